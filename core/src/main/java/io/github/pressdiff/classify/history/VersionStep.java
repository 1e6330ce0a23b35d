package io.github.pressdiff.classify.history;

import io.github.pressdiff.classify.Assessment;
import io.github.pressdiff.classify.ChangeClassifier;
import io.github.pressdiff.classify.VolatileLines;
import io.github.pressdiff.classify.history.Arrival.Certainty;
import io.github.pressdiff.diff.ArticleDiff;
import io.github.pressdiff.diff.ArticleDiffer;
import io.github.pressdiff.extract.Article;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step in the history of a page: a version, and what it comes after. What differs is found when it is first asked for. Not safe
 * for use by several threads; holds two articles, so it is to be let go after use.
 */
public final class VersionStep {

    /** What made the version a version of its own. */
    public enum Kind {
        /** The first version whose text is known. */
        FIRST,
        /** The page showed something else than in the last version whose text is known. */
        EDIT,
        /** The same bytes were read by another extractor or by other rules. Never an edit. */
        REREAD,
        /** The text of this version was removed: what it showed is unknown. */
        REDACTED
    }

    private final Kind kind;
    private final SeenVersion version;
    private final Position position;
    private final Article before;
    private final Article after;
    private final VolatileLines volatileLines;

    private @Nullable ArticleDiff difference;
    private @Nullable Assessment assessment;

    /**
     * What a version comes after.
     *
     * @param lastSeen when the version right before it was last seen; null for the first version
     * @param lastKnown when the last version before it whose text is known was last seen; null when none is
     * @param isAfterGap whether there is a redacted version between that one and this one, or before the first known one
     */
    record Position(@Nullable Instant lastSeen, @Nullable Instant lastKnown, boolean isAfterGap) {}

    /**
     * The texts of a step.
     *
     * @param before that of the last version before whose text is known
     * @param after that of the version
     * @param volatileLines what the versions before show to change all the time
     */
    record Texts(Article before, Article after, VolatileLines volatileLines) {}

    VersionStep(Kind kind, SeenVersion version, Position position, Texts texts) {
        this.kind = kind;
        this.version = version;
        this.position = position;
        this.before = texts.before();
        this.after = texts.after();
        this.volatileLines = texts.volatileLines();
    }

    /** Returns what made the version a version of its own. */
    public Kind kind() {
        return kind;
    }

    /** Returns the version. */
    public SeenVersion version() {
        return version;
    }

    /** Returns the text of the version; for a redacted one, that of the last version before whose text is known, empty for none. */
    public Article article() {
        return after;
    }

    /** Tells whether nothing is new: the text is known to be the one of the last version whose text is known, or is not known. */
    @SuppressWarnings("ReferenceEquality") // To look into two articles would cost what it is to spare.
    public boolean isSame() {
        return before == after;
    }

    /** Tells whether a redacted version stands between this one and the last one before whose text is known. */
    public boolean isAfterGap() {
        return position.isAfterGap();
    }

    /** Returns when that came, or went, which this version does not share with the last one before whose text is known. */
    public Arrival arrival() {
        Certainty certainty = kind == Kind.REREAD
                ? (position.isAfterGap() ? Certainty.UNCLEAR : Certainty.READ_ANEW)
                : (position.isAfterGap() ? Certainty.AT_LATEST : Certainty.EXACT);
        return new Arrival(version.number(), position.lastKnown(), version.firstSeen(), certainty);
    }

    /** Returns when the page began to show this version, whether or not its text is known. */
    public Arrival turn() {
        return new Arrival(
                version.number(),
                position.lastSeen(),
                version.firstSeen(),
                kind == Kind.REREAD ? Certainty.READ_ANEW : Certainty.EXACT);
    }

    /** Returns how the text differs from that of the last version before whose text is known. */
    public ArticleDiff difference() {
        ArticleDiff found = difference;
        if (found == null) {
            found = ArticleDiffer.ofDefaults().diff(before, after);
            difference = found;
        }
        return found;
    }

    /** Returns the difference and what it means. */
    public Assessment assessment() {
        Assessment found = assessment;
        if (found == null) {
            found = ChangeClassifier.ofDefaults().classify(difference(), volatileLines);
            assessment = found;
        }
        return found;
    }
}
