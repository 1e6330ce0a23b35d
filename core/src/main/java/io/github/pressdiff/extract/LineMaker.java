package io.github.pressdiff.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts the lines of a page together from its shapes. */
final class LineMaker {

    /** A wider gap, in sizes of the font, may part columns; whether it does shows when all lines are there. */
    private static final float COLUMN_GAP = 0.8f;

    /** A smaller shape so far above or below the line, in sizes of the font, is a mark on it. */
    private static final float RAISED = 0.5f;

    private static final float SAME_LINE = 0.25f;

    private LineMaker() {}

    /** Returns the lines from top to bottom; what stands beside each other with a wide gap is several. */
    static List<PdfLine> lines(List<Glyph> glyphs, PdfLinks links) {
        List<List<Glyph>> runs = runs(glyphs);
        runs.sort(Comparator.comparingDouble(LineMaker::baseline));
        List<PdfLine> lines = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= runs.size(); i++) {
            if (i == runs.size() || baseline(runs.get(i)) - baseline(runs.get(start)) > tolerance(runs.get(start))) {
                addRow(lines, runs.subList(start, i), links);
                start = i;
            }
        }
        return lines;
    }

    /** Shapes that are drawn one after the other, on one line without a wide gap. A footnote's number stays with its word. */
    private static List<List<Glyph>> runs(List<Glyph> glyphs) {
        List<List<Glyph>> runs = new ArrayList<>();
        List<Glyph> run = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            if (!run.isEmpty() && !goesOn(run, glyph)) {
                add(runs, run);
                run = new ArrayList<>();
            }
            run.add(glyph);
        }
        add(runs, run);
        return runs;
    }

    private static void add(List<List<Glyph>> runs, List<Glyph> run) {
        if (run.stream().anyMatch(glyph -> !glyph.isBlank())) {
            runs.add(run);
        }
    }

    private static boolean goesOn(List<Glyph> run, Glyph next) {
        Glyph last = run.get(run.size() - 1);
        float size = Math.max(last.size(), next.size());
        float gap = next.left() - last.right();
        float step = Math.abs(next.baseline() - run.get(0).baseline());
        boolean near = gap > -size / 2 && gap < COLUMN_GAP * size;
        boolean raised = Math.min(last.size(), next.size()) < 0.85f * size && gap < size / 2 && step <= RAISED * size;
        return near && (step <= SAME_LINE * size || raised);
    }

    private static void addRow(List<PdfLine> lines, List<List<Glyph>> row, PdfLinks links) {
        List<List<Glyph>> pieces = new ArrayList<>(row);
        pieces.sort(Comparator.comparingDouble(run -> run.get(0).left()));
        List<Glyph> line = new ArrayList<>();
        float right = right(pieces.get(0));
        for (List<Glyph> piece : pieces) {
            if (left(piece) - right > COLUMN_GAP * size(piece)) {
                lines.add(line(line, links));
                line = new ArrayList<>();
                right = right(piece);
            }
            line.addAll(piece);
            right = Math.max(right, right(piece));
        }
        lines.add(line(line, links));
    }

    private static PdfLine line(List<Glyph> glyphs, PdfLinks links) {
        List<Glyph> shown = VisualOrder.toReading(glyphs);
        List<PdfLine.Span> spans = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        String href = null;
        Glyph last = null;
        for (Glyph glyph : shown) {
            String leads = glyph.isBlank() ? href : links.at(glyph);
            if (!Objects.equals(leads, href)) {
                flush(spans, text, href);
                href = leads;
            }
            if (last != null && needsBlank(last, glyph)) {
                text.append(' ');
            }
            text.append(glyph.text());
            last = glyph;
        }
        flush(spans, text, href);
        boolean isBold = glyphs.stream().allMatch(glyph -> glyph.isBold() || glyph.isBlank());
        return new PdfLine(spans, left(glyphs), right(glyphs), (float) baseline(glyphs), size(glyphs), isBold, false);
    }

    private static void flush(List<PdfLine.Span> spans, StringBuilder text, @Nullable String href) {
        if (text.length() > 0) {
            spans.add(new PdfLine.Span(text.toString(), href));
            text.setLength(0);
        }
    }

    /** Many programs draw no blank between words but leave room for it. */
    private static boolean needsBlank(Glyph last, Glyph next) {
        if (last.isBlank() || next.isBlank()) {
            return false;
        }
        float size = Math.max(last.size(), next.size());
        float blank = last.space() > 0 && last.space() < size ? last.space() / 2 : size;
        float gap = Math.max(next.left() - last.right(), last.left() - next.right());
        return gap > Math.max(Math.min(blank, 0.2f * size), 0.08f * size);
    }

    private static double baseline(List<Glyph> run) {
        return largest(run).baseline();
    }

    private static float tolerance(List<Glyph> run) {
        return SAME_LINE * size(run);
    }

    private static Glyph largest(List<Glyph> run) {
        Glyph largest = run.get(0);
        for (Glyph glyph : run) {
            largest = glyph.size() > largest.size() && !glyph.isBlank() ? glyph : largest;
        }
        return largest;
    }

    /** Returns the size of most letters. */
    private static float size(List<Glyph> run) {
        Map<Float, Integer> counts = new HashMap<>();
        float most = run.get(0).size();
        for (Glyph glyph : run) {
            if (!glyph.isBlank()) {
                int count = counts.merge(glyph.size(), 1, Integer::sum);
                most = count > counts.getOrDefault(most, 0) ? glyph.size() : most;
            }
        }
        return most;
    }

    private static float left(List<Glyph> run) {
        return (float) run.stream()
                .filter(glyph -> !glyph.isBlank())
                .mapToDouble(Glyph::left)
                .min()
                .orElse(run.get(0).left());
    }

    private static float right(List<Glyph> run) {
        return (float) run.stream()
                .filter(glyph -> !glyph.isBlank())
                .mapToDouble(Glyph::right)
                .max()
                .orElse(run.get(0).right());
    }
}
