package io.github.pressdiff.extract;

import java.util.List;
import java.util.Optional;

/** Finds the empty strip between two columns of running text. A table has such strips too, but its cells are short. */
final class Gutter {

    /** The fewest lines of a column. */
    private static final int LINES = 4;

    /** The narrowest strip, in points. */
    private static final int WIDTH = 8;

    /** The fewest characters of half of the lines of a column: a narrow newspaper column has some thirty, a cell of a table few. */
    private static final int CHARACTERS = 18;

    /** Wider pages have no columns, they are plans. In points. */
    private static final int WIDEST = 5_000;

    private Gutter() {}

    /** Returns the middle of the strip that parts the most lines, in points from the left; empty when there is none. */
    static Optional<Float> find(List<PdfLine> lines) {
        float left = (float) lines.stream().mapToDouble(PdfLine::left).min().orElse(0);
        float right = (float) lines.stream().mapToDouble(PdfLine::right).max().orElse(0);
        if (lines.size() < 2 * LINES || right - left > WIDEST) {
            return Optional.empty();
        }
        int[] covers = covers(lines, left, (int) Math.ceil(right - left));
        Optional<Float> best = Optional.empty();
        int mostParted = 0;
        int start = 0;
        for (int x = 1; x <= covers.length; x++) {
            if (x < covers.length && covers[x] == covers[start]) {
                continue;
            }
            float middle = left + (start + x) / 2f;
            int parted = x - start < WIDTH ? 0 : parted(lines, middle, covers[start]);
            if (parted > mostParted) {
                mostParted = parted;
                best = Optional.of(middle);
            }
            start = x;
        }
        return best;
    }

    /** Returns for each point how many lines stand over it. */
    private static int[] covers(List<PdfLine> lines, float left, int width) {
        int[] steps = new int[width + 2];
        for (PdfLine line : lines) {
            steps[(int) Math.floor(line.left() - left)]++;
            steps[(int) Math.ceil(line.right() - left)]--;
        }
        for (int x = 1; x < steps.length; x++) {
            steps[x] += steps[x - 1];
        }
        return steps;
    }

    /** Returns how many lines the shorter column would have; 0 when these are no columns. */
    private static int parted(List<PdfLine> lines, float gutter, int across) {
        List<PdfLine> left =
                lines.stream().filter(line -> line.right() <= gutter).toList();
        List<PdfLine> right =
                lines.stream().filter(line -> line.left() >= gutter).toList();
        int fewer = Math.min(left.size(), right.size());
        boolean areColumns = fewer >= LINES
                && across <= left.size() + right.size()
                && isRunningText(left)
                && isRunningText(right)
                && overlap(left, right);
        return areColumns ? fewer : 0;
    }

    private static boolean isRunningText(List<PdfLine> lines) {
        long longer = lines.stream()
                .filter(line -> line.text().length() >= CHARACTERS)
                .count();
        return longer * 2 > lines.size();
    }

    /** Tells whether they stand beside each other, over half of the height of the shorter one. */
    private static boolean overlap(List<PdfLine> left, List<PdfLine> right) {
        float top = Math.max(top(left), top(right));
        float bottom = Math.min(bottom(left), bottom(right));
        float shorter = Math.min(bottom(left) - top(left), bottom(right) - top(right));
        return (bottom - top) * 2 >= shorter;
    }

    private static float top(List<PdfLine> lines) {
        return (float) lines.stream().mapToDouble(PdfLine::baseline).min().orElse(0);
    }

    private static float bottom(List<PdfLine> lines) {
        return (float) lines.stream().mapToDouble(PdfLine::baseline).max().orElse(0);
    }
}
