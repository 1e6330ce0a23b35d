package io.github.pressdiff.classify.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pressdiff.classify.EditClass;
import io.github.pressdiff.classify.history.Arrival.Certainty;
import io.github.pressdiff.classify.history.LifeStep.Kind;
import io.github.pressdiff.extract.Article;
import io.github.pressdiff.extract.Block;
import io.github.pressdiff.extract.IgnoredText;
import io.github.pressdiff.extract.Link;
import io.github.pressdiff.extract.Paragraph;
import io.github.pressdiff.extract.Role;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** All texts are made up. */
class LifeLineTracerTest {

    private static final String TITLE = "Harbour office on the regatta";
    private static final String PIER =
            "The east pier takes %s boats during the regatta, and the harbour master assigns them.";
    private static final String CREWS =
            "Crews are asked to keep the fairway clear and to report to the office on arrival.";
    private static final String TOWING = "The rescue boat is on call day and night, and towing inside the bay is free.";
    private static final String LAST = "The office is closed on the day after the last race of the season.";

    private final LifeLineTracer tracer = new LifeLineTracer();
    private final Versions versions = new Versions(tracer);

    @Test
    void saysSinceWhenAParagraphIsThereAndWhenItChanged() {
        versions.shown(TITLE, pier("forty"), CREWS)
                .shown(TITLE, pier("sixty"), CREWS)
                .shown(TITLE, pier("sixty"), TOWING, CREWS)
                .shown(TITLE, pier("seventy"), TOWING, CREWS);

        assertThat(lines()).extracting(LifeLine::changes).containsExactly(0, 2, 0, 0);
        assertThat(lines()).extracting(line -> line.firstSeen().version()).containsExactly(1, 1, 3, 1);
        LifeLine pier = lines().get(1);
        assertThat(texts(pier)).containsExactly(pier("forty"), pier("sixty"), pier("seventy"));
        assertThat(pier.lastChanged()).contains(new Arrival(4, Versions.last(3), Versions.first(4), Certainty.EXACT));
        assertThat(pier.steps().get(1).finding().classes()).contains(EditClass.NUMBER);
        assertThat(lines().get(0).lastChanged()).isEmpty();
        assertThat(lines().get(0).firstSeen().after()).isNull();
    }

    @Test
    void followsAParagraphThatMoves() {
        versions.shown(TITLE, CREWS, pier("forty"), TOWING, LAST).shown(TITLE, pier("forty"), TOWING, LAST, CREWS);

        LifeLine crews = lines().get(4);
        assertThat(crews.firstSeen().version()).isEqualTo(1);
        assertThat(kinds(crews)).containsExactly(Kind.CAME, Kind.MOVED);
        assertThat(crews.changes()).isZero();
    }

    @Test
    void letsThePiecesOfASplitParagraphShareTheirAncestor() {
        versions.shown(TITLE, pier("forty"), CREWS)
                .shown(TITLE, pier("sixty"), CREWS)
                .shown(
                        TITLE,
                        "The east pier takes sixty boats during the regatta,",
                        "and the harbour master assigns them.",
                        CREWS);

        for (LifeLine piece : lines().subList(1, 3)) {
            assertThat(kinds(piece)).containsExactly(Kind.CAME, Kind.EDITED, Kind.SPLIT);
            assertThat(piece.firstSeen().version()).isEqualTo(1);
            assertThat(piece.steps().get(1).paragraph().text()).isEqualTo(pier("sixty"));
            assertThat(piece.changes()).isEqualTo(2);
        }
    }

    @Test
    void givesAMergedParagraphSeveralAncestors() {
        versions.shown(TITLE, CREWS, LAST).shown(TITLE, CREWS, TOWING, LAST).shown(TITLE, CREWS + " " + TOWING, LAST);

        LifeLine merged = lines().get(1);
        assertThat(kinds(merged)).containsExactly(Kind.CAME, Kind.CAME, Kind.MERGED);
        assertThat(merged.steps().get(2).from()).containsExactly(0, 1);
        assertThat(merged.firstSeen().version()).isEqualTo(1);
        assertThat(merged.changes()).isEqualTo(1);
    }

    @Test
    void namesAWordingThatCameBackAndHowLongTheOtherStood() {
        versions.shown(TITLE, pier("forty"), CREWS)
                .shown(TITLE, pier("sixty"), CREWS)
                .shown(TITLE, pier("sixty"), CREWS, TOWING)
                .shown(TITLE, pier("forty"), CREWS, TOWING);

        assertThat(lines().get(1).reverts()).singleElement().satisfies(revert -> {
            assertThat(revert.original()).isEqualTo(1);
            assertThat(revert.away().version()).isEqualTo(2);
            assertThat(revert.back().version()).isEqualTo(4);
            assertThat(revert.atLeast()).isEqualTo(Duration.ofMinutes(110));
            assertThat(revert.atMost()).isEqualTo(Duration.ofMinutes(130));
        });
        assertThat(lines().get(0).reverts()).isEmpty();
        assertThat(lines().get(3).reverts()).isEmpty();
    }

    @Test
    void namesAParagraphThatWasGoneAndCameBack() {
        versions.shown(TITLE, CREWS, TOWING).shown(TITLE, TOWING).shown(TITLE, CREWS, TOWING);

        LifeLine crews = lines().get(1);
        assertThat(kinds(crews)).containsExactly(Kind.CAME, Kind.GONE, Kind.RETURNED);
        assertThat(crews.changes()).isZero();
        assertThat(crews.gone()).isEmpty();
        assertThat(crews.reverts()).singleElement().satisfies(revert -> {
            assertThat(revert.original()).isEqualTo(1);
            assertThat(revert.atLeast()).isEqualTo(Duration.ofMinutes(50));
            assertThat(revert.atMost()).isEqualTo(Duration.ofMinutes(70));
        });
        assertThat(tracer.life(true).gone()).isEmpty();
    }

    @Test
    void tellsOfParagraphsThatAreGoneWhenAsked() {
        versions.shown(TITLE, CREWS, TOWING).shown(TITLE, TOWING).shown(TITLE);

        PageLife life = tracer.life(true);
        assertThat(life.gone())
                .extracting(LifeLine::paragraph)
                .extracting(Paragraph::text)
                .containsExactly(CREWS, TOWING);
        assertThat(life.gone())
                .extracting(line -> line.gone().orElseThrow().version())
                .containsExactly(2, 3);
        assertThat(tracer.life(false).gone()).isEmpty();
        assertThat(tracer.life(false).goneLeftOut()).isEqualTo(2);
    }

    @Test
    void takesNoOtherReadingForAnEdit() {
        versions.shown(TITLE, pier("forty"), CREWS)
                .reread("Home", TITLE, pier("forty") + " Read more", CREWS)
                .rereadTheSame()
                .shown("Home", TITLE, pier("forty") + " Read more", TOWING, CREWS);

        assertThat(lines()).extracting(LifeLine::changes).containsOnly(0);
        assertThat(lines()).extracting(LifeLine::reverts).containsOnly(List.of());
        assertThat(lines().get(0).firstSeen().certainty()).isEqualTo(Certainty.READ_ANEW);
        LifeLine pier = lines().get(2);
        assertThat(pier.lastChanged()).isEmpty();
        assertThat(pier.steps().get(1).arrival().isOnPage()).isFalse();
        // Version 3 was made, and never seen: the page was last seen as version 2.
        assertThat(lines().get(3).firstSeen())
                .isEqualTo(new Arrival(4, Versions.last(2), Versions.first(4), Certainty.EXACT));
        assertThat(tracer.life(false).reread()).containsExactly(2, 3);
    }

    @Test
    void takesNoReturnOfAnotherReadingForARevert() {
        versions.shown(TITLE, CREWS, TOWING).reread(TITLE, TOWING).shown(TITLE, CREWS, TOWING);

        assertThat(lines().get(1).reverts()).isEmpty();
    }

    @Test
    void saysOfRedactedVersionsThatTheyAreUnknown() {
        versions.shown(TITLE, pier("forty"), CREWS)
                .redacted()
                .shown(TITLE, pier("sixty"), CREWS)
                .redacted();

        LifeLine pier = lines().get(1);
        assertThat(pier.lastChanged())
                .contains(new Arrival(3, Versions.last(1), Versions.first(3), Certainty.AT_LATEST));
        assertThat(lines().get(2).changes()).isZero();
        PageLife life = tracer.life(false);
        assertThat(life.redacted()).containsExactly(2, 4);
        assertThat(life.known()).isNotNull().extracting(SeenVersion::number).isEqualTo(3);
    }

    @Test
    void doesNotSayWhetherAPageChangedWhoseRedactedVersionIsReadAnew() {
        versions.shown(TITLE, pier("forty"), CREWS).redacted().reread(TITLE, pier("sixty"), CREWS);

        LifeLine pier = lines().get(1);
        assertThat(pier.changes()).isZero();
        assertThat(pier.steps().get(1).arrival().certainty()).isEqualTo(Certainty.UNCLEAR);
    }

    @Test
    void knowsNothingOfAPageThatIsRedactedAltogether() {
        versions.redacted().redacted();

        assertThat(tracer.life(true).present()).isEmpty();
        assertThat(tracer.life(true).known()).isNull();
    }

    @Test
    void saysThatWhatFollowsARedactedBeginningMayBeOlder() {
        versions.redacted().shown(TITLE, CREWS);

        assertThat(lines().get(0).firstSeen()).isEqualTo(new Arrival(2, null, Versions.first(2), Certainty.AT_LATEST));
    }

    @Test
    void countsAChangedLinkAsAChange() {
        versions.shown(linked("https://harbour.example/a")).shown(linked("https://harbour.example/b"));

        assertThat(lines().get(0).changes()).isEqualTo(1);
        assertThat(lines().get(0).steps().get(1).finding().classes()).containsExactly(EditClass.LINK);
    }

    @Test
    void countsNoChangeInIgnoredText() {
        versions.shown(counted("Read 12 times.")).shown(counted("Read 99 times."));

        assertThat(lines().get(0).changes()).isZero();
        assertThat(texts(lines().get(0))).containsExactly("Read 99 times.");
    }

    @Test
    void keepsTheNewestStepsOfALongLife() {
        int all = LineMaker.MOST_SHOWN + 5;
        IntStream.rangeClosed(1, all).forEach(number -> versions.shown(TITLE, pier(Integer.toString(number))));

        LifeLine pier = lines().get(1);
        assertThat(pier.changes()).isEqualTo(all - 1);
        assertThat(pier.leftOut()).isEqualTo(5);
        assertThat(pier.steps()).hasSize(LineMaker.MOST_SHOWN);
        assertThat(pier.steps().get(0).from()).isEmpty();
        assertThat(pier.firstSeen().version()).isEqualTo(1);
    }

    private List<LifeLine> lines() {
        return tracer.life(false).present();
    }

    private static List<Kind> kinds(LifeLine line) {
        return line.steps().stream().map(LifeStep::kind).toList();
    }

    private static List<String> texts(LifeLine line) {
        return line.steps().stream().map(step -> step.paragraph().text()).toList();
    }

    private static String pier(String boats) {
        return PIER.formatted(boats);
    }

    private static Article linked(String address) {
        return Article.of(List.of(new Paragraph(
                Block.PARAGRAPH, Role.BODY, "See the timetable.", List.of(new Link("timetable", address)))));
    }

    private static Article counted(String text) {
        return Article.of(
                List.of(new Paragraph(Block.PARAGRAPH, Role.BODY, text, List.of(), List.of(new IgnoredText(5, 7)))));
    }
}
