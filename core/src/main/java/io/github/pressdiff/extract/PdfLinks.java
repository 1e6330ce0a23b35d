package io.github.pressdiff.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.jspecify.annotations.Nullable;

/**
 * The links of a page, which a PDF file keeps apart from the text as rectangles that lie over it. Those of turned pages are not
 * read.
 *
 * @param areas the rectangles
 */
record PdfLinks(List<Area> areas) {

    /** The most links of one page; each is held against each line. */
    private static final int LINKS = 1_000;

    /**
     * A rectangle that leads somewhere. In points, from the left and from the top of the page.
     *
     * @param href where it leads, as written
     */
    record Area(float left, float top, float right, float bottom, String href) {}

    static PdfLinks of(PDPage page) throws IOException {
        List<Area> areas = new ArrayList<>();
        if (page.getRotation() == 0) {
            PDRectangle box = page.getCropBox();
            for (PDAnnotation annotation : page.getAnnotations(PDAnnotationLink.class::isInstance)) {
                if (annotation instanceof PDAnnotationLink link && areas.size() < LINKS) {
                    add(areas, link, box);
                }
            }
        }
        return new PdfLinks(areas);
    }

    /** Returns where a glyph leads; null for most. */
    @Nullable
    String at(Glyph glyph) {
        if (glyph.direction() != 0) {
            return null;
        }
        float x = (glyph.left() + glyph.right()) / 2;
        float y = glyph.baseline() - glyph.size() / 4;
        for (Area area : areas) {
            if (x >= area.left() && x <= area.right() && y >= area.top() && y <= area.bottom()) {
                return area.href();
            }
        }
        return null;
    }

    private static void add(List<Area> areas, PDAnnotationLink link, PDRectangle box) {
        PDRectangle place = link.getRectangle();
        String href = target(link);
        if (place != null && !href.isEmpty()) {
            areas.add(new Area(
                    place.getLowerLeftX() - box.getLowerLeftX(),
                    box.getUpperRightY() - place.getUpperRightY(),
                    place.getUpperRightX() - box.getLowerLeftX(),
                    box.getUpperRightY() - place.getLowerLeftY(),
                    href));
        }
    }

    private static String target(PDAnnotationLink link) {
        return link.getAction() instanceof PDActionURI action && action.getURI() != null
                ? action.getURI().strip()
                : "";
    }
}
