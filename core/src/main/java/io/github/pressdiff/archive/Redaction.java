package io.github.pressdiff.archive;

import io.github.pressdiff.page.PageId;
import java.time.Instant;

/**
 * The removal of what a version held, for a reason that is kept.
 *
 * @param id the store's number for it; 1 or greater
 * @param page which page
 * @param version the number of the version that was named; others may have held the same
 * @param at when, by our clock
 * @param reason why
 * @param contents how many stored contents it removed; 1 or greater
 */
public record Redaction(long id, PageId page, int version, Instant at, String reason, int contents) {}
