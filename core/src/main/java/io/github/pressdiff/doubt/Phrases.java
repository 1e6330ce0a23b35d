package io.github.pressdiff.doubt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The words that pages of one kind have in common. They stand in a resource, by language; what its lines mean is written in
 * README.md beside it. All languages are always tried.
 */
final class Phrases {

    private static final Predicate<String> IS_NUMBER = word -> word.chars().allMatch(Character::isDigit);

    private final Set<String> titles;
    private final Set<String> around;
    private final List<FoldedText> texts;
    private final List<String> markup;
    private final List<String> widgets;

    private Phrases(List<String> lines) {
        this.titles = of(lines, "title").stream()
                .map(title -> FoldedText.of(title).text())
                .collect(Collectors.toUnmodifiableSet());
        this.around = of(lines, "around").stream()
                .flatMap(word -> FoldedText.of(word).words().stream())
                .collect(Collectors.toUnmodifiableSet());
        this.texts = of(lines, "text").stream().map(FoldedText::of).toList();
        this.markup = of(lines, "markup");
        this.widgets = of(lines, "widget");
    }

    /** Reads a resource of this package. */
    static Phrases load(String resource) {
        try (InputStream stream = Objects.requireNonNull(Phrases.class.getResourceAsStream(resource), resource)) {
            return new Phrases(new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#") && !line.startsWith("["))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells whether a title says one of the phrases and nothing else, but for numbers and the words that may go with it. */
    boolean areAllOf(String title) {
        List<String> words = FoldedText.of(title).words();
        return isTitle(words, word -> false) || isTitle(words, around::contains) || isTitle(words, isAround());
    }

    /** Tells whether one of the phrases stands in a text. */
    boolean standIn(String text) {
        FoldedText folded = FoldedText.of(text);
        return texts.stream().anyMatch(folded::says);
    }

    /** Returns a piece of the source that only pages of this kind have. */
    Optional<String> markupIn(String html) {
        return pieceIn(html, markup);
    }

    /** Returns a piece of the source that pages of this kind have, and others too. */
    Optional<String> widgetIn(String html) {
        return pieceIn(html, widgets);
    }

    private Predicate<String> isAround() {
        return IS_NUMBER.or(around::contains);
    }

    private boolean isTitle(List<String> words, Predicate<String> without) {
        String left = words.stream().filter(without.negate()).collect(Collectors.joining(" ", " ", " "));
        return titles.contains(left);
    }

    private static Optional<String> pieceIn(String html, List<String> pieces) {
        String lower = html.toLowerCase(Locale.ROOT);
        return pieces.stream().filter(lower::contains).findFirst();
    }

    private static List<String> of(List<String> lines, String kind) {
        Set<String> seen = new HashSet<>();
        return lines.stream()
                .map(line -> line.split("\\s+", 2))
                .filter(parts -> parts[0].equals(kind))
                .map(parts -> parts[1])
                .filter(seen::add)
                .toList();
    }
}
