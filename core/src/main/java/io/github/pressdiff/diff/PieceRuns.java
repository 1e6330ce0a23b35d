package io.github.pressdiff.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Finds the runs of neighbouring pieces on one side that together make up one text of the other side. Used with the new side
 * for what was split, and with the old side for what was merged.
 *
 * <p>A run grows from a first piece; the next piece must be found in what the run does not yet explain. One piece of new text
 * may stand in between.
 */
final class PieceRuns {

    private static final int MAX_PIECES = 4;

    /** How much of a next piece must be found in the rest. */
    private static final double MIN_CONTAINED = 0.40;

    /** The same for a piece of few words, which is found by chance more often. */
    private static final double MIN_SHORT_CONTAINED = 0.80;

    private static final int SHORT = 8;
    private static final double MIN_JOINT = 0.50;

    /**
     * Pieces and how they fit.
     *
     * @param pieces their indexes
     * @param joint how similar they are together to the whole, 0 to 1, new text in between aside
     */
    record Candidate(Run pieces, double joint) {}

    /**
     * A run while it grows.
     *
     * @param pieces the pieces so far
     * @param sum their features
     * @param rest the features of the whole that they do not explain
     */
    private record Growing(Run pieces, Features sum, Features rest) {}

    private final Similarity similarity;
    private final List<Features> pieces;
    private final IntPredicate free;

    PieceRuns(Similarity similarity, List<Features> pieces, IntPredicate free) {
        this.similarity = similarity;
        this.pieces = pieces;
        this.free = free;
    }

    /** Returns the runs of two to four pieces around a first one that fit. */
    List<Candidate> around(int first, Features whole) {
        List<Candidate> found = new ArrayList<>();
        Features start = pieces.get(first);
        Optional<Growing> run = Optional.of(new Growing(Run.of(first), start, whole.minus(start)));
        while (run.isPresent()) {
            run = grown(run.get());
            run.map(grown -> new Candidate(grown.pieces, similarity.dice(whole, grown.sum)))
                    .filter(candidate -> candidate.joint >= MIN_JOINT)
                    .ifPresent(found::add);
        }
        return found;
    }

    private Optional<Growing> grown(Growing run) {
        int up = run.pieces.start() - 1;
        int down = run.pieces.end();
        double above = fit(run, up);
        double below = fit(run, down);
        if (above > 0 || below > 0) {
            return above > below ? joined(run, up) : joined(run, down);
        }
        double beyondAbove = isFree(run, up) ? fit(run, up - 1) : 0;
        double beyondBelow = isFree(run, down) ? fit(run, down + 1) : 0;
        if (beyondAbove > 0 || beyondBelow > 0) {
            return beyondAbove > beyondBelow ? joined(run, up - 1) : joined(run, down + 1);
        }
        return Optional.empty();
    }

    private boolean isFree(Growing run, int next) {
        return Math.max(run.pieces.end(), next + 1) - Math.min(run.pieces.start(), next) <= MAX_PIECES
                && free.test(next);
    }

    /** How much of the piece is in the rest; 0 if too little. */
    private double fit(Growing run, int next) {
        if (!isFree(run, next)) {
            return 0;
        }
        Features piece = pieces.get(next);
        double contained = similarity.contained(piece, run.rest);
        return contained >= (piece.tokens() < SHORT ? MIN_SHORT_CONTAINED : MIN_CONTAINED) ? contained : 0;
    }

    private Optional<Growing> joined(Growing run, int next) {
        Features piece = pieces.get(next);
        Run wider = new Run(Math.min(run.pieces.start(), next), Math.max(run.pieces.end(), next + 1));
        return Optional.of(new Growing(wider, run.sum.plus(piece), run.rest.minus(piece)));
    }
}
