package io.github.pressdiff.classify.history;

import org.jspecify.annotations.Nullable;

/**
 * A phrase in one paragraph, from the version that brought it to the one that took it away.
 *
 * @param since when it came
 * @param first where it stood first
 * @param last where it stood last
 * @param gone when it went; null while it stands
 */
public record PhraseStay(
        Arrival since, Place first, Place last, @Nullable Arrival gone) {

    /**
     * A paragraph with the phrase.
     *
     * @param version number of the version
     * @param paragraph index in it, from 0
     * @param text its text
     */
    public record Place(int version, int paragraph, String text) {}
}
