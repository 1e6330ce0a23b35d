package io.github.pressdiff.extract;

import java.util.HashMap;
import java.util.Map;

/** The characters of a text that a reader sees. */
final class ShownCharacters {

    private ShownCharacters() {}

    /** Returns them in their order. */
    static String of(String text) {
        return text.codePoints()
                .filter(c -> !Blanks.isInvisible(Character.toString(c)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Returns those that another text shows less often, or not at all; empty when it shows all, in whatever order. */
    static String missing(String text, String other) {
        Map<Integer, Integer> left = new HashMap<>();
        of(other).codePoints().forEach(c -> left.merge(c, 1, Integer::sum));
        return of(text).codePoints()
                .filter(c -> left.merge(c, -1, Integer::sum) < 0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
