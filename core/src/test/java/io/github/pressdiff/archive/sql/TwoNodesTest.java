package io.github.pressdiff.archive.sql;

import static io.github.pressdiff.archive.sql.Captures.CLOCK;
import static io.github.pressdiff.archive.sql.Captures.minute;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pressdiff.archive.Archive;
import io.github.pressdiff.archive.Check;
import io.github.pressdiff.archive.ContentHash;
import io.github.pressdiff.archive.StoreLocation.Server;
import io.github.pressdiff.archive.Version;
import io.github.pressdiff.page.ContentRules;
import io.github.pressdiff.page.PageId;
import io.github.pressdiff.page.PageUrl;
import io.github.pressdiff.page.WatchedPage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several processes on one store. The long form: {@code -Dpressdiff.pause=40 -Dpressdiff.slots=400}. */
class TwoNodesTest {

    private static final Duration PAUSE = Duration.ofSeconds(Integer.getInteger("pressdiff.pause", 4));
    private static final Duration LEASE = PAUSE.dividedBy(2);
    private static final int SLOTS = Integer.getInteger("pressdiff.slots", 30);
    private static final int PAGES = 4;
    private static final String CHECKS = """
            SELECT k.sequence, k.page, k.slot, k.started_at, k.finished_at, k.result, k.failure, k.detail, k.status, k.version,
                k.incident, k.robots, k.not_before, k.final_url, k.elapsed, k.records, r.chain AS record_chain
            FROM check_record k LEFT JOIN page_record r ON r.number = k.records ORDER BY k.sequence""";

    private Server store;

    @BeforeEach
    void makePages() {
        store = PostgresServer.newStore();
        try (Archive archive = SqlArchive.open(store, Map.of(), CLOCK)) {
            for (int i = 0; i < PAGES; i++) {
                archive.add(PageUrl.parse("https://harbour.example/" + i), "", ContentRules.none(), null, minute(0));
            }
        }
    }

    /** One is killed with a claim, one stands still for longer than its lease, and comes back with what it found. */
    @Test
    void doEverySlotOnceWhateverHappensToThem() throws Exception {
        List<String> lines = new ArrayList<>();
        try (NodeProcess first = NodeProcess.start(store, SLOTS, LEASE, 1)) {
            first.linesUpTo("open");
            first.goOn();
            lines.addAll(first.linesUpTo("waits"));
            first.signal("KILL");
        }
        try (NodeProcess second = NodeProcess.start(store, SLOTS, LEASE, 5);
                NodeProcess third = NodeProcess.start(store, SLOTS, LEASE, 0)) {
            second.linesUpTo("open");
            third.linesUpTo("open");
            second.goOn();
            third.goOn();
            CompletableFuture<List<String>> others = CompletableFuture.supplyAsync(() -> allLines(third));
            lines.addAll(second.linesUpTo("waits"));
            second.signal("STOP");
            second.goOn();
            Thread.sleep(PAUSE.toMillis());
            second.signal("CONT");
            lines.addAll(second.linesUpTo("end"));
            lines.addAll(others.get());
        }

        assertThat(lines).filteredOn(line -> line.startsWith("waits")).hasSize(2);
        String late = lines.stream()
                .filter(line -> line.startsWith("waits"))
                .skip(1)
                .findFirst()
                .orElseThrow();
        assertThat(lines)
                .filteredOn(line -> line.startsWith("refused"))
                .containsExactly("refused" + late.substring("waits".length()) + " TAKEN_OVER");
        assertHolds(lines.stream().filter(line -> line.startsWith("stored")).toList());
    }

    private void assertHolds(List<String> stored) throws SQLException {
        assertThat(stored).hasSize(PAGES * SLOTS);
        List<Instant> slots =
                IntStream.range(0, SLOTS).mapToObj(Captures::minute).toList();
        List<Long> sequences = new ArrayList<>();
        try (Archive archive = SqlArchive.openExisting(store, Map.of(), CLOCK)) {
            for (WatchedPage page : archive.pages()) {
                List<Check> checks = archive.checks(page.id());
                assertThat(checks).extracting(Check::slot).containsExactlyInAnyOrderElementsOf(slots);
                checks.forEach(check -> sequences.add(check.sequence()));
                List<Version> versions = archive.versions(page.id());
                assertThat(versions)
                        .extracting(Version::number)
                        .containsExactlyElementsOf(IntStream.rangeClosed(1, versions.size())
                                .boxed()
                                .toList());
                versions.forEach(archive::article);
            }
            for (String line : stored) {
                String[] words = line.split(" ", -1);
                if (words.length == 5) {
                    assertThat(archive.version(new PageId(Long.parseLong(words[1])), Integer.parseInt(words[3]))
                                    .orElseThrow()
                                    .hash())
                            .as(line)
                            .hasToString(words[4]);
                }
            }
        }
        assertThat(sequences)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, (long) PAGES * SLOTS).boxed().toList());
        try (Connection connection = PostgresServer.connect(store)) {
            assertChained(new Sql(connection));
        }
    }

    private static void assertChained(Sql sql) throws SQLException {
        List<Link> links = sql.list("SELECT number, page_chain, chain FROM page_record ORDER BY number", Link::read);
        Link before = new Link(0, EvidenceLog.BEGINNING, EvidenceLog.BEGINNING);
        for (Link link : links) {
            ContentHash chain = EvidenceLog.link(before.chain, link.own.toByteArray());
            assertThat(link).isEqualTo(new Link(before.number + 1, link.own, chain));
            before = link;
        }
        assertThat(links).hasSizeGreaterThan(PAGES);
        assertThat(sql.list(
                        "SELECT page FROM page_record GROUP BY page HAVING COUNT(*) <> MAX(position) OR MIN(position) <> 1",
                        row -> row.getLong("page")))
                .isEmpty();
        assertChecksChained(sql);
    }

    private static void assertChecksChained(Sql sql) throws SQLException {
        List<ContentHash> chains =
                sql.list("SELECT chain FROM check_record ORDER BY sequence", row -> Sql.hash(row, "chain"));
        List<byte[]> texts = sql.list(
                CHECKS, row -> EvidenceLog.fields(RecordText.of("CHECK"), row).bytes());
        assertThat(texts).hasSize(PAGES * SLOTS);
        for (int i = 0; i < texts.size(); i++) {
            ContentHash before = i == 0 ? EvidenceLog.BEGINNING : chains.get(i - 1);
            assertThat(chains.get(i)).isEqualTo(EvidenceLog.link(before, texts.get(i)));
        }
    }

    private record Link(long number, ContentHash own, ContentHash chain) {
        static Link read(ResultSet row) throws SQLException {
            return new Link(row.getLong("number"), Sql.hash(row, "page_chain"), Sql.hash(row, "chain"));
        }
    }

    private static List<String> allLines(NodeProcess node) {
        try {
            return node.linesUpTo("end");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
