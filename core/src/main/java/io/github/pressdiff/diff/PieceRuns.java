package io.github.pressdiff.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the runs of neighbouring pieces on one side that together make up one text of the other side. Used with the new side
 * for what was split, and with the old side for what was merged.
 *
 * <p>A run grows from a first piece; the next piece must be found in what the run does not yet explain. One piece of new text
 * may stand in between.
 */
final class PieceRuns {

    private static final int MAX_PIECES = 4;

    /** The same where each piece beyond four is found as a whole, as in a list that ran into one paragraph. */
    private static final int MAX_WHOLE_PIECES = 16;

    private static final int TOO_LARGE = 4;

    /** How much of a next piece must be found in the rest. */
    private static final double MIN_CONTAINED = 0.40;

    /** The same for a piece of few words, which is found by chance more often. */
    private static final double MIN_SHORT_CONTAINED = 0.80;

    /** How much of the first piece must be found in what the others do not explain. */
    private static final double MIN_FIRST = 0.30;

    /** How much of a piece must be found for it to be no edited copy of another text. */
    private static final double MIN_WHOLE = 0.90;

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
     * @param sum the features of those that fit
     * @param rest the features of the whole that they do not explain
     */
    private record Growing(Run pieces, Features sum, Features rest) {}

    private final Similarity similarity;
    private final List<Features> pieces;
    private final int[] partners;

    /**
     * @param pieces the pieces; an empty one takes no part
     * @param partners for each piece the text of the other side that it clearly belongs to, or a negative number
     */
    PieceRuns(Similarity similarity, List<Features> pieces, int[] partners) {
        this.similarity = similarity;
        this.pieces = pieces;
        this.partners = partners;
    }

    /** Returns the runs of pieces around a first one that make up the whole with this index. */
    List<Candidate> around(int first, Features whole, int index) {
        List<Candidate> found = new ArrayList<>();
        Features start = pieces.get(first);
        if (isTooLarge(first, whole) || !belongs(first, index, whole)) {
            return found;
        }
        Optional<Growing> run = Optional.of(new Growing(Run.of(first), start, whole.minus(start)));
        while (run.isPresent()) {
            run = grown(run.get(), index);
            run.filter(grown -> similarity.contained(start, whole.minus(grown.sum.minus(start))) >= MIN_FIRST)
                    .map(grown -> new Candidate(grown.pieces, similarity.dice(whole, grown.sum)))
                    .filter(candidate -> candidate.joint >= MIN_JOINT)
                    .ifPresent(found::add);
        }
        return found;
    }

    private Optional<Growing> grown(Growing run, int index) {
        for (int step = 1; step <= 2; step++) {
            int up = run.pieces.start() - step;
            int down = run.pieces.end() - 1 + step;
            double above = canJoin(run, up, index) ? fit(pieces.get(up), run.rest) : 0;
            double below = canJoin(run, down, index) ? fit(pieces.get(down), run.rest) : 0;
            if (above > 0 || below > 0) {
                return Optional.of(joined(run, above > below ? up : down));
            }
        }
        return Optional.empty();
    }

    private boolean canJoin(Growing run, int next, int index) {
        Run wider = wider(run, next);
        boolean fits = wider.size() <= MAX_PIECES
                || (wider.size() <= MAX_WHOLE_PIECES
                        && wider.size() == run.pieces.size() + 1
                        && isWhole(next, run.rest));
        return fits && wider.indexes().allMatch(piece -> run.pieces.has(piece) || belongs(piece, index, run.rest));
    }

    /** A piece with a clear partner elsewhere belongs to that, unless it is found as a whole in what is to be explained. */
    private boolean belongs(int piece, int index, Features rest) {
        if (piece < 0 || piece >= pieces.size() || pieces.get(piece).isEmpty()) {
            return false;
        }
        return partners[piece] < 0 || partners[piece] == index || isWhole(piece, rest);
    }

    private boolean isWhole(int piece, Features rest) {
        return piece >= 0 && piece < pieces.size() && similarity.contained(pieces.get(piece), rest) >= MIN_WHOLE;
    }

    /** Tells whether not even all pieces around would make up enough of it: then nothing of it need be looked at. */
    private boolean isTooLarge(int first, Features whole) {
        int from = Math.max(0, first - MAX_WHOLE_PIECES + 1);
        int to = Math.min(pieces.size(), first + MAX_WHOLE_PIECES);
        long around = 0;
        for (int piece = from; piece < to; piece++) {
            around += pieces.get(piece).tokens();
        }
        return around * TOO_LARGE < whole.tokens();
    }

    /** How much of the piece is in the rest; 0 if too little. */
    private double fit(Features piece, Features rest) {
        double contained = similarity.contained(piece, rest);
        return contained >= (piece.tokens() < SHORT ? MIN_SHORT_CONTAINED : MIN_CONTAINED) ? contained : 0;
    }

    private static Run wider(Growing run, int next) {
        return new Run(Math.min(run.pieces.start(), next), Math.max(run.pieces.end(), next + 1));
    }

    private Growing joined(Growing run, int next) {
        Features piece = pieces.get(next);
        return new Growing(wider(run, next), run.sum.plus(piece), run.rest.minus(piece));
    }
}
