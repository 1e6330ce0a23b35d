package io.github.pressdiff.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * The lines of a page that run in one direction, not yet in reading order.
 *
 * @param lines from top to bottom, those beside each other from left to right
 * @param width of the page, in points
 * @param height of the page, in points
 */
record PdfPage(List<PdfLine> lines, float width, float height) {

    PdfPage {
        lines = List.copyOf(lines);
    }

    /** Returns the page, and text that is turned as a page of its own behind it. */
    static List<PdfPage> of(List<Glyph> glyphs, PdfLinks links, PDRectangle box) {
        Map<Integer, List<Glyph>> turned = new TreeMap<>();
        glyphs.forEach(glyph -> turned.computeIfAbsent(glyph.direction(), angle -> new ArrayList<>())
                .add(glyph));
        List<PdfPage> pages = new ArrayList<>();
        turned.forEach((angle, shapes) -> {
            boolean isUpright = angle % 180 == 0;
            PdfPage page = new PdfPage(
                    LineMaker.lines(shapes, links),
                    isUpright ? box.getWidth() : box.getHeight(),
                    isUpright ? box.getHeight() : box.getWidth());
            boolean hasMost = pages.isEmpty() || shapes.size() > glyphs.size() / 2;
            pages.add(hasMost ? 0 : pages.size(), page);
        });
        return pages;
    }
}
