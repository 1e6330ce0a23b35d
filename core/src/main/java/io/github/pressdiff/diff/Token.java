package io.github.pressdiff.diff;

/**
 * The smallest part of a text that is compared.
 *
 * @param kind what it is
 * @param range where it stands; never empty
 */
public record Token(Kind kind, TextRange range) {

    /** What a token is. */
    public enum Kind {
        /** Letters, with inner apostrophes; in scripts without blanks between words, one grapheme cluster. */
        WORD,
        /** Digits with their marks inside: "1,204.5", "12:30". */
        NUMBER,
        /** One mark or symbol. */
        PUNCTUATION,
        /** A run of blanks, line ends or invisible characters. */
        SPACE
    }
}
