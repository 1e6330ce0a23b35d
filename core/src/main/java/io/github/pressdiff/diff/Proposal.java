package io.github.pressdiff.diff;

import java.util.Comparator;

/**
 * A match that could be.
 *
 * @param match what would belong together
 * @param score how well, about 0 to 1.3
 * @param distance how far apart they stand, counted from what is fixed around them
 */
record Proposal(Match match, double score, int distance) {

    /** The best first; a total order over different matches, so that the choice is always the same. */
    static final Comparator<Proposal> BEST_FIRST = Comparator.comparingDouble(Proposal::score)
            .reversed()
            .thenComparingInt(Proposal::distance)
            .thenComparingInt(proposal -> proposal.match().before().start())
            .thenComparingInt(proposal -> proposal.match().after().start())
            .thenComparingInt(proposal -> proposal.match().before().end())
            .thenComparingInt(proposal -> proposal.match().after().end());
}
