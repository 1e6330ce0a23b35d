package io.github.pressdiff.extract;

import java.util.List;

/**
 * Lines of a PDF file that are one paragraph.
 *
 * @param lines in reading order; at least one
 * @param spans their text, joined: without hyphens that only part a word at the end of a line
 * @param block how it is set
 */
record PdfParagraph(List<FlowLine> lines, List<PdfLine.Span> spans, Block block) {

    PdfParagraph {
        lines = List.copyOf(lines);
        spans = List.copyOf(spans);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        spans.forEach(span -> text.append(span.text()));
        return text.toString();
    }

    FlowLine first() {
        return lines.get(0);
    }

    float size() {
        return first().line().size();
    }
}
