package io.github.pressdiff.doubt;

import io.github.pressdiff.fetch.FetchFailure;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A page that wants a name and a password. A form for them in the corner of a page with a text means nothing, so a field for a
 * password counts only beside a title that says so, or where there is next to no text.
 */
final class LoginRule implements DoubtRule {

    private static final Pattern PASSWORD_FIELD =
            Pattern.compile("<input\\b[^>]{0,1000}?\\btype\\s*=\\s*[\"']?password\\b", Pattern.CASE_INSENSITIVE);

    /** Beside the form, where no phrase says what the page is. */
    private static final Room BESIDE_FORM = new Room(9, 60);

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
                .or(() -> hasPasswordField(page) ? besidePassword(page) : Optional.empty())
                .map(evidence -> new Doubt(FetchFailure.LOGIN_PAGE, evidence));
    }

    private Optional<String> besidePassword(JudgedPage page) {
        return WallRule.inTitle(page, phrases)
                .or(() -> BESIDE_FORM.holds(page, page.bodyWords())
                        ? Optional.of("a field for a password beside " + page.bodyWords() + " words of text")
                        : Optional.empty());
    }

    private static boolean hasPasswordField(JudgedPage page) {
        return PASSWORD_FIELD.matcher(page.html()).find();
    }
}
