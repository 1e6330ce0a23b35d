package io.github.pressdiff.archive;

import io.github.pressdiff.fetch.FetchFailure;
import io.github.pressdiff.page.ListId;
import io.github.pressdiff.page.NewPage;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a look at a list brought, ready to be stored.
 *
 * @param list which list
 * @param startedAt when the look began, by our clock; also the time from which what is taken up counts as added
 * @param failure why the list, or the first part of it that failed, could not be read; null when all was read
 * @param detail what there is to say of the failures, and of what was left unread for its size; null for nothing
 * @param found how many releases it names that the list's rules allow, 0 or more
 * @param taken what is to be watched from now on
 * @param waiting how many are left for later, 0 or more
 */
public record ListFinding(
        ListId list,
        Instant startedAt,
        @Nullable FetchFailure failure,
        @Nullable String detail,
        int found,
        List<NewPage> taken,
        int waiting) {

    public ListFinding {
        taken = List.copyOf(taken);
    }
}
