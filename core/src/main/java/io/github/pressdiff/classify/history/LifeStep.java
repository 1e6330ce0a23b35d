package io.github.pressdiff.classify.history;

import io.github.pressdiff.classify.EditFinding;
import io.github.pressdiff.diff.WordChange;
import io.github.pressdiff.extract.Paragraph;
import java.util.List;
import java.util.Locale;

/**
 * One step in the life of a paragraph.
 *
 * @param arrival when it was made; {@link Arrival#isOnPage} tells whether by the page or by another way to read it
 * @param kind what happened
 * @param moved whether the paragraph also changed its place
 * @param paragraph how it read from then on; for {@link Kind#GONE} how it read last
 * @param words the text inside the change, of all paragraphs that it joined or made; empty where no text changed
 * @param finding what kind of words changed
 * @param from the steps before this one, as indexes from 0 in the same life line; empty for {@link Kind#CAME}, several for
 *     {@link Kind#MERGED}; without those that were left out
 */
public record LifeStep(
        Arrival arrival,
        Kind kind,
        boolean moved,
        Paragraph paragraph,
        List<WordChange> words,
        EditFinding finding,
        List<Integer> from) {

    public LifeStep {
        words = List.copyOf(words);
        from = List.copyOf(from);
    }

    /** What happened to a paragraph. */
    public enum Kind {
        /** It was there for the first time. */
        CAME,
        /** Its words or links changed. */
        EDITED,
        /** It changed its place, and nothing else. */
        MOVED,
        /** It is one of several that were made of one. */
        SPLIT,
        /** It was made of several. */
        MERGED,
        /** It was there no more. */
        GONE,
        /** After it was gone, it was there again with the same words. */
        RETURNED;

        /** Returns the name used in documents: "edited". */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Tells whether the paragraph read otherwise from then on. */
        boolean isRewording() {
            return this == EDITED || this == SPLIT || this == MERGED;
        }
    }

    /** Tells whether the page changed the wording of the paragraph, links included. */
    public boolean isChange() {
        return kind.isRewording() && arrival.isOnPage();
    }
}
