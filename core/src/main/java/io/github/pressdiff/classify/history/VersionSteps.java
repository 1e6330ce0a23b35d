package io.github.pressdiff.classify.history;

import io.github.pressdiff.classify.VolatileLearner;
import io.github.pressdiff.classify.VolatileLines;
import io.github.pressdiff.classify.history.VersionStep.Kind;
import io.github.pressdiff.classify.history.VersionStep.Position;
import io.github.pressdiff.classify.history.VersionStep.Texts;
import io.github.pressdiff.extract.Article;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes steps of the versions of one page, which it is given in order. Holds the last article whose text is known, and no other; of
 * those before, some short lines only.
 */
public final class VersionSteps {

    private static final Article NOTHING = Article.of(List.of());

    private final VolatileLearner learner = new VolatileLearner();
    private @Nullable Article known;
    private @Nullable Instant lastSeen;
    private @Nullable Instant lastKnown;
    private boolean isAfterGap;

    /**
     * Returns the step to a version that the page showed.
     *
     * @param article its text; the very object of the step before where it is known to be the same
     */
    public VersionStep shown(SeenVersion version, Article article) {
        return step(known == null ? Kind.FIRST : Kind.EDIT, version, article);
    }

    /**
     * Returns the step to another reading of the bytes of the version before.
     *
     * @param article its text; the very object of the step before where it is known to be the same
     */
    public VersionStep reread(SeenVersion version, Article article) {
        Instant seenBefore = lastSeen;
        VersionStep step = step(known == null ? Kind.FIRST : Kind.REREAD, version, article);
        if (seenBefore != null && version.lastSeen().equals(version.firstSeen())) {
            // No check has seen it so: what was seen last is the version that it was made from.
            lastSeen = seenBefore;
            lastKnown = seenBefore;
        }
        return step;
    }

    /** Returns the step to a version whose text was removed. */
    public VersionStep redacted(SeenVersion version) {
        Article article = known == null ? NOTHING : known;
        VersionStep step = new VersionStep(
                Kind.REDACTED,
                version,
                new Position(lastSeen, lastKnown, isAfterGap),
                new Texts(article, article, VolatileLines.none()));
        lastSeen = version.lastSeen();
        isAfterGap = true;
        return step;
    }

    private VersionStep step(Kind kind, SeenVersion version, Article article) {
        Article before = known == null ? NOTHING : known;
        Texts texts = new Texts(before, article, learner.linesAfter(version.number() - 1));
        VersionStep step = new VersionStep(kind, version, new Position(lastSeen, lastKnown, isAfterGap), texts);
        if (kind == Kind.EDIT && !isAfterGap) {
            learner.follow(version.number(), version.firstSeen(), before, article);
        }
        known = article;
        lastSeen = version.lastSeen();
        lastKnown = version.lastSeen();
        isAfterGap = false;
        return step;
    }
}
