package io.github.pressdiff.archive;

import io.github.pressdiff.fetch.FetchFailure;
import io.github.pressdiff.page.ListId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One look at a list of releases. Every look is kept, whether or not it found anything.
 *
 * @param id the store's number for it, 1 or greater, growing over all lists
 * @param list which list
 * @param startedAt when it began, by our clock
 * @param finishedAt when its result was stored, by our clock
 * @param failure why the list, or the first part of it that failed, could not be read; null when all was read
 * @param detail what there is to say of the failures, and of what was left unread for its size; null for nothing
 * @param found how many releases it names that the list's rules allow, known ones included
 * @param added how many of them were added to the watch list
 * @param waiting how many the limit a day left for later
 */
public record ListLook(
        long id,
        ListId list,
        Instant startedAt,
        Instant finishedAt,
        @Nullable FetchFailure failure,
        @Nullable String detail,
        int found,
        int added,
        int waiting) {}
