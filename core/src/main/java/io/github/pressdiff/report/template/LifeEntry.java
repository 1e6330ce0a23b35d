package io.github.pressdiff.report.template;

import io.github.pressdiff.diff.WordChange;
import java.util.List;

/**
 * The life of one paragraph.
 *
 * @param place its number from 1 and what it does: "3 (answer)"
 * @param summary since when it is there and how often it changed, one line
 * @param text how it reads, or read last
 * @param moments what happened to it, oldest first, without its coming
 */
public record LifeEntry(String place, String summary, String text, List<Moment> moments) {

    public LifeEntry {
        moments = List.copyOf(moments);
    }

    /**
     * Something that happened to a paragraph.
     *
     * @param line what and when, one line
     * @param reasons the words that led to its classes, one line each
     * @param words the text inside; empty where no text changed
     */
    public record Moment(String line, List<String> reasons, List<WordChange> words) {

        public Moment {
            reasons = List.copyOf(reasons);
            words = List.copyOf(words);
        }
    }
}
