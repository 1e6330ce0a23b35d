package io.github.pressdiff.archive.sql;

import static io.github.pressdiff.archive.sql.Captures.CLOCK;
import static io.github.pressdiff.archive.sql.Captures.URL;
import static io.github.pressdiff.archive.sql.Captures.minute;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.pressdiff.archive.Archive;
import io.github.pressdiff.archive.ArchiveException;
import io.github.pressdiff.archive.ArchiveException.Reason;
import io.github.pressdiff.archive.Check;
import io.github.pressdiff.archive.Check.Result;
import io.github.pressdiff.archive.Claim;
import io.github.pressdiff.archive.ContentHash;
import io.github.pressdiff.archive.Incident;
import io.github.pressdiff.archive.Version;
import io.github.pressdiff.archive.Version.Kind;
import io.github.pressdiff.archive.proof.Verifier;
import io.github.pressdiff.extract.Article;
import io.github.pressdiff.extract.Paragraph;
import io.github.pressdiff.fetch.Body;
import io.github.pressdiff.fetch.Exchange;
import io.github.pressdiff.fetch.FetchResult.Fetched;
import io.github.pressdiff.fetch.Framing;
import io.github.pressdiff.fetch.Header;
import io.github.pressdiff.fetch.Hop;
import io.github.pressdiff.fetch.RobotsVerdict;
import io.github.pressdiff.page.ContentRules;
import io.github.pressdiff.page.ListId;
import io.github.pressdiff.page.PageAccess;
import io.github.pressdiff.page.PageId;
import io.github.pressdiff.page.PageUrl;
import io.github.pressdiff.page.WatchedList;
import io.github.pressdiff.page.WatchedPage;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store from before there were chains holds afterwards what it held, or is left as it was. */
class MigrationTest {

    private static final PageId PAGE = new PageId(1);
    private static final PageId OTHER = new PageId(2);
    private static final List<Article> ARTICLES = List.of(
            article("The bridge opens."), article("The bridge is shut."), article("Shut"), article("Opens again."));

    @TempDir
    private Path path;

    private StoreFolder folder;
    private List<Fetched> answers;

    @BeforeEach
    void makeOldStore() {
        folder = StoreFolder.of(path.resolve("old"));
        answers = answers();
        try (OldStore old = OldStore.make(folder.path())) {
            watch(old);
            fill(old);
        }
    }

    @Test
    void isSoundAndReadsAsBefore() {
        try (SqlArchive archive = SqlArchive.openExisting(folder.path(), CLOCK)) {
            assertThat(archive.verify(Verifier.ofDefaults()).damage()).isNull();
            List<Version> versions = archive.versions(PAGE);
            assertThat(versions)
                    .extracting(Version::kind)
                    .containsExactly(Kind.CAPTURE, Kind.CAPTURE, Kind.REDERIVATION, Kind.CAPTURE);
            assertThat(versions).extracting(Version::incident).containsExactly(null, null, null, 1L);
            for (int i = 0; i < 4; i++) {
                Version version = versions.get(i);
                assertThat(archive.article(version)).isEqualTo(ARTICLES.get(i));
                assertThat(archive.containerBody(version)).isEqualTo("article > div.text");
                assertThat(version.firstSeen()).isEqualTo(minute(i + 1));
                assertThat(archive.snapshot(version).fetched()).isEqualTo(answers.get((int) version.snapshot() - 1));
            }
            assertThat(versions.get(3).lastSeen()).isEqualTo(minute(7));
            assertThat(archive.checks(PAGE))
                    .extracting(Check::result)
                    .containsExactlyInAnyOrder(
                            Result.FIRST_SEEN,
                            Result.CHANGED,
                            Result.HELD_BACK,
                            Result.HELD_BACK,
                            Result.NOT_MODIFIED,
                            Result.UNCHANGED);
        }
    }

    @Test
    void keepsIncidentsAndWhatIsNoEvidence() {
        try (Archive archive = SqlArchive.openExisting(folder.path(), CLOCK)) {
            assertThat(archive.incidents(PAGE))
                    .extracting(Incident::state)
                    .containsExactly(Incident.State.ACCEPTED, Incident.State.CONFIRMED);
            Incident open = archive.lastingIncident(OTHER).orElseThrow();
            assertThat(open.state()).isEqualTo(Incident.State.OPEN);
            assertThat(archive.snapshot(open).fetched()).isEqualTo(answers.get(3));
            WatchedPage page = archive.page(PAGE).orElseThrow();
            assertThat(page.rules())
                    .isEqualTo(
                            new ContentRules(List.of("main", "#text"), List.of(".ad")).withIgnore(List.of("[0-9]+")));
            assertThat(page.access()).isEqualTo(new PageAccess(true, false, "env:COOKIE"));
            assertThat(page.schedule()).isEqualTo("PT15M");
            assertThat(archive.memory(PAGE).orElseThrow().version()).isEqualTo(4);
            WatchedList list = archive.list(new ListId(1)).orElseThrow();
            assertThat(list.rules().match()).hasSize(1);
            assertThat(archive.latestLook(list.id()).orElseThrow().found()).isEqualTo(3);
        }
    }

    @Test
    void goesOnWorking() {
        try (SqlArchive archive = SqlArchive.openExisting(folder.path(), CLOCK)) {
            Claim claim = archive.claim(PAGE, minute(20), Duration.ofMinutes(1)).orElseThrow();
            Version next = archive.append(claim, Captures.capture(PAGE, minute(20), "New"), List.of(), minute(20))
                    .version();
            archive.release(claim);
            assertThat(next.number()).isEqualTo(5);
            assertThat(archive.redact(PAGE, 2, "an order", minute(21)).removed())
                    .hasSize(2);
            assertThat(archive.verify(Verifier.ofDefaults()).damage()).isNull();
        }
        try (SqlArchive archive = SqlArchive.openExisting(folder.path(), CLOCK)) {
            assertThat(archive.version(PAGE, 2).orElseThrow().isRedacted()).isTrue();
            assertThat(archive.snapshot(archive.version(PAGE, 4).orElseThrow()).fetched())
                    .isEqualTo(answers.get(2));
            assertThat(archive.verify(Verifier.ofDefaults()).damage()).isNull();
        }
    }

    @Test
    void storesHeadsThatResembleEachOtherAsDifferences() throws Exception {
        SqlArchive.openExisting(folder.path(), CLOCK).close();
        try (Connection connection = H2.look(folder.database());
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("SELECT COUNT(*) FROM content c JOIN snapshot s ON s.head = c.id"
                                + " WHERE c.coding = 'DELTA' AND c.step = 1 AND c.base IS NOT NULL")) {
            row.next();
            assertThat(row.getInt(1)).isEqualTo(2);
        }
    }

    @Test
    void saysThatARowCannotBeWhatWasStored() throws Exception {
        assertLeftAsItWas(alteredBy("UPDATE snapshot SET framing = 'ODD' WHERE id = 2"), Reason.DAMAGED, "snapshot 2");
    }

    @Test
    void saysThatAnAddressIsNone() throws Exception {
        assertLeftAsItWas(alteredBy("UPDATE snapshot SET final_url = '::' WHERE id = 3"), Reason.DAMAGED, "snapshot 3");
    }

    @Test
    void saysThatWhatBecameOfAnIncidentIsUnknown() throws Exception {
        assertLeftAsItWas(
                alteredBy("UPDATE incident_event SET kind = 'ODD' WHERE kind = 'CONFIRMED'"), Reason.DAMAGED, "ODD");
    }

    /** The only file with the rows of headers must not go before all that was made of it has been looked at. */
    @Test
    void leavesAStoreWithADamagedContentAsItWas() throws Exception {
        assertLeftAsItWas(
                alteredBy("UPDATE content SET length = length + 1 WHERE id = 1"),
                Reason.DAMAGED,
                "go on with the program that made it");
    }

    @Test
    void leavesTheStoreAsItWasWhenAStepLosesRows() throws Exception {
        SchemaStep greedy = new SchemaStep(6, "006-greedy.sql", "DELETE FROM check_record WHERE sequence > 3;\n");
        assertLeftAsItWas(opener(greedy), Reason.FAILED, "rows of check_record were lost");
    }

    @Test
    void beginsNothingThatTheDiskHasNoSpaceFor() throws Exception {
        assumeTrue(MountNamespace.isAvailable(), "no mount namespaces here");
        Path disk = Files.createDirectory(path.resolve("disk"));
        String script =
                "mount -t tmpfs -o size=8m none " + disk + " && cp " + folder.path() + "/* " + disk + " && \"$@\" 2>&1";
        try (StoreProcess process = StoreProcess.startIn(script, StoreProcess.Mode.HOLD, disk)) {
            assertThat(process.line().orElseThrow()).contains("has no space for a copy in which");
        }
    }

    private void assertLeftAsItWas(StoreOpener opener, Reason reason, String message) throws Exception {
        byte[] before = Files.readAllBytes(folder.database());
        ArchiveException refusal = catchThrowableOfType(ArchiveException.class, opener::open);
        assertThat(refusal).isNotNull();
        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal).hasMessageContaining(message).hasMessageContaining("is as it was");
        assertThat(Files.readAllBytes(folder.database())).isEqualTo(before);
        assertThat(folder.unfinished()).doesNotExist();
    }

    private StoreOpener alteredBy(String alteration) throws Exception {
        try (Connection connection = H2.open(folder.database())) {
            assertThat(connection.createStatement().executeUpdate(alteration)).isPositive();
        }
        return opener(null);
    }

    private StoreOpener opener(@Nullable SchemaStep later) {
        List<SchemaStep> steps = Stream.concat(SchemaStep.h2().stream(), Stream.ofNullable(later))
                .toList();
        return new StoreOpener(folder, new Migrator(folder, steps), minute(9));
    }

    private static void watch(OldStore old) {
        old.insert("INSERT INTO release_list (url, name, schedule, follows, per_day, paused, added_at)"
                        + " VALUES ('https://harbour.example/news', 'News', NULL, TRUE, 20, FALSE, 3)")
                .insert("INSERT INTO release_list_pattern VALUES (1, 0, 'https://harbour.example/*')")
                .insert("INSERT INTO release_list_check (list, started_at, finished_at, failure, detail, found, added,"
                        + " waiting) VALUES (1, 4, 5, NULL, NULL, 3, 1, 2)");
        for (String url : List.of(URL.toString(), "https://harbour.example/quay")) {
            old.insert(
                    "INSERT INTO page (url, name, schedule, paused, added_at, ignores_robots, renders, credentials, list)"
                            + " VALUES (?, 'Bridge', 'PT15M', FALSE, ?, TRUE, FALSE, 'env:COOKIE', 1)",
                    url,
                    Nanos.of(minute(0)));
        }
        old.insert("INSERT INTO page_selector VALUES (1, 'INCLUDE', 0, 'main'), (1, 'INCLUDE', 1, '#text'),"
                + " (1, 'EXCLUDE', 0, '.ad'), (1, 'IGNORE', 0, '[0-9]+')");
    }

    /** Page 1: two captures, one made anew, one that was held back; a withdrawal. Page 2: something held back. */
    private void fill(OldStore old) {
        long[] snapshots = new long[answers.size()];
        for (int i = 0; i < snapshots.length; i++) {
            snapshots[i] = old.snapshot(i == 3 ? 2 : 1, answers.get(i));
        }
        String incident = "INSERT INTO incident (page, reason, evidence, opened_by, snapshot, digest)"
                + " VALUES (?, ?, 'a question', ?, ?, ?)";
        byte[] digest = ContentHash.of(ByteBuffer.wrap(new byte[] {1})).toByteArray();
        old.insert(incident, 1, "BOT_CHECK", 3, snapshots[2], digest);
        old.insert(incident, 1, "GONE", 5, null, null);
        old.insert(incident, 2, "BOT_CHECK", 4, snapshots[3], digest);
        old.insert("INSERT INTO incident_event VALUES (1, 'ACCEPTED', 90, 4), (1, 'ENDED', 91, NULL),"
                + " (2, 'CONFIRMED', 92, NULL), (2, 'ENDED', 93, NULL)");
        old.version(1, 1, "CAPTURE", snapshots[0], ARTICLES.get(0), null);
        old.version(1, 2, "CAPTURE", snapshots[1], ARTICLES.get(1), null);
        old.version(1, 3, "REDERIVATION", snapshots[1], ARTICLES.get(2), null);
        old.version(1, 4, "CAPTURE", snapshots[2], ARTICLES.get(3), 1L);
        old.check(1, 1, "FIRST_SEEN", 1, null);
        old.check(2, 1, "CHANGED", 2, null);
        old.check(3, 1, "HELD_BACK", null, 1L);
        old.check(4, 2, "HELD_BACK", null, 3L);
        old.check(5, 1, "HELD_BACK", null, 2L);
        old.check(6, 1, "NOT_MODIFIED", 4, null);
        old.check(7, 1, "UNCHANGED", 4, null);
        old.insert(
                "INSERT INTO page_memory VALUES (1, 4, ?, ?, 'UTF-8', ?, '\"e\"', NULL, 8)",
                digest,
                Captures.REVISION.toString(),
                URL.toString());
    }

    /** Of each form: in the coding of the server, in several rows, short; with redirects and many headers, and without. */
    private static List<Fetched> answers() {
        byte[] random = new byte[300_000];
        new Random(4).nextBytes(random);
        Body text = Body.of("<p>The bridge opens. ".repeat(90).getBytes(UTF_8));
        Body large = Body.of(random);
        Body empty = Body.of(new byte[0]);
        List<Header> headers = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            headers.add(new Header("X-Header-" + i, "value \u00fc\n" + i));
        }
        List<Hop> hops = List.of(new Hop("https://a.example/", 301, "/b"), new Hop("https://a.example/b", 308, "c"));
        return List.of(
                new Fetched(exchange(1, hops), 203, headers, Framing.CHUNKED, Body.of("packed".getBytes(UTF_8)), text),
                new Fetched(exchange(2, hops), 200, headers, Framing.CLOSE, large, large),
                new Fetched(exchange(3, List.of()), 200, List.of(), Framing.UNKNOWN, empty, empty),
                new Fetched(exchange(4, List.of()), 403, headers, Framing.LENGTH, text, text));
    }

    private static Exchange exchange(int minute, List<Hop> hops) {
        return new Exchange(
                URL,
                new PageUrl(URI.create("https://b\u00fccher.example/%00?q=%27;x#f")),
                hops,
                hops.isEmpty() ? null : "2001:db8::1",
                hops.isEmpty() ? null : "0f".repeat(32),
                hops.isEmpty() ? RobotsVerdict.NOT_ASKED : RobotsVerdict.OVERRULED,
                minute(minute),
                Duration.ofNanos(59_999_999_999L + minute));
    }

    private static Article article(String text) {
        return Article.of(List.of(Paragraph.of(text)));
    }
}
