package io.github.pressdiff.archive.proof;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a person calls the things that are stored: "version 3 of page 7 (https://example.org/)". */
final class Names {

    private final StoredRows rows;

    Names(StoredRows rows) {
        this.rows = rows;
    }

    String page(long page) {
        Optional<EvidenceRow> row = rows.find(EvidenceTable.PAGE, page);
        return "page " + page
                + row.map(found -> " (" + found.value("url") + ")").orElse("");
    }

    /** Returns what a record is about. */
    String of(Subject subject) {
        String what = subject.number() + (subject.page() == 0 ? "" : " of " + page(subject.page()));
        return switch (subject.kind()) {
            case PAGE -> page(subject.number());
            case VERSION -> "version " + what;
            case INCIDENT -> "incident " + what;
            case INCIDENT_CONFIRMED -> "the confirmation of incident " + what;
            case INCIDENT_ACCEPTED -> "the acceptance of incident " + what;
            case INCIDENT_ENDED -> "the end of incident " + what;
            case ANNOTATION -> "annotation " + what;
            case REDACTION -> "redaction " + what;
        };
    }

    String version(long page, long number) {
        return "version " + number + " of " + page(page);
    }

    String incident(long page, long incident) {
        return "incident " + incident + " of " + page(page);
    }

    String check(EvidenceRow check) {
        return "check " + check.number("sequence") + " of " + page(check.number("page"));
    }

    /** Returns what a content is to the first that refers to it: "version 3 of page 7 (https://…): its article". */
    String content(long content) {
        Search search = new Search();
        rows.each(
                EvidenceTable.VERSION,
                version -> search.offer(
                        version.number("article") == content,
                        () -> version(version.number("page"), version.number("number")) + ": its article"));
        rows.each(EvidenceTable.SNAPSHOT, snapshot -> {
            for (Part part : Part.values()) {
                search.offer(
                        snapshot.number(part.column) == content,
                        () -> snapshot(snapshot.number("id")) + ": " + part.words);
            }
        });
        return search.found == null ? "content " + content + ", which nothing refers to," : search.found;
    }

    /** Returns what a snapshot belongs to: a version, or else an incident. */
    String snapshot(long snapshot) {
        Search search = new Search();
        rows.each(
                EvidenceTable.VERSION,
                version -> search.offer(
                        version.number("snapshot") == snapshot,
                        () -> version(version.number("page"), version.number("number"))));
        rows.each(
                EvidenceTable.INCIDENT,
                incident -> search.offer(
                        Long.valueOf(snapshot).equals(incident.value("snapshot")),
                        () -> incident(incident.number("page"), incident.number("id"))));
        return search.found == null ? "snapshot " + snapshot + ", which nothing refers to" : search.found;
    }

    private enum Part {
        HEAD("head", "what is known of the answer"),
        DECODED("decoded", "the page that was received"),
        RECEIVED("received", "the page as it was sent");

        private final String column;
        private final String words;

        Part(String column, String words) {
            this.column = column;
            this.words = words;
        }
    }

    private static final class Search {
        private @Nullable String found;

        void offer(boolean isIt, Supplier<String> words) {
            if (found == null && isIt) {
                found = words.get();
            }
        }
    }
}
