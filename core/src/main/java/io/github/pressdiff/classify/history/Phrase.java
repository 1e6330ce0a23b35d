package io.github.pressdiff.classify.history;

import io.github.pressdiff.diff.TextRange;
import io.github.pressdiff.extract.Paragraph;
import io.github.pressdiff.extract.Typography;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * Words that are looked for as a reader would: upper and lower case, kinds of blanks, quotation marks, apostrophes and dashes, forms
 * of Unicode and invisible characters make no difference. Found inside one paragraph only.
 */
public final class Phrase {

    private final String text;
    private final String folded;

    private Phrase(String text, String folded) {
        this.text = text;
        this.folded = folded;
    }

    /**
     * Returns the phrase of a text.
     *
     * @throws IllegalArgumentException if there is nothing in it that could be found
     */
    public static Phrase of(String text) {
        String folded = fold(text);
        if (folded.isEmpty()) {
            throw new IllegalArgumentException("nothing to look for in \"" + text + "\"");
        }
        return new Phrase(text, folded);
    }

    /** Returns the text as it was given. */
    public String text() {
        return text;
    }

    /** Tells whether a text has the phrase. */
    public boolean isIn(String other) {
        return fold(other).contains(folded);
    }

    /** Returns where in a text the phrase stands first, invisible characters at its borders left out; empty where it does not. */
    public Optional<TextRange> find(String other) {
        if (!isIn(other)) {
            return Optional.empty();
        }
        int end = leastEnd(other);
        return Optional.of(new TextRange(greatestStart(other, end), end));
    }

    /** A text that grows does not lose what it has: the first end that is far enough can be found by halving. */
    private int leastEnd(String other) {
        int without = 0;
        int with = other.length();
        while (with - without > 1) {
            int middle = (without + with) >>> 1;
            if (isIn(other.substring(0, middle))) {
                with = middle;
            } else {
                without = middle;
            }
        }
        return with;
    }

    private int greatestStart(String other, int end) {
        int with = 0;
        int without = end;
        while (without - with > 1) {
            int middle = (without + with) >>> 1;
            if (isIn(other.substring(middle, end))) {
                with = middle;
            } else {
                without = middle;
            }
        }
        return with;
    }

    /** Upper case last: it makes one of sharp s and double s, and of the two forms of sigma, of which one is for the end of a word. */
    private static String fold(String text) {
        if (text.isEmpty()) {
            return text;
        }
        String key = Typography.normalized(Paragraph.of(text).key(), Normalizer.Form.NFKC);
        return key.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT);
    }
}
