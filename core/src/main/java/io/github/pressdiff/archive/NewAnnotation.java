package io.github.pressdiff.archive;

import io.github.pressdiff.page.PageId;
import org.jspecify.annotations.Nullable;

/**
 * What a reader says of a version.
 *
 * @param page which page
 * @param version number of the version, from 1
 * @param reviewed whether somebody has looked at it; null to say nothing of that
 * @param importance how much it matters; null to say nothing of that
 * @param note in the reader's words, at most 100,000 characters; null for none
 */
public record NewAnnotation(
        PageId page,
        int version,
        @Nullable Boolean reviewed,
        @Nullable Importance importance,
        @Nullable String note) {

    /** How much a version matters to a reader. The names are stored; they are never changed. */
    public enum Importance {
        /** Not worth telling anybody. */
        LOW,
        /** As most are. */
        NORMAL,
        /** Worth telling others. */
        HIGH
    }

    /** @throws IllegalArgumentException if nothing is said at all */
    public NewAnnotation {
        if (reviewed == null && importance == null && note == null) {
            throw new IllegalArgumentException("an annotation says something");
        }
    }
}
