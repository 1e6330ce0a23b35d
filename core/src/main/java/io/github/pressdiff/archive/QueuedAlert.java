package io.github.pressdiff.archive;

import io.github.pressdiff.page.PageId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An alert in the outbox.
 *
 * @param id the store's number for it; 1 or greater
 * @param page which page it is about
 * @param version the number of the version that it was stored with
 * @param alert what is told, and where
 * @param createdAt when it was stored, by our clock
 * @param dueAt when it is to be tried next, by our clock
 * @param attempts how often it was tried; 0 or greater
 * @param lastError why the last attempt failed; null when none did
 */
public record QueuedAlert(
        long id,
        PageId page,
        int version,
        Alert alert,
        Instant createdAt,
        Instant dueAt,
        int attempts,
        @Nullable String lastError) {}
