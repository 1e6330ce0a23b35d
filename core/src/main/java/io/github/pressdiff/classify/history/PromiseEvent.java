package io.github.pressdiff.classify.history;

import java.util.Locale;

/**
 * Something that became of a promise that more will follow.
 *
 * @param kind what became of it
 * @param arrival when
 * @param marker the line that makes the promise, as it stands then, or stood last
 * @param paragraphs how many paragraphs came with it; 0 where none did or the last one went on
 */
public record PromiseEvent(Kind kind, Arrival arrival, String marker, int paragraphs) {

    /** What became of a promise. */
    public enum Kind {
        /** It stood there when the page was first read, or read anew. */
        FOUND,
        /** The page began to make it. */
        ANNOUNCED,
        /** The page began to make it after it had said that all is said. */
        REOPENED,
        /** Text came, and it still stands. */
        EXTENDED,
        /** Text came, and it is gone: it was kept. */
        COMPLETED,
        /** It is gone, and no text came. */
        WITHDRAWN,
        /** It is gone with most of the text. */
        TRUNCATED,
        /** It is not found any more by another reading of the same bytes. */
        LOST;

        /** Returns the name used in documents: "extended". */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
