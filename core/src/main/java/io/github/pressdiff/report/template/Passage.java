package io.github.pressdiff.report.template;

import io.github.pressdiff.diff.WordChange;
import java.util.List;

/**
 * A paragraph of the whole text, with its change in place.
 *
 * @param number the number of the change in the report, from 1; 0 for a paragraph that stayed as and where it was
 * @param first whether it is the first of that number; several moved together have one
 * @param kind what happened: "modified"; empty when nothing did
 * @param block how it is set: "heading"
 * @param words the text; never empty
 */
public record Passage(int number, boolean first, String kind, String block, List<WordChange> words) {

    public Passage {
        words = List.copyOf(words);
    }
}
