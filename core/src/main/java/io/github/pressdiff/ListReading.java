package io.github.pressdiff;

import io.github.pressdiff.extract.ReleaseList;
import io.github.pressdiff.fetch.FetchFailure;
import io.github.pressdiff.page.PageUrl;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a list and the further lists that it names hold together.
 *
 * @param url where the list was read, after redirects
 * @param startedAt when its reading began, by our clock
 * @param found the releases of all of them; the kind and the feeds are those of the list itself
 * @param failure why the list, or the first part of it that failed, could not be read; null when all was read
 * @param detail what there is to say of the failures, and of what was left unread for its size; null for nothing
 */
record ListReading(
        PageUrl url,
        Instant startedAt,
        ReleaseList found,
        @Nullable FetchFailure failure,
        @Nullable String detail) {}
