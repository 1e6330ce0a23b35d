package io.github.pressdiff.report.template;

import java.util.List;

/**
 * What there is to say about the lives of the paragraphs of a page.
 *
 * @param name the page's name or address
 * @param facts address, versions, evidence
 * @param present one entry for each paragraph, in the order of the page
 * @param gone one entry for each paragraph that is not there any more, in the order in which they went; empty unless asked for
 */
public record BlameOutline(String name, List<Fact> facts, List<LifeEntry> present, List<LifeEntry> gone) {

    /** The heading above those that are gone. */
    public static final String GONE = "No longer there";

    public BlameOutline {
        facts = List.copyOf(facts);
        present = List.copyOf(present);
        gone = List.copyOf(gone);
    }
}
