package io.github.pressdiff.archive.proof;

import java.util.HashSet;
import java.util.Set;

/** Looks for snapshots and contents that nothing refers to. */
final class LeftoverWalk {

    private final StoredRows rows;
    private final ContentIndex contents;
    private final Set<Long> used = new HashSet<>();

    LeftoverWalk(StoredRows rows, ContentIndex contents) {
        this.rows = rows;
        this.contents = contents;
    }

    void run() {
        rows.each(EvidenceTable.VERSION, version -> used.add(version.number("snapshot")));
        rows.each(EvidenceTable.INCIDENT, incident -> {
            if (incident.has("snapshot")) {
                used.add(incident.number("snapshot"));
            }
        });
        rows.each(EvidenceTable.SNAPSHOT, this::check);
        contents.unused().ifPresent(id -> {
            throw new DamageException("content " + id + " was added: nothing refers to it");
        });
    }

    private void check(EvidenceRow snapshot) {
        if (!used.contains(snapshot.number("id"))) {
            throw new DamageException("snapshot " + snapshot.number("id") + " was added: nothing refers to it");
        }
    }
}
