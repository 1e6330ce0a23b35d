package io.github.pressdiff.extract;

import java.util.Locale;

/** What a paragraph does in its article. */
public enum Role {
    /** It is the article's title. */
    TITLE,
    /** It tells what the article has to tell. */
    BODY,
    /** It asks: "Question: ...". */
    QUESTION,
    /** It begins an answer: "Answer: ...". */
    ANSWER,
    /** It is an entry of a list of contents. */
    CONTENTS,
    /** It says when, where and by whom the article was published. */
    DATELINE,
    /** It says something about the article itself: that it was updated or corrected. */
    NOTICE,
    /** It promises more ("To be continued...") or says that all is said ("###"). */
    MARKER,
    /** It stands below every article of the publisher: about us, contact, copyright. */
    BOILERPLATE;

    /** Returns the name used in documents: "question". */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the role with this label.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Role ofLabel(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
