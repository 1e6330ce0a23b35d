package io.github.pressdiff.extract;

import java.util.List;

/**
 * What is to be done with the releases that a list names. Every one of them stands in one of the lists or is counted in one
 * of the numbers.
 *
 * @param now what is to be added now, or offered where the rules do not follow: newest first, then what has no date, in the order of the list
 * @param later what the limit a day leaves for later, in the same order
 * @param known how many are already known
 * @param refused how many the rules do not allow
 */
public record ReleasePlan(List<ListedRelease> now, List<ListedRelease> later, int known, int refused) {

    public ReleasePlan {
        now = List.copyOf(now);
        later = List.copyOf(later);
    }
}
