package io.github.pressdiff.classify;

import io.github.pressdiff.diff.TextRange;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number as a text writes it: "1.5 million", "twelve", "30 %".
 *
 * @param range where it stands, its multiple and unit included
 * @param text the characters there
 * @param value what it counts; null when it cannot be said, as in "12:1"
 * @param unit its currency or percent sign; empty for none
 * @param doubtful whether it is a word that often means something else: "one"
 */
record Amount(TextRange range, String text, @Nullable BigDecimal value, String unit, boolean doubtful) {

    /** Tells whether both say the same. */
    boolean saysTheSameAs(Amount other) {
        boolean sameValue =
                (value != null && other.value != null) ? value.compareTo(other.value) == 0 : text.equals(other.text);
        return sameValue && unit.equals(other.unit);
    }

    /** Tells whether this is a year by its form: four digits, 1900 to 2099, and nothing else. */
    boolean isYear() {
        return text.length() == 4
                && value != null
                && value.compareTo(BigDecimal.valueOf(1900)) >= 0
                && value.compareTo(BigDecimal.valueOf(2100)) < 0;
    }
}
