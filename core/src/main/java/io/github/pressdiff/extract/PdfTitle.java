package io.github.pressdiff.extract;

import java.util.List;
import java.util.Optional;

/** Finds the title of a PDF file. */
final class PdfTitle {

    /** How many paragraphs from the beginning may be the title. */
    private static final int TOP = 12;

    /** A shorter beginning may be that of many lines. In characters. */
    private static final int NAMED = 15;

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
                .filter(paragraph -> agrees(Blanks.folded(paragraph.text()), named))
                .findFirst();
        return agreed.or(() -> largest(top));
    }

    /** Tells whether both are the same, or one begins with all of the other: sites add their name, and programs cut. */
    private static boolean agrees(String shown, String named) {
        int shorter = Math.min(shown.length(), named.length());
        boolean isSame = shorter > 0 && shown.length() == named.length();
        boolean isLong = shorter >= NAMED && isBorder(shown, shorter) && isBorder(named, shorter);
        return (isSame || isLong) && shown.regionMatches(true, 0, named, 0, shorter);
    }

    private static boolean isBorder(String text, int end) {
        return end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
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
