package io.github.pressdiff.classify;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Blanks, line ends and invisible characters; between digits only where the number stays the same. */
final class WhitespaceRule implements EditRule {

    private static final Pattern INVISIBLE = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cf}]+");

    private static final int MOST_SHOWN = 4;

    @Override
    public EditClass editClass() {
        return EditClass.WHITESPACE;
    }

    @Override
    public Optional<String> reason(WordEdit edit) {
        String old = INVISIBLE.matcher(edit.deleted()).replaceAll("");
        String now = INVISIBLE.matcher(edit.inserted()).replaceAll("");
        if (!old.equals(now) || NumberRule.changesAmount(edit)) {
            return Optional.empty();
        }
        return Optional.of(names(edit.deleted()) + " -> " + names(edit.inserted()));
    }

    /** Invisible characters must be named to be seen. */
    private static String names(String text) {
        String invisible = text.codePoints()
                .filter(c -> INVISIBLE.matcher(Character.toString(c)).matches())
                .limit(MOST_SHOWN)
                .mapToObj(WhitespaceRule::name)
                .collect(Collectors.joining(", "));
        return invisible.isEmpty() ? "nothing" : invisible;
    }

    private static String name(int c) {
        return switch (c) {
            case ' ' -> "blank";
            case '\n' -> "line end";
            case '\t' -> "tab";
            default -> String.format("U+%04X", c);
        };
    }
}
