package io.github.pressdiff.report;

import java.time.ZoneId;

/**
 * How a document is to be set.
 *
 * @param width columns of the terminal; 40 or more; other formats ignore it
 * @param colour whether the terminal shows colour; other formats ignore it
 * @param zone in which times are shown; JSON is always in UTC
 */
public record RenderOptions(int width, boolean colour, ZoneId zone) {

    /** @throws IllegalArgumentException if the width is below 40 */
    public RenderOptions {
        if (width < 40) {
            throw new IllegalArgumentException("a width of " + width + " columns is below 40");
        }
    }

    /** Returns 80 columns, no colour, UTC. */
    public static RenderOptions ofDefaults() {
        return new RenderOptions(80, false, java.time.ZoneOffset.UTC);
    }
}
