package io.github.pressdiff.extract;

import java.util.List;
import java.util.Optional;

/** Finds the title of a PDF file. */
final class PdfTitle {

    /** How many paragraphs from the beginning may be the title. */
    private static final int TOP = 12;

    private PdfTitle() {}

    /**
     * Returns the paragraph that the file's own title names, since many letterheads are set larger than any title; else the
     * largest of the headings at the top of the first page; else the first heading among the first paragraphs; empty when there
     * is none. A title of the file that nobody can see is often that of another one, from which it was made.
     */
    static Optional<PdfParagraph> find(List<PdfParagraph> paragraphs, String named) {
        List<PdfParagraph> top = paragraphs.stream()
                .limit(TOP)
                .filter(paragraph -> paragraph.first().page() == 0)
                .toList();
        Optional<PdfParagraph> agreed = top.stream()
                .filter(paragraph ->
                        !named.isEmpty() && Blanks.folded(paragraph.text()).equalsIgnoreCase(named))
                .findFirst();
        return agreed.or(() -> largest(top));
    }

    private static Optional<PdfParagraph> largest(List<PdfParagraph> top) {
        PdfParagraph largest = null;
        for (PdfParagraph each : top) {
            boolean isCandidate = each.block() == Block.HEADING;
            if (isCandidate && (largest == null || each.size() > 1.05f * largest.size())) {
                largest = each;
            }
        }
        return Optional.ofNullable(largest);
    }
}
