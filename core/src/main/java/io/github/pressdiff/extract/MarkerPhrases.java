package io.github.pressdiff.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The lines that say whether more will follow.
 *
 * <p>The phrases stand in the resource {@code marker-phrases.txt}, by language, so that a native speaker can mend them. All
 * languages are always tried: pages mix them, and a phrase counts only as a whole line.
 */
public final class MarkerPhrases {

    /** No phrase with all that is set around it is longer; longer lines are text. */
    private static final int LONGEST_LINE = 160;

    private static final Map<String, List<Phrase>> PHRASES = load("marker-phrases.txt");

    private MarkerPhrases() {}

    /**
     * Returns what a whole line says about more to follow.
     *
     * @param line one line of a paragraph, without line feeds
     * @return empty when it says nothing, as nearly every line does
     */
    public static Optional<MarkerKind> kindOf(String line) {
        if (line.length() > LONGEST_LINE) {
            return Optional.empty();
        }
        WrappedLine wrapped = WrappedLine.of(line);
        return PHRASES.getOrDefault(wrapped.core(), List.of()).stream()
                .filter(phrase -> phrase.setting().isMetBy(wrapped))
                .map(Phrase::kind)
                .findFirst();
    }

    private static Map<String, List<Phrase>> load(String resource) {
        Map<String, List<Phrase>> phrases = new HashMap<>();
        try (InputStream stream = Objects.requireNonNull(MarkerPhrases.class.getResourceAsStream(resource), resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("# ") && !line.equals("#") && !line.startsWith("[")) {
                    Phrase phrase = Phrase.parse(line);
                    phrases.computeIfAbsent(phrase.core(), core -> new ArrayList<>(1))
                            .add(phrase);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(phrases);
    }

    /**
     * One line of the resource.
     *
     * @param kind what the phrase says
     * @param setting what must stand around it
     * @param core its folded words
     */
    private record Phrase(MarkerKind kind, Setting setting, String core) {

        static Phrase parse(String line) {
            String[] kindAndRest = line.strip().split("\\s+", 2);
            MarkerKind kind = MarkerKind.valueOf(kindAndRest[0].toUpperCase(Locale.ROOT));
            String rest = kindAndRest[1];
            for (Setting setting : Setting.values()) {
                String word = setting.name().toLowerCase(Locale.ROOT) + " ";
                if (rest.startsWith(word)) {
                    return new Phrase(
                            kind,
                            setting,
                            WrappedLine.of(rest.substring(word.length())).core());
                }
            }
            return new Phrase(kind, Setting.PLAIN, WrappedLine.of(rest).core());
        }
    }

    /** What must stand around a phrase to make it a marker. */
    private enum Setting {
        PLAIN {
            @Override
            boolean isMetBy(WrappedLine line) {
                return true;
            }
        },
        DOTTED {
            @Override
            boolean isMetBy(WrappedLine line) {
                return line.endsInDots() || line.isEnclosed();
            }
        },
        BRACKETED {
            @Override
            boolean isMetBy(WrappedLine line) {
                return line.isEnclosed();
            }
        },
        DASHED {
            @Override
            boolean isMetBy(WrappedLine line) {
                return line.isBetweenDashes();
            }
        };

        abstract boolean isMetBy(WrappedLine line);
    }
}
