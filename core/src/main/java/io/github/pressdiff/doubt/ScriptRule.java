package io.github.pressdiff.doubt;

import io.github.pressdiff.fetch.FetchFailure;
import java.util.Optional;

/**
 * A page that says that it needs JavaScript, or that holds nothing but the place where a script will put the text. Half the
 * web says so in a {@code noscript} element beside a whole text, hence the little room.
 */
final class ScriptRule implements DoubtRule {

    private static final Room BESIDE_HINT = new Room(9, 60);

    private final Phrases phrases;

    ScriptRule(Phrases phrases) {
        this.phrases = phrases;
    }

    @Override
    public Optional<Doubt> doubt(JudgedPage page) {
        if (page.isSurelyText()) {
            return Optional.empty();
        }
        return WallRule.inText(page, phrases, BESIDE_HINT)
                .or(() -> WallRule.inBareSource(page, phrases, BESIDE_HINT))
                .or(() -> WallRule.widget(page, phrases, BESIDE_HINT))
                .map(evidence -> new Doubt(FetchFailure.SCRIPT_REQUIRED, evidence));
    }
}
