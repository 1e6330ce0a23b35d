package io.github.pressdiff.archive.proof;

import java.util.Arrays;
import java.util.Optional;

/** What a page record is about. The names are stored. */
enum RecordKind {
    PAGE,
    VERSION,
    INCIDENT,
    INCIDENT_CONFIRMED,
    INCIDENT_ACCEPTED,
    INCIDENT_ENDED,
    ANNOTATION,
    REDACTION;

    private static final String EVENT = "INCIDENT_";

    static Optional<RecordKind> of(String name) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }

    /** Returns the kind of a record for what became of an incident, by the kind of the event. */
    static Optional<RecordKind> ofEvent(String event) {
        return of(EVENT + event);
    }

    /** Returns the kind of the event; only for what became of an incident. */
    String event() {
        return name().substring(EVENT.length());
    }
}
