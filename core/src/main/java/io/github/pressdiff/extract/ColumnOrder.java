package io.github.pressdiff.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Brings the lines of pages into reading order: column by column where there are columns, row by row in tables. */
final class ColumnOrder {

    /** Columns in columns. */
    private static final int DEPTH = 3;

    private final List<FlowLine> flow = new ArrayList<>();
    private int column;

    private ColumnOrder() {}

    /** Returns all lines of all pages, those of a table's row as one. */
    static List<FlowLine> of(List<PdfPage> pages) {
        ColumnOrder order = new ColumnOrder();
        for (int i = 0; i < pages.size(); i++) {
            order.read(pages.get(i).lines(), i, 0);
        }
        return order.flow;
    }

    private void read(List<PdfLine> lines, int page, int depth) {
        Optional<Float> gutter = depth < DEPTH ? Gutter.find(lines) : Optional.empty();
        if (gutter.isEmpty()) {
            addColumn(TableLines.joined(lines), page);
            return;
        }
        List<PdfLine> beside = new ArrayList<>();
        List<PdfLine> across = new ArrayList<>();
        for (PdfLine line : lines) {
            boolean isAcross = line.left() < gutter.get() && line.right() > gutter.get();
            if (isAcross) {
                readBeside(beside, gutter.get(), page, depth);
                across.add(line);
            } else {
                addAcross(across, page);
                beside.add(line);
            }
        }
        addAcross(across, page);
        readBeside(beside, gutter.get(), page, depth);
    }

    private void readBeside(List<PdfLine> beside, float gutter, int page, int depth) {
        if (!beside.isEmpty()) {
            List<PdfLine> block = List.copyOf(beside);
            beside.clear();
            read(block.stream().filter(line -> line.right() <= gutter).toList(), page, depth + 1);
            read(block.stream().filter(line -> line.right() > gutter).toList(), page, depth + 1);
        }
    }

    private void addAcross(List<PdfLine> across, int page) {
        addColumn(TableLines.joined(across), page);
        across.clear();
    }

    private void addColumn(List<PdfLine> lines, int page) {
        if (lines.isEmpty()) {
            return;
        }
        column++;
        float left = (float) lines.stream().mapToDouble(PdfLine::left).min().orElse(0);
        float right = (float) lines.stream().mapToDouble(PdfLine::right).max().orElse(0);
        lines.stream()
                .sorted(Comparator.comparingDouble(PdfLine::baseline))
                .forEach(line -> flow.add(new FlowLine(line, page, column, left, right)));
    }
}
