package io.github.pressdiff.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * The text of a PDF file before its paragraphs are known. Scripts, attachments and pictures are not touched, and nothing outside
 * the file is.
 *
 * @param pages the pages in their order
 * @param information what the file says about itself
 * @param hasUnreadableLetters whether it does not say for most of its shapes which letters they are
 */
record PdfFile(List<PdfPage> pages, PdfInformation information, boolean hasUnreadableLetters) {

    /** Opens a file, reads it and closes it. */
    static PdfFile read(byte[] bytes, PdfBudget budget) throws IOException {
        return BundledFonts.during(() -> {
            try (PDDocument document = new BoundedPdfParser(bytes, budget).parse()) {
                PdfFile file = read(document, budget);
                budget.requireKept();
                return file;
            }
        });
    }

    private static PdfFile read(PDDocument document, PdfBudget budget) throws IOException {
        int count = PdfPageTree.requireSound(document, budget);
        GlyphReader reader = new GlyphReader(budget);
        List<PdfPage> pages = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            pages.addAll(PdfPage.of(reader.read(page), PdfLinks.of(page), page.getCropBox()));
            count--;
        }
        if (count != 0) {
            throw new IOException("pages were left out");
        }
        return new PdfFile(PageFurniture.leftOut(pages), PdfInformation.of(document), reader.hasMostlyUnreadable());
    }
}
