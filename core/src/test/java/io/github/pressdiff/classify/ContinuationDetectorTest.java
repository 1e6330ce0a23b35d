package io.github.pressdiff.classify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pressdiff.classify.Continuation.Event;
import io.github.pressdiff.diff.ArticleDiff;
import io.github.pressdiff.diff.ParagraphChange;
import io.github.pressdiff.diff.ParagraphChange.Kind;
import io.github.pressdiff.extract.Article;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All sentences are made up. */
class ContinuationDetectorTest {

    private static final List<String> BODY = List.of(
            "The harbour office opened the new pier on the first day of spring.",
            "Fishermen from seven villages brought their boats to the town.",
            "The mayor thanked the pupils who had painted the old lighthouse.");
    private static final String MORE = "A ferry will link both banks of the river from the summer on.";
    private static final String YET_MORE = "Its timetable hangs at the town hall, beside the map of the river.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "To be continued...",
                "Продолжение следует",
                "(Fortsetzung folgt)",
                "À suivre",
                "Continuará…",
                "يتبع",
                "未完待续",
            })
    void followsAPromiseThroughItsLife(String promise) {
        assertThat(detect(BODY, with(BODY, promise)).event()).isEqualTo(Event.ANNOUNCED);
        assertThat(detect(with(BODY, promise), with(BODY, MORE, promise)).event())
                .isEqualTo(Event.EXTENDED);
        assertThat(detect(with(BODY, promise), with(BODY, MORE)).event()).isEqualTo(Event.COMPLETED);
        assertThat(detect(with(BODY, promise), BODY).event()).isEqualTo(Event.WITHDRAWN);
        assertThat(detect(with(BODY, "###"), with(BODY, promise)).event()).isEqualTo(Event.REOPENED);
        assertThat(detect(with(BODY, promise), with(BODY, promise)).event()).isEqualTo(Event.NONE);
    }

    @Test
    void listsWhatCameAndNeverTheMarker() {
        Continuation continuation =
                detect(with(BODY, "To be continued..."), with(BODY, MORE, YET_MORE, "To be continued...", "About us"));

        assertThat(continuation.added()).containsExactly(3, 4);
        assertThat(continuation.firstAdded()).isEqualTo(3);
        assertThat(continuation.newMarker()).isNotNull();
        assertThat(continuation.isOpen()).isTrue();
    }

    @Test
    void completesWithAnEndMark() {
        Continuation continuation = detect(with(BODY, "(more)"), with(BODY, MORE, "# # #"));

        assertThat(continuation.event()).isEqualTo(Event.COMPLETED);
        assertThat(continuation.added()).containsExactly(3);
        assertThat(continuation.isOpen()).isFalse();
    }

    @Test
    void withdrawsWhereOnlyAnEndMarkCame() {
        assertThat(detect(with(BODY, "To be continued"), with(BODY, "ENDS")).event())
                .isEqualTo(Event.WITHDRAWN);
    }

    @Test
    void extendsWhereTheMarkerReadsDifferently() {
        Continuation continuation = detect(with(BODY, "To be continued"), with(BODY, MORE, "More to follow"));

        assertThat(continuation.event()).isEqualTo(Event.EXTENDED);
        assertThat(continuation.added()).containsExactly(3);
    }

    @Test
    void extendsWhereTheMarkerIsTheLastLine() {
        List<String> old = List.of(BODY.get(0), BODY.get(1), BODY.get(2) + "\nTo be continued");
        List<String> now = with(BODY, MORE, YET_MORE + "\nTo be continued");

        Continuation continuation = detect(old, now);

        assertThat(continuation.event()).isEqualTo(Event.EXTENDED);
        assertThat(continuation.added()).containsExactly(3, 4);
    }

    @Test
    void seesThatTheLastParagraphItselfGoesOn() {
        List<String> old = List.of(BODY.get(0), BODY.get(1), BODY.get(2), "To be continued...");
        List<String> now = List.of(BODY.get(0), BODY.get(1), BODY.get(2) + " " + MORE, "To be continued...");

        Continuation continuation = detect(old, now);

        assertThat(continuation.event()).isEqualTo(Event.EXTENDED);
        assertThat(continuation.added()).containsExactly(2);
    }

    @Test
    void appendsWithoutAPromise() {
        assertThat(detect(BODY, with(BODY, MORE)).event()).isEqualTo(Event.APPENDED);
        assertThat(detect(with(BODY, "###"), with(BODY, MORE, "###")).added()).containsExactly(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Updated at 5 pm", "Read more", "30", "Press contact: press@example.org", "###"})
    void appendsNoShortTail(String tail) {
        assertThat(detect(BODY, with(BODY, tail)).event()).isEqualTo(Event.NONE);
    }

    @Test
    void takesNoInsertionInTheMiddleForAContinuation() {
        List<String> now = List.of(BODY.get(0), MORE, BODY.get(1), BODY.get(2), "To be continued...");

        assertThat(detect(with(BODY, "To be continued..."), now).event()).isEqualTo(Event.NONE);
    }

    @Test
    void takesNoTextAtTheTopForAContinuation() {
        List<String> now = with(List.of(MORE), BODY.get(0), BODY.get(1), BODY.get(2));

        assertThat(detect(BODY, now).event()).isEqualTo(Event.NONE);
    }

    @Test
    void takesNoReplacedLastParagraphForAContinuation() {
        List<String> now = List.of(BODY.get(0), BODY.get(1), "Rain fell all day, and nobody came to see the tower.");

        assertThat(detect(BODY, now).event()).isEqualTo(Event.NONE);
    }

    @Test
    void completesWhereTextFollowsTheOldMarker() {
        Continuation continuation =
                detect(with(BODY, "To be continued..."), with(BODY, "To be continued...", MORE, YET_MORE));

        assertThat(continuation.event()).isEqualTo(Event.COMPLETED);
        assertThat(continuation.added()).containsExactly(4, 5);
    }

    @Test
    void countsAParagraphThatWasPairedWithTheMarkerAsNew() {
        List<ParagraphChange> changes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            changes.add(new ParagraphChange(Kind.KEPT, false, List.of(i), List.of(i), List.of(), false));
        }
        changes.add(new ParagraphChange(
                Kind.MODIFIED, false, List.of(3), List.of(3), Comparison.pieces("More to follow", MORE), false));
        ArticleDiff diff =
                new ArticleDiff(article(with(BODY, "More to follow")), article(with(BODY, MORE)), changes, false);

        Continuation continuation = ChangeClassifier.ofDefaults().classify(diff).continuation();

        assertThat(continuation.event()).isEqualTo(Event.COMPLETED);
        assertThat(continuation.added()).containsExactly(3);
    }

    @Test
    void truncatesBeforeAllElse() {
        Continuation continuation = detect(with(BODY, "To be continued..."), List.of("Service unavailable."));

        assertThat(continuation.event()).isEqualTo(Event.TRUNCATED);
        assertThat(continuation.added()).isEmpty();
    }

    @Test
    void doesNotTruncateWhereThreeTenthsAreLeft() {
        String old = "a b c d e f g h i j";

        assertThat(detect(List.of(old), List.of("a b c")).event()).isEqualTo(Event.NONE);
        assertThat(detect(List.of(old), List.of("a b")).event()).isEqualTo(Event.TRUNCATED);
    }

    @Test
    void announcesTogetherWithText() {
        Continuation continuation = detect(BODY, with(BODY, MORE, "To be continued..."));

        assertThat(continuation.event()).isEqualTo(Event.ANNOUNCED);
        assertThat(continuation.added()).containsExactly(3);
    }

    private static Continuation detect(List<String> old, List<String> now) {
        return Comparison.classify(article(old), article(now)).continuation();
    }

    private static Article article(List<String> texts) {
        return Comparison.article(texts.toArray(String[]::new));
    }

    private static List<String> with(List<String> body, String... tail) {
        return Stream.concat(body.stream(), Stream.of(tail)).toList();
    }
}
