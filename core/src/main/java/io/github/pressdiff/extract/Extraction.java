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
 * @param container the part of the page that held the text, and why that part
 * @param outcome whether the article is all that the source has to say
 * @param refusal why the source was not read, so that the article is empty; null when it was
 */
public record Extraction(
        Article article,
        ExtractorRevision revision,
        Charset charset,
        DecodedText.Reason charsetReason,
        ContainerPath container,
        ExtractionOutcome outcome,
        @Nullable Refusal refusal) {

    /** Makes the extraction of a source that was read. */
    public Extraction(
            Article article,
            ExtractorRevision revision,
            Charset charset,
            DecodedText.Reason charsetReason,
            ContainerPath container,
            ExtractionOutcome outcome) {
        this(article, revision, charset, charsetReason, container, outcome, null);
    }

    /** Tells whether the source has more paragraphs than are read, so that the article is not the whole of it. */
    public boolean isCutShort() {
        return outcome.kind() == ExtractionOutcome.Kind.CUT_SHORT;
    }
}
