package io.github.pressdiff.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Joins the lines of a PDF file to paragraphs, over the ends of columns and pages, and says how each is set. */
final class PdfParagraphs {

    /** A heading's letters are larger than those of the text by so much. */
    private static final float LARGER = 1.12f;

    /** The most words of a bold line that is a heading. */
    private static final int HEADING_WORDS = 20;

    private PdfParagraphs() {}

    /** Returns the paragraphs in reading order; none when the pages show no text. */
    static List<PdfParagraph> of(List<PdfPage> pages) {
        List<FlowLine> flow = ColumnOrder.of(pages).stream()
                .filter(line -> !Blanks.isInvisible(line.line().text()))
                .toList();
        ParagraphBorders borders = new ParagraphBorders(flow);
        LineEnds ends = new LineEnds(flow);
        float size = bodySize(flow);
        boolean isBodyBold = isMostlyBold(flow);
        List<PdfParagraph> paragraphs = new ArrayList<>();
        List<FlowLine> open = new ArrayList<>();
        for (FlowLine line : flow) {
            if (!open.isEmpty() && !borders.goesOn(open, line)) {
                paragraphs.add(paragraph(open, ends, size, isBodyBold));
                open.clear();
            }
            open.add(line);
        }
        if (!open.isEmpty()) {
            paragraphs.add(paragraph(open, ends, size, isBodyBold));
        }
        return paragraphs;
    }

    private static PdfParagraph paragraph(List<FlowLine> lines, LineEnds ends, float size, boolean isBodyBold) {
        List<PdfLine.Span> spans = ends.joined(lines);
        StringBuilder text = new StringBuilder();
        spans.forEach(span -> text.append(span.text()));
        return new PdfParagraph(lines, spans, block(lines.get(0).line(), text.toString(), size, isBodyBold));
    }

    private static Block block(PdfLine first, String text, float size, boolean isBodyBold) {
        if (first.isRow()) {
            return Block.TABLE_ROW;
        }
        if (first.size() >= LARGER * size) {
            return Block.HEADING;
        }
        if (ListMark.begins(text)) {
            return Block.LIST_ITEM;
        }
        boolean isHeading = first.isBold()
                && !isBodyBold
                && Words.count(text) <= HEADING_WORDS
                && !ParagraphBorders.endsSentence(text)
                && MarkerPhrases.kindOf(text).isEmpty()
                && SpokenLabel.roleOf(text).isEmpty();
        return isHeading ? Block.HEADING : Block.PARAGRAPH;
    }

    /** Returns the size of most letters, in points. */
    private static float bodySize(List<FlowLine> flow) {
        Map<Integer, Integer> letters = new HashMap<>();
        int most = 0;
        for (FlowLine each : flow) {
            int size = Math.round(each.line().size() * 10);
            int count = letters.merge(size, each.line().text().length(), Integer::sum);
            most = count > letters.getOrDefault(most, 0) ? size : most;
        }
        return most / 10f;
    }

    private static boolean isMostlyBold(List<FlowLine> flow) {
        long all = flow.stream().mapToLong(each -> each.line().text().length()).sum();
        long bold = flow.stream()
                .filter(each -> each.line().isBold())
                .mapToLong(each -> each.line().text().length())
                .sum();
        return bold * 2 > all;
    }
}
