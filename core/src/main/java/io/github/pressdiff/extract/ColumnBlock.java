package io.github.pressdiff.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A part of a page in which two columns of running text stand beside each other. A table looks alike, but its cells are short, or
 * end where their words do.
 *
 * @param above what stands above the block
 * @param left the left column; it may have columns itself
 * @param right the right column
 * @param below what stands below the block
 */
record ColumnBlock(List<PdfLine> above, List<PdfLine> left, List<PdfLine> right, List<PdfLine> below) {

    /** The fewest lines of a column. */
    private static final int LINES = 3;

    /** The narrowest strip between two columns, in points. */
    private static final float STRIP = 8;

    /** The fewest characters of a line of running text: a narrow newspaper column has some thirty, most cells fewer. */
    private static final int CHARACTERS = 18;

    /** The part of a column's width that half of its lines fill. */
    private static final float FULL = 0.7f;

    /** Lines stand beside each other up to this distance of their baselines, in sizes of the font. */
    private static final float BESIDE = 1.2f;

    /** A wider gap in a column, in sizes of the font, ends it. */
    private static final float GAP = 4;

    /** How many lines before and after one, from top to bottom, may stand beside it. */
    private static final int NEIGHBOURS = 40;

    private record Pair(PdfLine left, PdfLine right) {}

    /**
     * Returns the uppermost block; empty when there is none.
     *
     * @param lines from top to bottom
     */
    static Optional<ColumnBlock> find(List<PdfLine> lines) {
        List<Pair> pairs = pairs(lines);
        if (pairs.size() < LINES) {
            return Optional.empty();
        }
        float gutter = gutter(pairs);
        Set<PdfLine> beside = new HashSet<>();
        for (Pair pair : pairs) {
            if (pair.left().right() <= gutter && pair.right().left() >= gutter) {
                beside.add(pair.left());
                beside.add(pair.right());
            }
        }
        int start = 0;
        while (start < lines.size()) {
            int end = endOf(lines, start, gutter);
            Optional<ColumnBlock> block = block(lines, start, end, gutter, beside);
            if (block.isPresent()) {
                return block;
            }
            start = end + 1;
        }
        return Optional.empty();
    }

    /** Returns the index of the first line that stands across the strip, or behind a wide gap. */
    private static int endOf(List<PdfLine> lines, int start, float gutter) {
        int end = start;
        while (end < lines.size() && !isAcross(lines.get(end), gutter)) {
            boolean isBehindGap = end > start
                    && lines.get(end).baseline() - lines.get(end - 1).baseline()
                            > GAP * lines.get(end).size();
            if (isBehindGap) {
                return end;
            }
            end++;
        }
        return end;
    }

    private static Optional<ColumnBlock> block(
            List<PdfLine> lines, int start, int end, float gutter, Set<PdfLine> beside) {
        List<PdfLine> inside = lines.subList(start, end);
        int first = 0;
        while (first < inside.size() && !beside.contains(inside.get(first))) {
            first++;
        }
        List<PdfLine> block = inside.subList(first, inside.size());
        List<PdfLine> left =
                block.stream().filter(line -> line.right() <= gutter).toList();
        List<PdfLine> right =
                block.stream().filter(line -> line.left() >= gutter).toList();
        if (!isColumn(left, beside) || !isColumn(right, beside)) {
            return Optional.empty();
        }
        return Optional.of(new ColumnBlock(
                List.copyOf(lines.subList(0, start + first)),
                left,
                right,
                List.copyOf(lines.subList(end, lines.size()))));
    }

    private static boolean isColumn(List<PdfLine> lines, Set<PdfLine> beside) {
        float left = (float) lines.stream().mapToDouble(PdfLine::left).min().orElse(0);
        float right = (float) lines.stream().mapToDouble(PdfLine::right).max().orElse(0);
        long full = lines.stream()
                .filter(line -> line.text().length() >= CHARACTERS && line.width() >= FULL * (right - left))
                .count();
        return lines.stream().filter(beside::contains).count() >= LINES && full * 2 > lines.size();
    }

    private static boolean isAcross(PdfLine line, float gutter) {
        return line.left() < gutter && line.right() > gutter;
    }

    /** Returns each line of running text with the next one beside it. */
    private static List<Pair> pairs(List<PdfLine> lines) {
        List<PdfLine> longer = lines.stream()
                .filter(line -> line.text().length() >= CHARACTERS)
                .toList();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < longer.size(); i++) {
            PdfLine left = longer.get(i);
            longer.subList(Math.max(0, i - NEIGHBOURS), Math.min(longer.size(), i + NEIGHBOURS)).stream()
                    .filter(right -> right.left() - left.right() >= STRIP)
                    .filter(right -> Math.abs(right.baseline() - left.baseline()) < BESIDE * left.size())
                    .min(Comparator.comparingDouble(PdfLine::left))
                    .ifPresent(right -> pairs.add(new Pair(left, right)));
        }
        return pairs;
    }

    /** Returns the middle of the strip that lies between the most pairs, in points from the left. */
    private static float gutter(List<Pair> pairs) {
        TreeMap<Float, Integer> steps = new TreeMap<>();
        for (Pair pair : pairs) {
            steps.merge(pair.left().right(), 1, Integer::sum);
            steps.merge(pair.right().left(), -1, Integer::sum);
        }
        int open = 0;
        int most = 0;
        float start = 0;
        float gutter = 0;
        for (var step : steps.entrySet()) {
            if (open > most) {
                most = open;
                gutter = (start + step.getKey()) / 2;
            }
            open += step.getValue();
            start = step.getKey();
        }
        return gutter;
    }
}
