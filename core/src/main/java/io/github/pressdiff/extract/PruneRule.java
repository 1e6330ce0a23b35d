package io.github.pressdiff.extract;

import java.util.Locale;

/** Why a part of a page is not read as part of its article. */
public enum PruneRule {
    /** The user's rules exclude it. */
    EXCLUDED("the page's rules exclude it"),
    /** The page hides it from its readers. */
    HIDDEN("hidden from readers"),
    /** Its tag says that it is furniture. */
    TAG("its tag is furniture"),
    /** Its ARIA role says so. */
    ROLE("its ARIA role is furniture"),
    /** A word of its class or id says so. */
    NAME("a word of its class or id names furniture"),
    /** A word of its class or id hints at it, and it is small. */
    SMALL_NAME("a word of its class or id hints at furniture, and it is small"),
    /** It is a list of links to other pages. */
    LINK_LIST("a list of links to other pages"),
    /** It names languages: the links to the page's translations. */
    LANGUAGES("a list of languages"),
    /** It is a row of teasers: headings that lead to other pages, each with a few words below. */
    TEASERS("teasers of other pages"),
    /** It stands below a heading such as "Related articles" and leads to other pages. */
    RELATED("links below a heading that announces other pages"),
    /** It says again what stands elsewhere in the article: a second copy for other screens, a slide of a gallery. */
    REPEAT("a second copy of the same words"),
    /** Its words are those of furniture: "Share", "1,204 views". */
    LINE("a line that is furniture by its words");

    private final String explanation;

    PruneRule(String explanation) {
        this.explanation = explanation;
    }

    /** Returns the name used in documents: "link_list". */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Says in a few words what the rule is. */
    public String explanation() {
        return explanation;
    }
}
