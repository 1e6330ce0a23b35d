package io.github.pressdiff.classify;

import io.github.pressdiff.extract.MarkerKind;

/**
 * A line that says whether more will follow.
 *
 * @param kind what it says
 * @param paragraph the index, from 0, of the paragraph that it is, or whose last line it is
 * @param text the line as it stands there
 */
public record Marker(MarkerKind kind, int paragraph, String text) {}
