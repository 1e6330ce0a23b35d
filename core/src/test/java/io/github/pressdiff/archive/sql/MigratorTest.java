package io.github.pressdiff.archive.sql;

import static io.github.pressdiff.archive.sql.Captures.CLOCK;
import static io.github.pressdiff.archive.sql.Captures.URL;
import static io.github.pressdiff.archive.sql.Captures.minute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.pressdiff.archive.ArchiveException;
import io.github.pressdiff.fetch.RobotsVerdict;
import io.github.pressdiff.page.ContentRules;
import io.github.pressdiff.page.PageAccess;
import io.github.pressdiff.page.PageId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.h2.engine.Constants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigratorTest {

    private static final SchemaStep LATER = new SchemaStep(
            6,
            "006-later.sql",
            "-- a later step\nALTER TABLE page ADD COLUMN note VARCHAR(10);\nCREATE TABLE more (id INTEGER);\n");
    private static final SchemaStep BROKEN =
            new SchemaStep(6, "006-broken.sql", "CREATE TABLE more (id INTEGER);\nCREATE TABLE more (id INTEGER);\n");

    @TempDir
    private Path path;

    private StoreFolder folder;

    @BeforeEach
    void makeStoreOfToday() {
        folder = StoreFolder.of(path);
        try (SqlArchive archive = SqlArchive.open(path, CLOCK)) {
            archive.add(URL, "", ContentRules.none(), null, minute(0));
        }
    }

    /** Other versions lose acknowledged commits after a kill or destroy files; an upgrade needs long crash runs first. */
    @Test
    void worksWithTheOneVersionOfH2ThatWasTried() {
        assertThat(Constants.FULL_VERSION).startsWith("2.4.240 ");
    }

    @Test
    void appliesALaterStepOnceAndKeepsWhatIsThere() throws Exception {
        for (int i = 0; i < 2; i++) {
            Storage storage = opener(LATER).open();
            List<String> urls =
                    storage.read(sql -> sql.list("SELECT url FROM page WHERE note IS NULL", row -> row.getString(1)));
            List<String> steps = storage.read(
                    sql -> sql.list("SELECT name FROM schema_step ORDER BY number", row -> row.getString(1)));
            storage.close();
            assertThat(urls).containsExactly(URL.toString());
            assertThat(steps)
                    .containsExactly(
                            "001-pages-checks-versions.sql",
                            "002-incidents-access-lists.sql",
                            "003-containers.sql",
                            "004-evidence.sql",
                            "005-heads.sql",
                            "006-later.sql");
        }
        assertThat(folder.unfinished()).doesNotExist();
        assertThatThrownBy(() -> SqlArchive.open(path, CLOCK)).isInstanceOf(ArchiveException.class);
    }

    @Test
    void leavesTheStoreAsItWasWhenAStepFails() throws Exception {
        byte[] before = Files.readAllBytes(folder.database());
        assertThatThrownBy(() -> opener(BROKEN).open())
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("was not brought up to date and is as it was")
                .extracting("reason")
                .isEqualTo(ArchiveException.Reason.FAILED);
        assertThat(folder.unfinished()).doesNotExist();
        assertThat(Files.readAllBytes(folder.database())).isEqualTo(before);
        SqlArchive.open(path, CLOCK).close();
    }

    @Test
    void saysThatAStoreCouldNotBeMadeWhenAStepFails() {
        StoreFolder missing = StoreFolder.of(path.resolve("missing"));
        StoreOpener opener = new StoreOpener(missing, new Migrator(missing, steps(BROKEN)), minute(1));
        ArchiveException refusal = catchThrowableOfType(ArchiveException.class, opener::openOrMake);
        assertThat(refusal.reason()).isEqualTo(ArchiveException.Reason.FAILED);
        assertThat(refusal).hasMessageContaining("could not be made: a step failed");
        assertThat(missing.database()).doesNotExist();
        assertThat(missing.unfinished()).doesNotExist();
    }

    /** A store as the first program made it, before there were incidents. */
    @Test
    void bringsAStoreOfTheFirstProgramUpToDate() throws Exception {
        StoreFolder old = StoreFolder.of(path.resolve("old"));
        List<SchemaStep> first = SchemaStep.h2().subList(0, 1);
        Storage storage = new StoreOpener(old, new Migrator(old, first), minute(0)).openOrMake();
        storage.write(sql -> {
            sql.insert(
                    "INSERT INTO page (url, name, schedule, paused, added_at) VALUES (?, 'Bridge', NULL, FALSE, 7)",
                    URL.toString());
            sql.insert("INSERT INTO check_record (sequence, page, started_at, finished_at, result, failure, detail,"
                    + " status, version, final_url, elapsed)"
                    + " VALUES (1, 1, 8, 9, 'FAILED', 'GONE', 'status 404', 404, NULL, NULL, 5)");
            return 0;
        });
        storage.close();

        try (SqlArchive archive = SqlArchive.open(old.path(), CLOCK)) {
            PageId page = archive.page(URL).orElseThrow().id();
            assertThat(archive.page(page).orElseThrow().access()).isEqualTo(PageAccess.plain());
            assertThat(archive.latestCheck(page).orElseThrow().robots()).isEqualTo(RobotsVerdict.NOT_ASKED);
            assertThat(archive.incidents(page)).isEmpty();
            archive.append(Captures.capture(page, minute(1), "A"), minute(1));
            assertThat(archive.checks(page)).hasSize(2);
        }
    }

    private StoreOpener opener(SchemaStep later) {
        return new StoreOpener(folder, new Migrator(folder, steps(later)), minute(1));
    }

    private static List<SchemaStep> steps(SchemaStep later) {
        return Stream.concat(SchemaStep.h2().stream(), Stream.of(later)).toList();
    }
}
