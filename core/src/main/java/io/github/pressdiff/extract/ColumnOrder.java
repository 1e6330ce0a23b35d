package io.github.pressdiff.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Brings the lines of pages into reading order: column by column where there are columns, row by row in tables. */
final class ColumnOrder {

    /** How deep columns may lie in columns. */
    private static final int DEPTH = 4;

    /** The most parts with columns on one page. */
    private static final int BLOCKS = 20;

    private final List<PdfPage> pages;
    private final List<FlowLine> flow = new ArrayList<>();
    private final Set<Integer> wholeWidth = new HashSet<>();
    private int column;

    private ColumnOrder(List<PdfPage> pages) {
        this.pages = pages;
    }

    /** Returns all lines of all pages, those of a table's row as one. */
    static List<FlowLine> of(List<PdfPage> pages) {
        ColumnOrder order = new ColumnOrder(pages);
        for (int i = 0; i < pages.size(); i++) {
            order.read(pages.get(i).lines(), i, 0);
        }
        return order.withWholeWidth();
    }

    /** A page with a few short lines does not show how wide its text may be; others of its format do. */
    private List<FlowLine> withWholeWidth() {
        Map<Float, Float> rights = new HashMap<>();
        for (FlowLine line : flow) {
            if (wholeWidth.contains(line.column())) {
                rights.merge(pages.get(line.page()).width(), line.right(), Math::max);
            }
        }
        return flow.stream()
                .map(line -> wholeWidth.contains(line.column())
                        ? line.to(rights.getOrDefault(pages.get(line.page()).width(), line.right()))
                        : line)
                .toList();
    }

    private void read(List<PdfLine> lines, int page, int depth) {
        List<PdfLine> rest = lines;
        int blocks = 0;
        while (!rest.isEmpty()) {
            Optional<ColumnBlock> found = depth < DEPTH && blocks < BLOCKS ? ColumnBlock.find(rest) : Optional.empty();
            if (found.isEmpty()) {
                addColumn(TableLines.joined(rest), page);
                if (depth == 0) {
                    wholeWidth.add(column);
                }
                return;
            }
            read(found.get().above(), page, depth + 1);
            read(found.get().left(), page, depth + 1);
            read(found.get().right(), page, depth + 1);
            rest = found.get().below();
            blocks++;
        }
    }

    private void addColumn(List<PdfLine> lines, int page) {
        column++;
        float left = (float) lines.stream().mapToDouble(PdfLine::left).min().orElse(0);
        float right = (float) lines.stream().mapToDouble(PdfLine::right).max().orElse(0);
        lines.stream()
                .sorted(Comparator.comparingDouble(PdfLine::baseline))
                .forEach(line -> flow.add(new FlowLine(line, page, column, left, right)));
    }
}
