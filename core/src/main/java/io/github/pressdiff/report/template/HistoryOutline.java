package io.github.pressdiff.report.template;

import java.util.List;

/**
 * What there is to say about the history of a page.
 *
 * @param name the page's name or address
 * @param facts address, checks, longest gap, promise
 * @param versions its versions, oldest first; the last field is the one that may be shortened
 */
public record HistoryOutline(String name, List<Fact> facts, Table versions) {

    public HistoryOutline {
        facts = List.copyOf(facts);
    }
}
