package io.github.pressdiff.archive.proof;

import java.util.Arrays;

/** Looks for snapshots and contents that nothing refers to. */
final class LeftoverWalk {

    private final StoredRows rows;
    private final ContentIndex contents;
    // Not a set of bits: a number that was altered may be anything. 8 bytes each, twice that while it grows.
    private long[] used = new long[1024];
    private int size;

    LeftoverWalk(StoredRows rows, ContentIndex contents) {
        this.rows = rows;
        this.contents = contents;
    }

    void run() {
        rows.each(EvidenceTable.VERSION, version -> use(version.number("snapshot")));
        rows.each(EvidenceTable.INCIDENT, incident -> {
            if (incident.has("snapshot")) {
                use(incident.number("snapshot"));
            }
        });
        Arrays.sort(used, 0, size);
        rows.each(EvidenceTable.SNAPSHOT, this::check);
        contents.unused().ifPresent(id -> {
            throw new DamageException("content " + id + " was added: nothing refers to it");
        });
    }

    private void use(long snapshot) {
        if (size == used.length) {
            used = Arrays.copyOf(used, size * 2);
        }
        used[size] = snapshot;
        size++;
    }

    private void check(EvidenceRow snapshot) {
        if (Arrays.binarySearch(used, 0, size, snapshot.number("id")) < 0) {
            throw new DamageException("snapshot " + snapshot.number("id") + " was added: nothing refers to it");
        }
    }
}
