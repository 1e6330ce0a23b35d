package io.github.pressdiff.classify;

import io.github.pressdiff.diff.TextRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The quotations of a text, marks included, in any of the usual pairs of marks. */
final class Quotations {

    private static final String OPENING = "“«„「『‹»";

    /** Which marks close what the mark at the same place above opens; German closes with the mark that English opens with. */
    private static final List<String> CLOSING = List.of("”", "»", "“”", "」", "』", "›", "«");

    /** Only these are left open on purpose, where the quotation goes on in the next paragraph. */
    private static final String GO_ON = "“«„「";

    private Quotations() {}

    /** Finds the quotations; a typographic one that is not closed reaches to the end. */
    static List<TextRange> of(String text) {
        List<TextRange> found = new ArrayList<>(typographic(text));
        found.addAll(straight(text));
        found.sort(Comparator.comparingInt(TextRange::start));
        List<TextRange> joined = new ArrayList<>();
        for (TextRange range : found) {
            TextRange last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && range.start() < last.end()) {
                joined.set(joined.size() - 1, new TextRange(last.start(), Math.max(last.end(), range.end())));
            } else {
                joined.add(range);
            }
        }
        return joined;
    }

    private static List<TextRange> typographic(String text) {
        List<TextRange> found = new ArrayList<>();
        int start = -1;
        String closing = "";
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < 0x80) {
                continue;
            }
            int opening = OPENING.indexOf(text.charAt(i));
            if (start >= 0 && closing.indexOf(text.charAt(i)) >= 0) {
                found.add(new TextRange(start, i + 1));
                start = -1;
            } else if (start < 0 && opening >= 0) {
                start = i;
                closing = CLOSING.get(opening);
            }
        }
        if (start >= 0 && GO_ON.indexOf(text.charAt(start)) >= 0) {
            found.add(new TextRange(start, text.length()));
        }
        return found;
    }

    /** Straight marks do not tell which side they open: the first pairs with the second, and so on. */
    private static List<TextRange> straight(String text) {
        List<TextRange> found = new ArrayList<>();
        int start = text.indexOf('"');
        while (start >= 0) {
            int end = text.indexOf('"', start + 1);
            if (end >= 0) {
                found.add(new TextRange(start, end + 1));
            }
            start = end < 0 ? -1 : text.indexOf('"', end + 1);
        }
        return found;
    }
}
