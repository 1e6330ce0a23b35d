package io.github.pressdiff.extract;

import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * What a PDF file says about itself (ISO 32000-1, section 14.3.3). Its author is left out: that is a person or a program, and
 * seldom the publisher.
 *
 * @param title with folded blanks; empty for none
 * @param created when it was made, in ISO 8601; null when it does not say
 * @param modified when it was last changed after that, in the same form; null when it was not or does not say
 * @param language a BCP 47 tag; null when it does not say
 */
record PdfInformation(
        String title,
        @Nullable String created,
        @Nullable String modified,
        @Nullable String language) {

    static PdfInformation of(PDDocument document) {
        COSDictionary information = document.getDocumentInformation().getCOSObject();
        String created = date(information, COSName.CREATION_DATE);
        String modified = date(information, COSName.MOD_DATE);
        String title = information.getString(COSName.TITLE, "");
        String language = document.getDocumentCatalog().getLanguage();
        return new PdfInformation(
                Blanks.folded(title),
                created,
                modified == null || modified.equals(created) ? null : modified,
                language == null ? null : LanguageTag.read(language).orElse(null));
    }

    /**
     * Returns when the article was published: on the day that its own dateline names, since a file may have been made long
     * before or after; at the time when the file was made, if that is the same day or no dateline names one.
     */
    @Nullable
    String published(List<Paragraph> paragraphs) {
        Optional<String> day = paragraphs.stream()
                .filter(paragraph -> paragraph.role() == Role.DATELINE)
                .flatMap(paragraph -> WrittenDay.find(paragraph.text()).stream())
                .findFirst();
        return day.filter(named -> created == null || !created.startsWith(named))
                .orElse(created);
    }

    private static @Nullable String date(COSDictionary information, COSName name) {
        String written = information.getString(name);
        return written == null ? null : PdfDate.read(written).orElse(null);
    }
}
