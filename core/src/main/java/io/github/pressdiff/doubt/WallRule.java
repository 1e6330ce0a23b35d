package io.github.pressdiff.doubt;

import io.github.pressdiff.extract.Paragraph;
import io.github.pressdiff.fetch.FetchFailure;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A page that says what it is in words or marks of its own, and says next to nothing else: a check for robots, a question for
 * consent, a site that is being worked on, a page that was not found.
 */
final class WallRule implements DoubtRule {

    private static final Pattern SENTENCE_ENDS = Pattern.compile("[.!?\u3002\uff01\uff1f\u061f\\n]+");

    /** No wall has more. */
    private static final int MOST_PARAGRAPHS = 200;

    private final FetchFailure reason;
    private final Phrases phrases;

    WallRule(FetchFailure reason, Phrases phrases) {
        this.reason = reason;
        this.phrases = phrases;
    }

    @Override
    public Optional<Doubt> doubt(JudgedPage page) {
        if (page.isSurelyText()) {
            return Optional.empty();
        }
        return inTitle(page, phrases)
                .or(() -> inText(page, phrases, Room.BESIDE_SIGN))
                .or(() -> inSource(page))
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
        List<Paragraph> paragraphs = page.article().paragraphs();
        if (paragraphs.size() > MOST_PARAGRAPHS) {
            return Optional.empty();
        }
        int beside = 0;
        Optional<String> found = Optional.empty();
        for (Paragraph paragraph : paragraphs) {
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

    /** Returns the sentence in the source of a page without text that holds one of the phrases. */
    static Optional<String> inBareSource(JudgedPage page, Phrases phrases, Room room) {
        if (!room.holds(page, page.bodyWords())) {
            return Optional.empty();
        }
        return sentences(SourceText.of(page.html())).stream()
                .filter(phrases::standIn)
                .findFirst()
                .map(sentence -> "source " + Excerpt.of(sentence));
    }

    /** Returns a widget in the source of a page without text. */
    static Optional<String> widget(JudgedPage page, Phrases phrases, Room room) {
        return room.holds(page, page.bodyWords())
                ? phrases.widgetIn(page.html()).map(piece -> "source " + Excerpt.of(piece))
                : Optional.empty();
    }

    private Optional<String> inSource(JudgedPage page) {
        return markup(page).or(() -> inBareSource(page, phrases, Room.BARE)).or(() -> widget(page, phrases, Room.BARE));
    }

    private Optional<String> markup(JudgedPage page) {
        return Room.BESIDE_SIGN.holds(page, page.bodyWords())
                ? phrases.markupIn(page.html()).map(piece -> "source " + Excerpt.of(piece))
                : Optional.empty();
    }

    private static List<String> sentences(String text) {
        return SENTENCE_ENDS.splitAsStream(text).toList();
    }
}
