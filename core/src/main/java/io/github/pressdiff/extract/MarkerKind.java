package io.github.pressdiff.extract;

/** What a marker says. */
public enum MarkerKind {
    /** More will follow: "To be continued...". */
    OPEN,
    /** All is said: "###". */
    END
}
