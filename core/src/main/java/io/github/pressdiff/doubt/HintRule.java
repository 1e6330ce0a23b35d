package io.github.pressdiff.doubt;

import io.github.pressdiff.fetch.FetchFailure;
import java.util.Optional;

/**
 * A page as good as without text, whose source holds what walls have: words for browsers without scripts, the place where a
 * script will put the text, a form for a password. Half the web has these beside a whole text, hence the little room.
 */
final class HintRule implements DoubtRule {

    private final FetchFailure reason;
    private final Phrases phrases;
    private final Room room;

    HintRule(FetchFailure reason, Phrases phrases, Room room) {
        this.reason = reason;
        this.phrases = phrases;
        this.room = room;
    }

    @Override
    public Optional<Doubt> doubt(JudgedPage page) {
        if (page.isSurelyText() || !room.holds(page, page.words())) {
            return Optional.empty();
        }
        return phrases.widgetIn(page.html())
                .or(() -> sentence(page))
                .map(piece -> new Doubt(reason, "source " + Excerpt.of(piece)));
    }

    private Optional<String> sentence(JudgedPage page) {
        return WallRule.sentences(SourceText.of(page.html())).stream()
                .filter(phrases::standIn)
                .findFirst();
    }
}
