package io.github.pressdiff.extract;

import org.jspecify.annotations.Nullable;

/**
 * What a page says outside its text about a change of it: a schema.org {@code correction}, an entry of a change log.
 *
 * @param text what was changed, blanks folded into one line; or the address of a page that says so
 * @param date when, as precisely as the page says it, in ISO 8601; null when it does not
 */
public record CorrectionNote(String text, @Nullable String date) {

    /** The most characters of a note that are read from a page. */
    static final int MAX_LENGTH = 2_000;
}
