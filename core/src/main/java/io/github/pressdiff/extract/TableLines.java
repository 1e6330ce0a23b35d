package io.github.pressdiff.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Joins pieces of text that stand beside each other: those of a table to rows of cells, all others with a blank. */
final class TableLines {

    /** Edges that are no further apart are aligned. In points. */
    private static final float ALIGNED = 3;

    /** A wider gap, in sizes of the font, parts cells. */
    private static final float CELL_GAP = 1.5f;

    private TableLines() {}

    /** Returns one line for all that stands on one. */
    static List<PdfLine> joined(List<PdfLine> lines) {
        List<List<PdfLine>> rows = rows(lines);
        List<PdfLine> joined = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            boolean isRow = rows.get(i).size() > 1
                    && ((i > 0 && areAligned(rows.get(i - 1), rows.get(i)))
                            || (i + 1 < rows.size() && areAligned(rows.get(i), rows.get(i + 1))));
            joined.add(joined(rows.get(i), isRow));
        }
        return joined;
    }

    private static List<List<PdfLine>> rows(List<PdfLine> lines) {
        List<PdfLine> sorted = new ArrayList<>(lines);
        sorted.sort(Comparator.comparingDouble(PdfLine::baseline));
        List<List<PdfLine>> rows = new ArrayList<>();
        for (PdfLine line : sorted) {
            if (rows.isEmpty() || !rows.get(rows.size() - 1).get(0).isBeside(line)) {
                rows.add(new ArrayList<>());
            }
            rows.get(rows.size() - 1).add(line);
        }
        rows.replaceAll(row -> withMarkJoined(withBlanksJoined(row)));
        return rows;
    }

    /** A narrow gap is a blank, however wide justified text sets it. */
    private static List<PdfLine> withBlanksJoined(List<PdfLine> row) {
        row.sort(Comparator.comparingDouble(PdfLine::left));
        List<PdfLine> cells = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= row.size(); i++) {
            if (i == row.size()
                    || row.get(i).left() - row.get(i - 1).right()
                            > CELL_GAP * row.get(i).size()) {
                cells.add(joined(row.subList(start, i), false));
                start = i;
            }
        }
        return cells;
    }

    /** The mark of a list's item stands apart from its text; it makes no table. */
    private static List<PdfLine> withMarkJoined(List<PdfLine> row) {
        if (row.size() < 2 || !ListMark.isAlone(row.get(0).text())) {
            return row;
        }
        List<PdfLine> joined = new ArrayList<>();
        joined.add(joined(row.subList(0, 2), false));
        joined.addAll(row.subList(2, row.size()));
        return joined;
    }

    /** Tells whether two rows have cells, and the same edge for one that is not the first. */
    private static boolean areAligned(List<PdfLine> above, List<PdfLine> below) {
        if (above.size() < 2 || below.size() < 2) {
            return false;
        }
        PdfLine upper = above.get(1);
        return below.stream()
                .skip(1)
                .anyMatch(lower -> Math.abs(upper.left() - lower.left()) <= ALIGNED
                        || Math.abs(upper.right() - lower.right()) <= ALIGNED);
    }

    private static PdfLine joined(List<PdfLine> row, boolean isRow) {
        PdfLine first = row.get(0);
        if (row.size() == 1) {
            return first;
        }
        List<PdfLine.Span> spans = new ArrayList<>(first.spans());
        for (PdfLine next : row.subList(1, row.size())) {
            spans.add(isRow ? PdfLine.CELL : new PdfLine.Span(" ", null));
            spans.addAll(next.spans());
        }
        PdfLine last = row.get(row.size() - 1);
        boolean isBold = row.stream().allMatch(PdfLine::isBold);
        return new PdfLine(spans, first.left(), last.right(), last.baseline(), last.size(), isBold, isRow);
    }
}
