package io.github.pressdiff.diff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldedTextTest {

    @Test
    void readsLettersBeyondTheBasicPlaneAsLetters() {
        String letters = "\ud800\udf30".repeat(20);

        assertThat(FoldedText.spaced(letters + "e\u0301")).isEqualTo(FoldedText.spaced(letters + "\u00e9"));
    }

    /** A normalizer needs quadratic time for these. */
    @Test
    void leavesALetterWithTooManyMarksAsItIs() {
        String marks = "e" + "\u0301\u0316".repeat(20);

        assertThat(FoldedText.spaced(marks)).isEqualTo(marks);
    }
}
