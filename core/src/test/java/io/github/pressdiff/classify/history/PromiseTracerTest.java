package io.github.pressdiff.classify.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pressdiff.classify.history.Arrival.Certainty;
import io.github.pressdiff.classify.history.PromiseEvent.Kind;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** All texts are made up. */
class PromiseTracerTest {

    private static final String FIRST = "Question: How many boats may moor at the east pier during the regatta?";
    private static final String SECOND =
            "Answer: The east pier takes forty boats, and the harbour master assigns them.";
    private static final String THIRD = "Question: Is there a fee for guests who stay longer than a single night?";
    private static final String FOURTH =
            "Answer: From the second night on the usual rate applies, payable at the office.";
    private static final String OPEN = "To be continued...";

    private final PromiseTracer tracer = new PromiseTracer();
    private final Versions versions = new Versions(tracer);

    @Test
    void tellsTheLifeOfAPromiseThatIsKept() {
        versions.shown(FIRST, OPEN)
                .shown(FIRST, SECOND, OPEN)
                .shown(FIRST, SECOND, THIRD, OPEN)
                .shown(FIRST, SECOND, THIRD, FOURTH);

        Promise promise = only();
        assertThat(promise.opened().kind()).isEqualTo(Kind.FOUND);
        assertThat(promise.opened().arrival().version()).isEqualTo(1);
        assertThat(promise.extended())
                .extracting(event -> event.arrival().version())
                .containsExactly(2, 3);
        assertThat(promise.extended()).extracting(PromiseEvent::paragraphs).containsExactly(1, 1);
        assertThat(promise.closed()).isNotNull().satisfies(closed -> {
            assertThat(closed.kind()).isEqualTo(Kind.COMPLETED);
            assertThat(closed.arrival())
                    .isEqualTo(new Arrival(4, Versions.last(3), Versions.first(4), Certainty.EXACT));
        });
        assertThat(promise.marker()).isEqualTo(OPEN);
    }

    @Test
    void saysForHowLongAPromiseHasStalled() {
        versions.shown(FIRST, OPEN).shown(FIRST, SECOND, OPEN).shown(FIRST, SECOND + " Thank you.", OPEN);

        assertThat(only().isOpen()).isTrue();
        // From the first check that saw version 2 to the last that saw version 3.
        assertThat(only().stalledFor()).isEqualTo(Duration.ofMinutes(110));
    }

    @Test
    void namesAPromiseThatIsDroppedWithoutText() {
        versions.shown(FIRST, SECOND, OPEN).shown(FIRST, SECOND).shown(FIRST, SECOND, OPEN);

        assertThat(tracer.promises()).hasSize(2);
        assertThat(tracer.promises().get(0).closed())
                .isNotNull()
                .extracting(PromiseEvent::kind)
                .isEqualTo(Kind.WITHDRAWN);
        assertThat(tracer.promises().get(0).stalledFor()).isEqualTo(Duration.ofMinutes(50));
        assertThat(tracer.promises().get(1).opened().kind()).isEqualTo(Kind.ANNOUNCED);
        assertThat(tracer.promises().get(1).isOpen()).isTrue();
    }

    @Test
    void reopensAPageThatHadSaidThatAllIsSaid() {
        versions.shown(FIRST, SECOND, OPEN)
                .shown(FIRST, SECOND, THIRD, FOURTH, "###")
                .shown(FIRST, SECOND, THIRD, FOURTH, OPEN);

        assertThat(tracer.promises())
                .extracting(promise -> promise.opened().kind())
                .containsExactly(Kind.FOUND, Kind.REOPENED);
        assertThat(tracer.promises()).extracting(Promise::isOpen).containsExactly(false, true);
    }

    @Test
    void takesNoOtherReadingForAnEndOfThePage() {
        versions.shown(FIRST, SECOND, OPEN)
                .reread(FIRST, SECOND)
                .reread(FIRST, SECOND, OPEN)
                .rereadTheSame();

        List<Promise> promises = tracer.promises();
        assertThat(promises)
                .extracting(promise -> promise.opened().arrival().certainty())
                .containsExactly(Certainty.EXACT, Certainty.READ_ANEW);
        assertThat(promises.get(0).closed())
                .isNotNull()
                .extracting(PromiseEvent::kind)
                .isEqualTo(Kind.LOST);
        assertThat(promises.get(1).isOpen()).isTrue();
        assertThat(promises.get(1).lastOpen()).isEqualTo(Versions.last(3));
    }

    @Test
    void saysWhatIsKnownAroundARedactedVersion() {
        versions.shown(FIRST, SECOND, OPEN)
                .redacted()
                .shown(FIRST, SECOND, THIRD, FOURTH)
                .redacted();

        assertThat(only().closed()).isNotNull().satisfies(closed -> {
            assertThat(closed.kind()).isEqualTo(Kind.COMPLETED);
            assertThat(closed.arrival().certainty()).isEqualTo(Certainty.AT_LATEST);
        });
    }

    @Test
    void seesAPromiseGoWithMostOfTheText() {
        versions.shown(FIRST, SECOND, THIRD, FOURTH, OPEN).shown("The page is gone.");

        assertThat(only().closed()).isNotNull().extracting(PromiseEvent::kind).isEqualTo(Kind.TRUNCATED);
    }

    @Test
    void findsNoPromiseWhereThereIsNone() {
        versions.shown(FIRST, SECOND).shown(FIRST, SECOND, THIRD, FOURTH);

        assertThat(tracer.promises()).isEmpty();
    }

    private Promise only() {
        assertThat(tracer.promises()).hasSize(1);
        return tracer.promises().get(0);
    }
}
