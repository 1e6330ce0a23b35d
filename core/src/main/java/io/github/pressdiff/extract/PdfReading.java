package io.github.pressdiff.extract;

import io.github.pressdiff.fetch.FetchFailure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of reading a PDF file.
 *
 * @param article what it says; without paragraphs when it was not read
 * @param isCutShort whether it has more paragraphs than are read
 * @param refusal why it was not read; null when it was
 */
record PdfReading(
        Article article, boolean isCutShort, @Nullable Refusal refusal) {

    /** Reads a file. Whatever it holds, this does not fail. */
    static PdfReading of(Source source) {
        return PdfLibrary.isPresent()
                ? PdfArticleReader.read(source)
                : refused(FetchFailure.WRONG_TYPE, PdfLibrary.MISSING);
    }

    static PdfReading refused(FetchFailure reason, String detail) {
        return new PdfReading(Article.of(List.of()), false, new Refusal(reason, detail));
    }
}
