package io.github.pressdiff.archive;

import java.time.Instant;

/**
 * What a reader said of a version, as stored. A later one takes the place of what it says again; both are kept.
 *
 * @param id the store's number for it; 1 or greater
 * @param content what was said, and of which version
 * @param at when it was said, by our clock
 */
public record Annotation(long id, NewAnnotation content, Instant at) {}
