package io.github.pressdiff.extract;

import io.github.pressdiff.fetch.FetchFailure;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Reads a PDF file from its bytes to its article. The one class that is named where the library for it may be missing. */
final class PdfArticleReader {

    private PdfArticleReader() {}

    /** Reads a file; what cannot be read is refused with its reason. */
    static PdfReading read(Source source) {
        byte[] bytes = source.bytes();
        if (!PdfEnd.isWhole(bytes)) {
            return PdfReading.refused(FetchFailure.DAMAGED, "the PDF file stops before its end");
        }
        PdfBudget budget = new PdfBudget();
        try {
            return article(source, PdfFile.read(bytes, budget));
        } catch (InvalidPasswordException e) {
            return PdfReading.refused(FetchFailure.ENCRYPTED, "the PDF file wants a password");
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // The library throws all kinds on broken files, and calls itself for each level of what lies in each other.
            // It is
            // the edge beyond which a file is somebody else's, so all of it means the same.
            return PdfReading.refused(budget.failure(), budget.detail());
        } catch (NoClassDefFoundError e) {
            // Files for the owner of a certificate need yet another library, and a key that nobody gave us.
            return PdfReading.refused(FetchFailure.ENCRYPTED, "the PDF file wants a certificate");
        }
    }

    private static PdfReading article(Source source, PdfFile file) {
        if (file.hasUnreadableLetters()) {
            return PdfReading.refused(
                    FetchFailure.NO_TEXT, "the PDF file does not say which letters most of its shapes stand for");
        }
        List<PdfParagraph> paragraphs = PdfParagraphs.of(file.pages());
        if (paragraphs.isEmpty()) {
            return PdfReading.refused(
                    FetchFailure.NO_TEXT,
                    "the PDF file has no text, only pictures of it; a program for character recognition can add it");
        }
        Optional<PdfParagraph> titled =
                PdfTitle.find(paragraphs, file.information().title());
        List<Passage> passages = PdfPassages.of(paragraphs, titled.orElse(null), source.url());
        String title = titled.map(paragraph -> Blanks.folded(paragraph.text())).orElse("");
        List<Paragraph> found = RoleFinder.paragraphs(passages, title);
        PdfInformation information = file.information();
        return new PdfReading(
                new Article(
                        title,
                        ArticleMetadata.of(
                                null, information.published(found), information.modified(), information.language()),
                        found),
                passages.size() > Limits.PARAGRAPHS,
                null);
    }
}
