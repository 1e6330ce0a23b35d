package io.github.pressdiff.classify.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The life of all paragraphs of a page.
 *
 * @param known the last version whose text is known; null when none is
 * @param versions how many versions there are
 * @param redacted the numbers of the versions whose text was removed, rising
 * @param reread the numbers of the versions that are other readings of the same bytes, rising
 * @param present one line for each paragraph of the last version whose text is known, in its order
 * @param gone one line for each paragraph that is not there any more, in the order in which they went
 * @param goneLeftOut how many paragraphs went that are not in {@code gone}, the oldest
 */
public record PageLife(
        @Nullable SeenVersion known,
        int versions,
        List<Integer> redacted,
        List<Integer> reread,
        List<LifeLine> present,
        List<LifeLine> gone,
        long goneLeftOut) {

    public PageLife {
        redacted = List.copyOf(redacted);
        reread = List.copyOf(reread);
        present = List.copyOf(present);
        gone = List.copyOf(gone);
    }
}
