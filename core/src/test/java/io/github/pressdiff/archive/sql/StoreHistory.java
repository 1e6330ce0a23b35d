package io.github.pressdiff.archive.sql;

import static io.github.pressdiff.archive.sql.Captures.CLOCK;
import static io.github.pressdiff.archive.sql.Captures.URL;
import static io.github.pressdiff.archive.sql.Captures.capture;
import static io.github.pressdiff.archive.sql.Captures.minute;

import io.github.pressdiff.archive.Archive;
import io.github.pressdiff.archive.Version;
import io.github.pressdiff.page.ContentRules;
import io.github.pressdiff.page.PageId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Stores of one page with a number of made-up versions. */
final class StoreHistory {

    private StoreHistory() {}

    /** Makes a store. */
    static void make(Path folder, int versions) {
        try (Archive archive = SqlArchive.open(folder, CLOCK)) {
            append(archive, versions);
        }
    }

    /** Adds versions to the only page of an archive, of 100 to 20,000 characters that cannot be compressed much. */
    static void append(Archive archive, int versions) {
        PageId page = archive.pages().stream()
                .findFirst()
                .orElseGet(() -> archive.add(URL, "", ContentRules.none(), null, minute(0)))
                .id();
        int first = archive.versions(page).size();
        Random random = new Random(first + 1);
        for (int i = first; i < first + versions; i++) {
            StringBuilder text = new StringBuilder();
            for (int words = random.nextInt(6, 1_200); words > 0; words--) {
                text.append(Long.toHexString(random.nextLong())).append(' ');
            }
            archive.append(capture(page, minute(i), text.toString()), minute(i));
        }
    }

    /** Reads everything there is of the only page, and returns the hash of each version. */
    static List<String> read(Archive archive) {
        List<String> hashes = new ArrayList<>();
        PageId page = archive.pages().get(0).id();
        for (Version version : archive.versions(page)) {
            archive.article(version);
            archive.snapshot(version);
            hashes.add(version.hash().hex());
        }
        return hashes;
    }
}
