package io.github.pressdiff.extract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/** Writes PDF files for tests, with made-up text, as a word processor would: A4, 11 points, lines that break where they are full. */
public final class PdfSheet {

    static final float LEFT = 70;
    static final float WIDTH = 455;
    private static final float LEADING = 14;

    /** The file as it is so far. */
    public final PDDocument document = new PDDocument();

    private final PDFont plain = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    private final PDFont bold = new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD);
    private PDPage page = new PDPage(PDRectangle.A4);
    private float y;

    public PdfSheet() {
        newPage();
    }

    public PdfSheet newPage() {
        page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        y = 80;
        return this;
    }

    /** Moves to a height, in points from the top. */
    public PdfSheet at(float top) {
        y = top;
        return this;
    }

    public float y() {
        return y;
    }

    /** Sets a paragraph in the usual column, and leaves a gap below. */
    public PdfSheet paragraph(String text) {
        return paragraph(text, LEFT, WIDTH, 0);
    }

    /** Sets a paragraph in a column; its first line is indented. */
    public PdfSheet paragraph(String text, float left, float width, float indent) {
        setLines(text, left, width, indent, plain);
        y += LEADING / 2;
        return this;
    }

    public PdfSheet boldParagraph(String text) {
        setLines(text, LEFT, WIDTH, 0, bold);
        y += LEADING / 2;
        return this;
    }

    public PdfSheet heading(String text, float size) {
        y += size;
        show(text, LEFT, y, bold, size);
        y += size;
        return this;
    }

    /** Sets one line somewhere; the place does not move. */
    public PdfSheet line(String text, float left, float top) {
        show(text, left, top, plain, 11);
        return this;
    }

    public PdfSheet small(String text, float left, float top) {
        show(text, left, top, plain, 8);
        return this;
    }

    public PdfSheet link(float left, float top, float width, String href) {
        PDAnnotationLink link = new PDAnnotationLink();
        link.setRectangle(new PDRectangle(left, PDRectangle.A4.getHeight() - top - 3, width, 14));
        PDActionURI action = new PDActionURI();
        action.setURI(href);
        link.setAction(action);
        try {
            page.getAnnotations().add(link);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return this;
    }

    public PDDocumentInformation information() {
        return document.getDocumentInformation();
    }

    public float widthOf(String text) {
        try {
            return plain.getStringWidth(text) / 1000 * 11;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    public byte[] bytes() {
        try (document) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void setLines(String text, float left, float width, float indent, PDFont font) {
        StringBuilder line = new StringBuilder();
        float start = left + indent;
        for (String word : List.of(text.split(" ", -1))) {
            if (line.length() > 0 && start + widthOf(line + " " + word) > left + width) {
                show(line.toString(), start, y, font, 11);
                y += LEADING;
                line.setLength(0);
                start = left;
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        show(line.toString(), start, y, font, 11);
        y += LEADING;
    }

    private void show(String text, float left, float top, PDFont font, float size) {
        try (PDPageContentStream out =
                new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
            out.beginText();
            out.setFont(font, size);
            out.newLineAtOffset(left, PDRectangle.A4.getHeight() - top);
            out.showText(text);
            out.endText();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
