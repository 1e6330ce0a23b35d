package io.github.pressdiff.doubt;

import io.github.pressdiff.fetch.FetchFailure;
import java.util.Optional;

/**
 * A page that says "not found" with a good status. When it stays so, it becomes a version; so without a paragraph there is
 * nothing it could be, and on another host it has {@linkplain MovedRule moved} first of all.
 */
final class NotFoundRule implements DoubtRule {

    private final DoubtRule wall;

    NotFoundRule(Phrases phrases) {
        this.wall = new WallRule(FetchFailure.SOFT_404, phrases, Room.BESIDE_SIGN);
    }

    @Override
    public Optional<Doubt> doubt(JudgedPage page) {
        boolean canBeVersion = !page.article().paragraphs().isEmpty() && !MovedRule.isElsewhere(page);
        return canBeVersion ? wall.doubt(page) : Optional.empty();
    }
}
