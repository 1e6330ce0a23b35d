package io.github.pressdiff.report;

import java.time.Instant;

/**
 * When a change was made, as far as it can be known: after the last check that saw the old text, before the first that saw
 * the new one. Both by our clock.
 *
 * @param after when the last check began that saw the old text
 * @param before when the first check began that saw the new text
 */
public record EditWindow(Instant after, Instant before) {}
