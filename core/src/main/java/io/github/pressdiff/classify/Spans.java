package io.github.pressdiff.classify;

import io.github.pressdiff.diff.TextRange;
import java.util.List;
import java.util.function.Function;

/** Looks up what stands at a place, in lists that are sorted by place and have no overlaps. */
final class Spans {

    private Spans() {}

    /** Returns those that share a character with a range; for an empty range, those that it stands inside of. */
    static <T> List<T> overlapping(List<T> found, Function<T, TextRange> place, TextRange range) {
        int start = firstEndingAfter(found, place, range.start());
        int end = start;
        while (end < found.size() && overlaps(place.apply(found.get(end)), range)) {
            end++;
        }
        return found.subList(start, end);
    }

    /** Returns those that overlap a range or stand right beside it. */
    static <T> List<T> touching(List<T> found, Function<T, TextRange> place, TextRange range) {
        int start = firstEndingAfter(found, place, range.start() - 1);
        int end = start;
        while (end < found.size() && place.apply(found.get(end)).start() <= range.end()) {
            end++;
        }
        return found.subList(start, end);
    }

    /** Returns the index of the first that ends after a position; the size when there is none. */
    static <T> int firstEndingAfter(List<T> found, Function<T, TextRange> place, int position) {
        int low = 0;
        int high = found.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (place.apply(found.get(middle)).end() > position) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static boolean overlaps(TextRange found, TextRange range) {
        return range.length() == 0
                ? found.start() < range.start() && range.start() < found.end()
                : found.start() < range.end() && range.start() < found.end();
    }
}
