package io.github.pressdiff.archive.sql;

import static io.github.pressdiff.archive.sql.Captures.CLOCK;
import static io.github.pressdiff.archive.sql.Captures.REVISION;
import static io.github.pressdiff.archive.sql.Captures.URL;
import static io.github.pressdiff.archive.sql.Captures.capture;
import static io.github.pressdiff.archive.sql.Captures.extraction;
import static io.github.pressdiff.archive.sql.Captures.minute;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pressdiff.archive.Archive;
import io.github.pressdiff.archive.ArchiveException;
import io.github.pressdiff.archive.ArchiveException.Reason;
import io.github.pressdiff.archive.Capture;
import io.github.pressdiff.archive.ContentHash;
import io.github.pressdiff.archive.Snapshot;
import io.github.pressdiff.archive.Version;
import io.github.pressdiff.extract.Article;
import io.github.pressdiff.extract.ArticleDocument;
import io.github.pressdiff.extract.ArticleMetadata;
import io.github.pressdiff.extract.Block;
import io.github.pressdiff.extract.Link;
import io.github.pressdiff.extract.Paragraph;
import io.github.pressdiff.extract.Role;
import io.github.pressdiff.fetch.Body;
import io.github.pressdiff.fetch.Exchange;
import io.github.pressdiff.fetch.FetchResult.Fetched;
import io.github.pressdiff.fetch.Framing;
import io.github.pressdiff.fetch.Header;
import io.github.pressdiff.fetch.Hop;
import io.github.pressdiff.fetch.RobotsVerdict;
import io.github.pressdiff.page.ContentRules;
import io.github.pressdiff.page.PageId;
import io.github.pressdiff.page.PageUrl;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was received comes back exactly, is stored once, and is not handed out once it has been altered. */
class EvidenceTest {

    /** Everything that a careless store alters: NUL, unpaired surrogates, line ends, quotes, blanks at the ends. */
    private static final String HOSTILE =
            " \0\u0001\u001b[31m\ud800 \udfff\r\n\t'; DROP TABLE page; --\"\\\u2028\ufeff ";

    /** A header is read as UTF-8, in which a half of a pair of surrogates cannot be. */
    private static final String HOSTILE_HEADER = HOSTILE.replaceAll("\\p{Cs}", "");

    @TempDir
    private Path folder;

    private PageId page;

    @BeforeEach
    void make() {
        try (Archive archive = SqlArchive.open(folder, CLOCK)) {
            page = archive.add(URL, HOSTILE, ContentRules.none(), HOSTILE, Instant.EPOCH.minusNanos(1))
                    .id();
        }
    }

    @Test
    void keepsEveryFieldOfWhatWasReceived() {
        byte[] html = ("<p>" + HOSTILE).getBytes(UTF_8);
        Exchange exchange = new Exchange(
                URL,
                new PageUrl(URI.create("https://b\u00fccher.example/%00?q=%27;x#f")),
                List.of(
                        new Hop("https://a.example/" + HOSTILE_HEADER, 301, "b" + HOSTILE_HEADER),
                        new Hop("c", 308, "d")),
                "2001:db8::1",
                "0f".repeat(32),
                RobotsVerdict.OVERRULED,
                Instant.parse("1969-12-31T23:59:59.999999999Z"),
                Duration.ofSeconds(59, 999_999_999),
                List.of(new Header("Accept", HOSTILE_HEADER)));
        List<Header> headers = List.of(
                new Header("X-" + HOSTILE_HEADER, HOSTILE_HEADER),
                new Header("x-a", ""),
                new Header("x-a", "2"),
                new Header("X-A", "1"));
        Fetched fetched = new Fetched(exchange, 203, headers, Framing.CHUNKED, Body.of(gzip(html)), Body.of(html));
        Article article = new Article(
                HOSTILE,
                ArticleMetadata.of(HOSTILE, null, "2021", ""),
                List.of(new Paragraph(Block.TABLE_ROW, Role.DATELINE, HOSTILE, List.of(new Link(HOSTILE, HOSTILE)))));

        Version version;
        try (Archive archive = SqlArchive.openExisting(folder, CLOCK)) {
            version = archive.append(new Capture(page, fetched, extraction(REVISION, article)), minute(1))
                    .version();
        }

        try (Archive archive = SqlArchive.openExisting(folder, CLOCK)) {
            Snapshot snapshot = archive.snapshot(version);
            assertThat(snapshot.fetched()).isEqualTo(fetched);
            assertThat(snapshot.page()).isEqualTo(page);
            assertThat(snapshot.hash())
                    .isEqualTo(ContentHash.of(fetched.received().asByteBuffer()));
            assertThat(archive.article(version)).isEqualTo(article);
            assertThat(version.hash()).isEqualTo(ContentHash.of(ByteBuffer.wrap(ArticleDocument.write(article))));
            assertThat(archive.latest(page)).contains(version);
            assertThat(archive.page(page).orElseThrow().name()).isEqualTo(StoredText.of(HOSTILE));
            assertThat(archive.page(page).orElseThrow().addedAt()).isEqualTo(Instant.EPOCH.minusNanos(1));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 262_144, 262_145})
    void keepsBodiesThatTakeSeveralRows(int size) {
        byte[] random = new byte[size];
        new Random(size).nextBytes(random);
        Body body = Body.of(random);
        Fetched fetched = new Fetched(Captures.exchange(minute(1)), 200, List.of(), Framing.CLOSE, body, body);
        try (Archive archive = SqlArchive.openExisting(folder, CLOCK)) {
            Version version = archive.append(new Capture(page, fetched, extraction(REVISION, "A")), minute(1))
                    .version();
            assertThat(archive.snapshot(version).fetched()).isEqualTo(fetched);
            Fetched stored = archive.snapshot(version).fetched();
            assertThat(stored.content()).isSameAs(stored.received());
        }
    }

    @Test
    void storesEqualBytesOnce() throws SQLException {
        String[] text = {"A", "B", "A", "A"};
        try (Archive archive = SqlArchive.openExisting(folder, CLOCK)) {
            for (int i = 0; i < text.length; i++) {
                archive.append(capture(page, minute(i), text[i]), minute(i));
            }
        }
        // Two bodies, two articles and three heads; three snapshots, none for the check that found nothing new.
        assertThat(count("content")).isEqualTo(7);
        assertThat(count("snapshot")).isEqualTo(3);
        assertThat(count("version")).isEqualTo(3);
        assertThat(count("check_record")).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE content SET bytes = X'00'",
                "UPDATE content SET bytes = NULL",
                "UPDATE content SET length = length - 1",
                "UPDATE content SET length = 2147483647",
                "UPDATE content SET coding = 'IDENTITY' WHERE coding = 'DEFLATE'",
                "UPDATE content SET sha256 = SUBSTRING(sha256 FROM 2) || X'00'",
                "UPDATE content SET coding = 'DELTA'",
                "UPDATE content SET base = id",
                "UPDATE content SET base = 999, step = 7",
                "UPDATE snapshot SET head = (SELECT article FROM version)",
            })
    void handsOutNothingThatWasAltered(String alteration) throws SQLException {
        Version version = appendLongText();
        execute(alteration);
        try (Archive archive = SqlArchive.openExisting(folder, CLOCK)) {
            assertThatThrownBy(() -> archive.snapshot(version)).isInstanceOfSatisfying(ArchiveException.class, e -> {
                assertThat(e.reason()).isEqualTo(Reason.DAMAGED);
                assertThat(e).hasMessageContaining(folder.toString()).hasMessageNotContaining("\n");
            });
            assertThat(archive.pages()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE content_part SET bytes = X'00'", "DELETE FROM content_part WHERE position = 1"})
    void handsOutNoneOfSeveralRowsThatWereAltered(String alteration) throws SQLException {
        byte[] random = new byte[300_000];
        new Random(1).nextBytes(random);
        Body body = Body.of(random);
        Fetched fetched = new Fetched(Captures.exchange(minute(1)), 200, List.of(), Framing.CLOSE, body, body);
        Version version;
        try (Archive archive = SqlArchive.openExisting(folder, CLOCK)) {
            version = archive.append(new Capture(page, fetched, extraction(REVISION, "A")), minute(1))
                    .version();
        }
        execute(alteration);
        try (Archive archive = SqlArchive.openExisting(folder, CLOCK)) {
            assertThatThrownBy(() -> archive.snapshot(version)).isInstanceOf(ArchiveException.class);
        }
    }

    @Test
    void handsOutNoOtherArticleThanTheVersionNames() throws SQLException {
        Version version = appendLongText();
        try (Archive archive = SqlArchive.openExisting(folder, CLOCK)) {
            archive.append(capture(page, minute(2), "B"), minute(2));
        }
        execute("UPDATE version SET article = (SELECT article FROM version WHERE number = 2) WHERE number = 1");
        try (Archive archive = SqlArchive.openExisting(folder, CLOCK)) {
            assertThatThrownBy(() -> archive.article(version)).isInstanceOf(ArchiveException.class);
        }
    }

    private Version appendLongText() {
        try (Archive archive = SqlArchive.openExisting(folder, CLOCK)) {
            return archive.append(capture(page, minute(1), "The bridge opens. ".repeat(50)), minute(1))
                    .version();
        }
    }

    private int count(String table) throws SQLException {
        try (Connection connection = H2.look(StoreFolder.of(folder).database());
                ResultSet row = connection.createStatement().executeQuery("SELECT COUNT(*) FROM " + table)) {
            row.next();
            return row.getInt(1);
        }
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = H2.open(StoreFolder.of(folder).database())) {
            assertThat(connection.createStatement().executeUpdate(statement)).isPositive();
        }
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }
}
