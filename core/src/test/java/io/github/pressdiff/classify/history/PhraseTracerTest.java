package io.github.pressdiff.classify.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pressdiff.classify.history.Arrival.Certainty;
import org.junit.jupiter.api.Test;

/** All texts are made up. */
class PhraseTracerTest {

    private static final String TITLE = "Harbour office on the regatta";
    private static final String PIER =
            "The east pier takes sixty boats during the regatta, and the harbour master assigns them.";
    private static final String CREWS =
            "Crews are asked to keep the fairway clear and to report to the office on arrival.";

    private final PhraseTracer tracer = new PhraseTracer(Phrase.of("Sixty Boats"));
    private final Versions versions = new Versions(tracer);

    @Test
    void saysWhenAPhraseCameAndWent() {
        versions.shown(TITLE, CREWS)
                .shown(TITLE, PIER, CREWS)
                .shown(TITLE, CREWS, PIER)
                .shown(TITLE, CREWS, PIER.replace("sixty", "forty"));

        assertThat(tracer.stays()).singleElement().satisfies(stay -> {
            assertThat(stay.since()).isEqualTo(new Arrival(2, Versions.last(1), Versions.first(2), Certainty.EXACT));
            assertThat(stay.first()).isEqualTo(new PhraseStay.Place(2, 1, PIER));
            assertThat(stay.last()).isEqualTo(new PhraseStay.Place(3, 2, PIER));
            assertThat(stay.gone()).isEqualTo(new Arrival(4, Versions.last(3), Versions.first(4), Certainty.EXACT));
        });
    }

    @Test
    void followsAPhraseWhileItsParagraphChanges() {
        versions.shown(TITLE, PIER, CREWS)
                .shown(TITLE, PIER + " No other boat may moor.", CREWS)
                .shown(
                        TITLE,
                        "The east pier takes sixty boats during the regatta,",
                        "and the harbour master assigns them. No other boat may moor.",
                        CREWS);

        assertThat(tracer.stays()).singleElement().satisfies(stay -> {
            assertThat(stay.since().version()).isEqualTo(1);
            assertThat(stay.last().version()).isEqualTo(3);
            assertThat(stay.gone()).isNull();
        });
    }

    @Test
    void tellsAPlaceThatWentFromOneThatStays() {
        String other = "At most sixty boats, says the mayor.";
        versions.shown(TITLE, PIER, CREWS, other).shown(TITLE, PIER, CREWS);

        assertThat(tracer.stays()).hasSize(2);
        assertThat(tracer.stays())
                .filteredOn(stay -> stay.gone() == null)
                .singleElement()
                .extracting(stay -> stay.last().text())
                .isEqualTo(PIER);
        assertThat(tracer.stays())
                .filteredOn(stay -> stay.gone() != null)
                .singleElement()
                .extracting(stay -> stay.last().text())
                .isEqualTo(other);
    }

    @Test
    void namesEachTimeThatItStood() {
        versions.shown(TITLE, PIER).shown(TITLE).shown(TITLE, PIER);

        assertThat(tracer.stays()).extracting(stay -> stay.since().version()).containsExactly(1, 3);
        assertThat(tracer.stays().get(1).gone()).isNull();
    }

    @Test
    void saysWhatIsNotKnownOfRedactedVersions() {
        versions.redacted().shown(TITLE, PIER).redacted().shown(TITLE);

        assertThat(tracer.redacted()).containsExactly(1, 3);
        assertThat(tracer.stays()).singleElement().satisfies(stay -> {
            assertThat(stay.since().certainty()).isEqualTo(Certainty.AT_LATEST);
            assertThat(stay.gone()).isNotNull().extracting(Arrival::certainty).isEqualTo(Certainty.AT_LATEST);
        });
    }

    @Test
    void takesNoOtherReadingForAnEdit() {
        versions.shown(TITLE, PIER, CREWS).reread(TITLE, CREWS).rereadTheSame();

        assertThat(tracer.stays())
                .singleElement()
                .extracting(PhraseStay::gone)
                .isNotNull()
                .extracting(Arrival::isOnPage)
                .isEqualTo(false);
    }

    @Test
    void doesNotFindAPhraseAcrossParagraphs() {
        versions.shown("It takes sixty", "boats at a time.");

        assertThat(tracer.stays()).isEmpty();
    }

    @Test
    void staysWhereTheTextIsReadAnewAndSaysTheSame() {
        versions.shown(TITLE, PIER).rereadTheSame();

        assertThat(tracer.stays())
                .singleElement()
                .extracting(stay -> stay.last().version())
                .isEqualTo(2);
    }
}
