package io.github.pressdiff.extract;

import java.util.Locale;
import java.util.Optional;

/** The lines that say whether more will follow. */
public final class MarkerPhrases {

    private MarkerPhrases() {}

    /**
     * Returns what a whole line says about more to follow.
     *
     * @param line one line of a paragraph, without line feeds
     * @return empty when it says nothing, as nearly every line does
     */
    public static Optional<MarkerKind> kindOf(String line) {
        return line.strip().toLowerCase(Locale.ROOT).startsWith("to be continued")
                ? Optional.of(MarkerKind.OPEN)
                : Optional.empty();
    }
}
