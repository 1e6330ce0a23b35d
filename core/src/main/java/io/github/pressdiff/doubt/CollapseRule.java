package io.github.pressdiff.doubt;

import io.github.pressdiff.fetch.FetchFailure;
import java.util.Optional;

/**
 * A page that lost most of its text: more than three fifths of the paragraphs or of the characters, or all but two paragraphs.
 * The same text in fewer paragraphs is only set in another way.
 *
 * <p>The causes: an outage behind the site, a template that broke, a comment that is never closed.
 */
final class CollapseRule implements DoubtRule {

    /** A text with fewer paragraphs is hardly one. */
    private static final int FEW = 3;

    @Override
    public Optional<Doubt> doubt(JudgedPage page) {
        TextSize now = TextSize.of(page.article());
        return page.known()
                .map(known -> TextSize.of(known.article()))
                .filter(known -> isCollapsed(known, now, page.kept().orElseThrow()))
                .map(known -> new Doubt(
                        FetchFailure.COLLAPSED,
                        "%d of %d paragraphs, %d of %d characters"
                                .formatted(
                                        now.paragraphs(), known.paragraphs(), now.characters(), known.characters())));
    }

    private static boolean isCollapsed(TextSize known, TextSize now, KeptText kept) {
        boolean isMerged = kept.isMost() && now.characters() >= known.characters();
        return isMostGone(known.characters(), now.characters())
                || (!isMerged && isMostGone(known.paragraphs(), now.paragraphs()))
                || (!isMerged && known.paragraphs() >= FEW && now.paragraphs() < FEW);
    }

    private static boolean isMostGone(long known, long now) {
        return now * 5 < known * 2;
    }
}
