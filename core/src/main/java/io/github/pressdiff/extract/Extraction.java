package io.github.pressdiff.extract;

import io.github.pressdiff.fetch.DecodedText;
import java.nio.charset.Charset;

/**
 * An article, and how it was found.
 *
 * @param article the paragraphs; may have none
 * @param revision the extractor and rules that found them
 * @param charset the encoding in which the source was read
 * @param charsetReason what the choice of the encoding rests on
 * @param container the element that held the text, as a CSS path; empty for plain text
 */
public record Extraction(
        Article article,
        ExtractorRevision revision,
        Charset charset,
        DecodedText.Reason charsetReason,
        String container) {

    /** Tells whether the source has more paragraphs than are read: then the article is not the whole of it. */
    public boolean isCutShort() {
        return article.paragraphs().size() >= Limits.PARAGRAPHS;
    }
}
