package io.github.pressdiff.doubt;

import io.github.pressdiff.extract.Paragraph;
import io.github.pressdiff.fetch.FetchFailure;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A page that says what it is, in its title, in its text or by what only such pages have in their source, and says next to
 * nothing else: a check for robots, a question for consent, a site that is being worked on.
 */
final class WallRule implements DoubtRule {

    private static final Pattern SENTENCE_ENDS = Pattern.compile("[.!?\u3002\uff01\uff1f\u061f\\n]+");

    private final FetchFailure reason;
    private final Phrases phrases;

    private final Room besideText;

    WallRule(FetchFailure reason, Phrases phrases, Room besideText) {
        this.reason = reason;
        this.phrases = phrases;
        this.besideText = besideText;
    }

    @Override
    public Optional<Doubt> doubt(JudgedPage page) {
        if (page.isSurelyText()) {
            return Optional.empty();
        }
        return inTitle(page, phrases)
                .or(() -> inText(page, phrases, besideText))
                .or(() -> markup(page))
                .map(evidence -> new Doubt(reason, evidence));
    }

    /** Returns the title that says one of the phrases, when there is little text below it. */
    static Optional<String> inTitle(JudgedPage page, Phrases phrases) {
        if (!Room.BESIDE_TITLE.holds(page, page.bodyWords())) {
            return Optional.empty();
        }
        return page.titles().stream().filter(phrases::areAllOf).findFirst().map(title -> "title " + Excerpt.of(title));
    }

    /** Returns the sentence that holds one of the phrases, when there are few other words. */
    static Optional<String> inText(JudgedPage page, Phrases phrases, Room room) {
        if (!page.isShort()) {
            return Optional.empty();
        }
        int beside = 0;
        Optional<String> found = Optional.empty();
        for (Paragraph paragraph : page.article().paragraphs()) {
            for (String sentence : sentences(paragraph.text())) {
                if (phrases.standIn(sentence) || phrases.areAllOf(sentence)) {
                    found = found.or(() -> Optional.of(sentence));
                } else if (JudgedPage.isBody(paragraph)) {
                    beside += FoldedText.of(sentence).words().size();
                }
                if (!room.holds(page, beside)) {
                    return Optional.empty();
                }
            }
        }
        return found.map(sentence -> "text " + Excerpt.of(sentence));
    }

    private Optional<String> markup(JudgedPage page) {
        return Room.BESIDE_SIGN.holds(page, page.bodyWords())
                ? phrases.markupIn(page.html()).map(piece -> "source " + Excerpt.of(piece))
                : Optional.empty();
    }

    static List<String> sentences(String text) {
        return SENTENCE_ENDS.splitAsStream(text).toList();
    }
}
