package io.github.pressdiff.extract;

import java.util.Locale;

/** What the choice of the element that holds the text rests on. */
public enum ContainerChoice {
    /** The user's rules name it. */
    RULE("the page's rules name it"),
    /** It held the text of this page last time. */
    REMEMBERED("it held the text of this page last time"),
    /** The publisher's pages are known to keep their text there. */
    PUBLISHER("pages of this publisher keep their text there"),
    /** The page marks it as the body of its article. Source: https://schema.org/articleBody */
    MARKED("the page marks it as articleBody"),
    /** Its text weighs most. */
    SCORE("its text weighs most, links and distance counted against it"),
    /** The source is plain text or a document, which is read as a whole. */
    WHOLE("the source is read as a whole");

    private final String explanation;

    ContainerChoice(String explanation) {
        this.explanation = explanation;
    }

    /** Returns the name used in documents: "marked". */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Says in a few words what the choice rests on. */
    public String explanation() {
        return explanation;
    }
}
