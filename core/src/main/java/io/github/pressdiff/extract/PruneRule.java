package io.github.pressdiff.extract;

/** Why a part of a page is not read as part of its article. */
public enum PruneRule {
    /** The user's rules exclude it. */
    EXCLUDED,
    /** The page hides it from its readers. */
    HIDDEN,
    /** Its tag says that it is furniture. */
    TAG,
    /** Its ARIA role says so. */
    ROLE,
    /** A word of its class or id says so. */
    NAME,
    /** A word of its class or id hints at it, and it is small. */
    SMALL_NAME,
    /** It is a list of links to other pages. */
    LINK_LIST,
    /** It names languages: the links to the page's translations. */
    LANGUAGES,
    /** It is a row of teasers: lines that lead to other pages, each with a few words below. */
    TEASERS,
    /** It stands outside the part that holds the text. */
    OUTSIDE,
    /** It is a link below a heading that announces other pages, or that heading. */
    RELATED,
    /** It stands beside the body of the article, and is a picture's caption or leads to another page. */
    FRAME,
    /** It is a line that every page of a site may have: "Share", "1,204 views". */
    LINE,
    /** It is the second copy of a text, as a gallery has it. */
    REPEATED
}
