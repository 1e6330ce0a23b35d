package io.github.pressdiff.extract;

import io.github.pressdiff.fetch.DecodedText;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * An article, and how it was found.
 *
 * @param article the paragraphs; may have none
 * @param revision the extractor and rules that found them
 * @param charset the encoding in which the source was read
 * @param charsetReason what the choice of the encoding rests on
 * @param container the element that held the text, as a CSS path; empty for plain text
 * @param isCutShort whether the source has more paragraphs than are read, so that the article is not the whole of it
 * @param refusal why the source was not read, so that the article is empty; null when it was
 */
public record Extraction(
        Article article,
        ExtractorRevision revision,
        Charset charset,
        DecodedText.Reason charsetReason,
        String container,
        boolean isCutShort,
        @Nullable Refusal refusal) {

    /** Makes the extraction of a source that was read. */
    public Extraction(
            Article article,
            ExtractorRevision revision,
            Charset charset,
            DecodedText.Reason charsetReason,
            String container,
            boolean isCutShort) {
        this(article, revision, charset, charsetReason, container, isCutShort, null);
    }
}
