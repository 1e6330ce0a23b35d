package io.github.pressdiff.archive;

import io.github.pressdiff.page.WatchedPage;
import org.jspecify.annotations.Nullable;

/**
 * Where one page of the watch list stands.
 *
 * @param page the page
 * @param versions how many versions it has; 0 when it was never read
 * @param lastCheck its latest check; null when it was never checked
 */
public record PageStanding(
        WatchedPage page, int versions, @Nullable Check lastCheck) {}
