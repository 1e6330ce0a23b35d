package io.github.pressdiff.archive;

import io.github.pressdiff.extract.ExtractorRevision;
import io.github.pressdiff.page.PageId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One article in the history of a page. Its paragraphs are read with {@link Archive#article}.
 *
 * @param page which page
 * @param number 1 for the first version of the page, then 2, 3, ...; order comes from here, never from a clock
 * @param kind what made it a version of its own
 * @param snapshot the number of the snapshot it was extracted from
 * @param revision the extractor and rules that made it
 * @param hash of the stored article
 * @param firstSeen when the check began that saw it first, by our clock; for a rederivation, when it was made
 * @param incident the number of the incident during which it was held back, until it was confirmed or accepted; null when it
 *     was believed at once
 * @param redaction the number of the redaction that removed its text; null while it is there
 * @param lastSeen when the latest check began that saw it, by our clock; equal to {@code firstSeen} when only one did
 */
public record Version(
        PageId page,
        int number,
        Kind kind,
        long snapshot,
        ExtractorRevision revision,
        ContentHash hash,
        Instant firstSeen,
        @Nullable Long incident,
        @Nullable Long redaction,
        Instant lastSeen) {

    /** Tells whether its text was removed on purpose. */
    public boolean isRedacted() {
        return redaction != null;
    }

    /** What made a version a version of its own. */
    public enum Kind {
        /** The page showed something else than before, or was seen for the first time. */
        CAPTURE,
        /** Only the extractor or its rules changed: the bytes are those of an earlier version. Never an edit. */
        REDERIVATION
    }
}
