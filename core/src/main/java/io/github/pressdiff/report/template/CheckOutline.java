package io.github.pressdiff.report.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What there is to say about one check.
 *
 * @param name the page's name or address
 * @param headline what it found: "first seen, 23 paragraphs", "continued", "not modified (304)"
 * @param facts address, time and reason
 * @param change what changed; null when nothing did
 */
public record CheckOutline(
        String name,
        String headline,
        List<Fact> facts,
        @Nullable ChangeOutline change) {

    public CheckOutline {
        facts = List.copyOf(facts);
    }
}
