package io.github.pressdiff.extract;

/**
 * Whether an article is all that its source has to say. Whatever the outcome, the article holds all text that could be read.
 *
 * @param kind what became of the source
 * @param reason what was seen, in one line without a full stop; empty for {@link Kind#COMPLETE}
 */
public record ExtractionOutcome(Kind kind, String reason) {

    private static final ExtractionOutcome COMPLETE = new ExtractionOutcome(Kind.COMPLETE, "");

    /** What became of a source. */
    public enum Kind {
        /** It was read to its end. */
        COMPLETE,
        /** It shows no text. */
        NO_TEXT,
        /** It is a set of frames: its text is on other pages. */
        FRAMESET,
        /** It has more paragraphs than are read. */
        CUT_SHORT,
        /** It was handed over as a page or a text, and is neither: the bytes of an image, a program's data. */
        NOT_TEXT,
        /** It was not read: it is locked, damaged or a picture of a text ({@link Extraction#refusal}). */
        REFUSED,
        /** A part that is opened and never closed swallowed the rest of the page. */
        DAMAGED
    }

    /** Returns the outcome of a source that was read to its end. */
    public static ExtractionOutcome complete() {
        return COMPLETE;
    }

    /** Tells whether the source was read to its end. */
    public boolean isComplete() {
        return kind == Kind.COMPLETE;
    }
}
