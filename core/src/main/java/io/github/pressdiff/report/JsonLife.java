package io.github.pressdiff.report;

import io.github.pressdiff.classify.EditClass;
import io.github.pressdiff.classify.history.Arrival;
import io.github.pressdiff.classify.history.LifeLine;
import io.github.pressdiff.classify.history.LifeStep;
import io.github.pressdiff.classify.history.PageLife;
import io.github.pressdiff.classify.history.PhraseStay;
import io.github.pressdiff.classify.history.Promise;
import io.github.pressdiff.classify.history.PromiseEvent;
import io.github.pressdiff.classify.history.Revert;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Writes what became of things over the versions of a page. An arrival is an object with {@code version}, {@code after} (null when
 * nothing is known of what was before), {@code before} and {@code certainty}; a length of time is one of ISO 8601.
 */
final class JsonLife {

    private final JsonGenerator json;

    JsonLife(JsonGenerator json) {
        this.json = json;
    }

    /** Writes the fields of {@code pressdiff.blame/1} behind the page. */
    void blame(BlameReport report) {
        PageLife life = report.life();
        JsonText.number(
                json, "version", life.known() == null ? null : life.known().number());
        json.writeNumberProperty("versions", life.versions());
        JsonText.numbers(json, "redacted", life.redacted());
        JsonText.numbers(json, "rederived", life.reread());
        if (report.evidence() != null) {
            JsonEvidence.evidence(json, report.evidence());
        }
        lines("paragraphs", life.present());
        if (report.withGone()) {
            lines("gone", life.gone());
        }
        json.writeNumberProperty("gone_left_out", life.goneLeftOut());
    }

    /** Writes the fields of one page of {@code pressdiff.search/1} behind the page. */
    void hits(SearchReport.PageHits hits) {
        json.writeNumberProperty("versions", hits.versions());
        JsonText.numbers(json, "redacted", hits.redacted());
        json.writeArrayPropertyStart("places");
        for (PhraseStay stay : hits.stays()) {
            json.writeStartObject();
            arrival("since", stay.since());
            arrival("gone", stay.gone());
            place("first", stay.first());
            place("last", stay.last());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Writes {@code promises}. */
    void promises(List<Promise> promises) {
        json.writeArrayPropertyStart("promises");
        for (Promise promise : promises) {
            json.writeStartObject();
            json.writeStringProperty("state", PromiseWords.state(promise).replace(' ', '_'));
            json.writeStringProperty("marker", promise.marker());
            event("opened", promise.opened());
            json.writeArrayPropertyStart("extended");
            for (PromiseEvent event : promise.extended()) {
                json.writeStartObject();
                fields(event);
                json.writeEndObject();
            }
            json.writeEndArray();
            event("closed", promise.closed());
            json.writeStringProperty("last_open", promise.lastOpen().toString());
            json.writeStringProperty("stalled", promise.stalledFor().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Writes {@code reverts}. */
    void reverts(List<Revert> reverts) {
        json.writeArrayPropertyStart("reverts");
        for (Revert revert : reverts) {
            Duration most = revert.atMost();
            json.writeStartObject();
            json.writeNumberProperty("original", revert.original());
            arrival("away", revert.away());
            arrival("back", revert.back());
            json.writeStringProperty("at_least", revert.atLeast().toString());
            JsonText.text(json, "at_most", most == null ? null : most.toString());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void lines(String name, List<LifeLine> lines) {
        json.writeArrayPropertyStart(name);
        for (LifeLine line : lines) {
            json.writeStartObject();
            json.writeNumberProperty("paragraph", line.index());
            json.writeStringProperty("block", line.paragraph().block().label());
            json.writeStringProperty("role", line.paragraph().role().label());
            json.writeStringProperty("text", line.paragraph().text());
            arrival("first_seen", line.firstSeen());
            arrival("last_changed", line.lastChanged().orElse(null));
            arrival("gone", line.gone().orElse(null));
            json.writeNumberProperty("changes", line.changes());
            json.writeBooleanProperty("volatile", line.isVolatile());
            json.writeBooleanProperty("cut", line.isCut());
            json.writeNumberProperty("steps_left_out", line.leftOut());
            json.writeArrayPropertyStart("steps");
            line.steps().forEach(this::step);
            json.writeEndArray();
            reverts(line.reverts());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void step(LifeStep step) {
        json.writeStartObject();
        json.writeStringProperty("kind", step.kind().label());
        json.writeBooleanProperty("moved", step.moved());
        arrivalFields(step.arrival());
        json.writeStringProperty("text", step.paragraph().text());
        JsonText.numbers(json, "from", step.from());
        JsonText.texts(
                json,
                "classes",
                step.finding().classes().stream().map(EditClass::label).toList());
        JsonText.texts(json, "reasons", step.finding().reasons());
        if (step.finding().inVolatileLine()) {
            json.writeBooleanProperty("volatile", true);
        }
        json.writeEndObject();
    }

    private void event(String name, @Nullable PromiseEvent event) {
        if (event == null) {
            json.writeNullProperty(name);
            return;
        }
        json.writeObjectPropertyStart(name);
        fields(event);
        json.writeEndObject();
    }

    private void fields(PromiseEvent event) {
        json.writeStringProperty("event", event.kind().label());
        arrivalFields(event.arrival());
        json.writeStringProperty("marker", event.marker());
        json.writeNumberProperty("paragraphs", event.paragraphs());
    }

    private void place(String name, PhraseStay.Place place) {
        json.writeObjectPropertyStart(name);
        json.writeNumberProperty("version", place.version());
        json.writeNumberProperty("paragraph", place.paragraph());
        json.writeStringProperty("text", place.text());
        json.writeEndObject();
    }

    private void arrival(String name, @Nullable Arrival arrival) {
        if (arrival == null) {
            json.writeNullProperty(name);
            return;
        }
        json.writeObjectPropertyStart(name);
        arrivalFields(arrival);
        json.writeEndObject();
    }

    private void arrivalFields(Arrival arrival) {
        json.writeNumberProperty("version", arrival.version());
        JsonText.text(
                json, "after", arrival.after() == null ? null : arrival.after().toString());
        json.writeStringProperty("before", arrival.before().toString());
        json.writeStringProperty("certainty", arrival.certainty().label());
    }
}
