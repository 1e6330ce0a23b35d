package io.github.pressdiff.classify.history;

import java.time.Instant;

/**
 * A version of a page and when it was seen, all by the clock of the watcher.
 *
 * @param number 1 for the first version of the page, then 2, 3, ...
 * @param firstSeen when the check began that saw it first; for another reading of the same bytes, when that was made
 * @param lastSeen when the latest check began that saw it
 */
public record SeenVersion(int number, Instant firstSeen, Instant lastSeen) {}
