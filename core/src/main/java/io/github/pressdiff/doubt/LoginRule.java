package io.github.pressdiff.doubt;

import io.github.pressdiff.fetch.FetchFailure;
import java.util.Optional;

/** A page that says that it wants a name and a password. A title that says so counts only on a page with a field for one. */
final class LoginRule implements DoubtRule {

    private final Phrases phrases;

    LoginRule(Phrases phrases) {
        this.phrases = phrases;
    }

    @Override
    public Optional<Doubt> doubt(JudgedPage page) {
        if (page.isSurelyText()) {
            return Optional.empty();
        }
        return WallRule.inText(page, phrases, Room.BESIDE_SIGN)
                .or(() -> WallRule.inTitle(page, phrases)
                        .filter(title -> phrases.widgetIn(page.html()).isPresent()))
                .map(evidence -> new Doubt(FetchFailure.LOGIN_PAGE, evidence));
    }
}
