package io.github.pressdiff.extract;

import io.github.pressdiff.page.PageUrl;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes passages of the paragraphs of a PDF file, with white space folded as in a page. */
final class PdfPassages {

    private final @Nullable PageUrl base;
    private final PassageBuilder builder = new PassageBuilder();

    private PdfPassages(@Nullable PageUrl base) {
        this.base = base;
    }

    /**
     * Returns one passage a paragraph. A bullet is left out, as the signs are that a page shows before an item; a number is
     * text.
     *
     * @param title the paragraph that is the title; null for none
     * @param base the file's address, to which links are relative; null for none
     */
    static List<Passage> of(List<PdfParagraph> paragraphs, @Nullable PdfParagraph title, @Nullable PageUrl base) {
        PdfPassages passages = new PdfPassages(base);
        for (PdfParagraph paragraph : paragraphs) {
            passages.add(paragraph, paragraph.equals(title));
        }
        return passages.builder.passages();
    }

    private void add(PdfParagraph paragraph, boolean isTitle) {
        builder.set(isTitle ? Block.HEADING : paragraph.block(), isTitle, false, false);
        int bullet = ListMark.bulletLength(paragraph.text());
        for (PdfLine.Span span : paragraph.spans()) {
            int cut = Math.min(bullet, span.text().length());
            bullet -= cut;
            add(span, span.text().substring(cut));
        }
        builder.end();
    }

    private void add(PdfLine.Span span, String text) {
        if (span.equals(PdfLine.CELL)) {
            builder.nextCell();
            return;
        }
        String href = span.href() == null ? "" : target(span.href());
        if (!href.isEmpty()) {
            builder.openLink(href, LinkTarget.leads(href));
        }
        builder.text(text);
        builder.closeLink();
    }

    private String target(String written) {
        if (written.toLowerCase(Locale.ROOT).startsWith("javascript:")) {
            return "";
        }
        if (base == null) {
            return written;
        }
        try {
            return base.uri().resolve(URI.create(written)).toString();
        } catch (IllegalArgumentException e) {
            // Not everything that a file calls an address is one; then it is shown as written.
            return written;
        }
    }
}
