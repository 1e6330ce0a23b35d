package io.github.pressdiff.archive.sql;

import io.github.pressdiff.archive.Archive;
import io.github.pressdiff.archive.Capture;
import io.github.pressdiff.archive.Version;
import io.github.pressdiff.extract.ArticleExtractor;
import io.github.pressdiff.extract.Extraction;
import io.github.pressdiff.extract.Source;
import io.github.pressdiff.fetch.Body;
import io.github.pressdiff.fetch.Exchange;
import io.github.pressdiff.fetch.FetchResult.Fetched;
import io.github.pressdiff.fetch.Framing;
import io.github.pressdiff.fetch.Header;
import io.github.pressdiff.fetch.RobotsVerdict;
import io.github.pressdiff.fetch.TextDecoder;
import io.github.pressdiff.page.ContentRules;
import io.github.pressdiff.page.PageId;
import io.github.pressdiff.page.PageUrl;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.LongSupplier;

/**
 * What a thousand versions of a page take in a store, beside git, and how long one takes to be read back. Then what several
 * ways to write differences take for the same bytes.
 */
final class SpaceCost {

    private static final int VERSIONS = 1000;
    private static final PageUrl URL = PageUrl.parse("https://harbour.example/statement");
    private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");
    private static final InstantSource CLOCK = InstantSource.fixed(START);

    private static final List<String> ROUNDS = List.of("first", "second", "third");

    private SpaceCost() {}

    public static void main(String[] arguments) throws Exception {
        List<byte[]> pages = pages();
        Path folder = Files.createTempDirectory("pressdiff-bench-");
        Path store = folder.resolve("store");
        store(pages, store);
        printStore(store);
        printRewritten(store, folder);
        printReading(store);
        GitCost.print(pages, folder.resolve("git"));
        CodingCost.print(pages);
    }

    private static List<byte[]> pages() {
        PageOfVersions page = new PageOfVersions(20260105);
        List<byte[]> pages = new ArrayList<>();
        for (int i = 0; i < VERSIONS; i++) {
            pages.add(page.sent());
            page.edit();
        }
        return pages;
    }

    private static void store(List<byte[]> pages, Path store) {
        ArticleExtractor extractor = ArticleExtractor.ofDefaults();
        long started = System.nanoTime();
        long extraction = 0;
        try (Archive archive = SqlArchive.open(store, CLOCK)) {
            PageId page = archive.add(URL, "", ContentRules.none(), null, START).id();
            String container = "";
            for (int i = 0; i < pages.size(); i++) {
                Instant at = START.plus(Duration.ofMinutes(15L * i));
                Fetched fetched = fetched(pages.get(i), at, i);
                long before = System.nanoTime();
                Extraction read = extractor.extract(
                        new Source(
                                TextDecoder.decode(fetched.content(), "text/html; charset=utf-8"),
                                Source.Form.HTML,
                                URL),
                        container);
                extraction += System.nanoTime() - before;
                container = read.container().body();
                archive.append(new Capture(page, fetched, read), at.plusSeconds(1));
            }
        }
        System.out.printf(
                Locale.ROOT,
                "stored %d pages of %d to %d bytes, %.1f ms each with commit and sync, reading aside%n",
                pages.size(),
                pages.stream().mapToInt(page -> page.length).min().orElseThrow(),
                pages.stream().mapToInt(page -> page.length).max().orElseThrow(),
                (System.nanoTime() - started - extraction) / 1e6 / pages.size());
    }

    private static Fetched fetched(byte[] page, Instant at, int number) {
        Body body = Body.of(page);
        Exchange exchange = new Exchange(
                URL,
                URL,
                List.of(),
                "192.0.2.7",
                "0f".repeat(32),
                RobotsVerdict.ALLOWED,
                at,
                Duration.ofNanos(412_000_001L + number));
        List<Header> headers = List.of(
                new Header("Date", at.toString()),
                new Header("Server", "nginx"),
                new Header("Content-Type", "text/html; charset=utf-8"),
                new Header("Content-Length", Integer.toString(page.length)),
                new Header("Connection", "keep-alive"),
                new Header("Cache-Control", "max-age=60, public"),
                new Header("ETag", "\"" + Integer.toHexString(Arrays.hashCode(page)) + "\""),
                new Header("X-Frame-Options", "SAMEORIGIN"),
                new Header("Strict-Transport-Security", "max-age=31536000; includeSubDomains"));
        return new Fetched(exchange, 200, headers, Framing.LENGTH, body, body);
    }

    private static void printStore(Path store) throws Exception {
        Path file = StoreFolder.of(store).database();
        System.out.printf(Locale.ROOT, "database file after closing: %,d bytes%n", Files.size(file));
        try (Connection connection = H2.open(file)) {
            print(connection, "page contents", "SELECT decoded FROM snapshot UNION SELECT received FROM snapshot");
            print(connection, "articles", "SELECT article FROM version");
            print(connection, "all contents", "SELECT id FROM content");
        }
        System.out.printf(Locale.ROOT, "database file after opening and closing: %,d bytes%n", Files.size(file));
    }

    private static void print(Connection connection, String what, String ids) throws Exception {
        try (ResultSet row = connection
                .createStatement()
                .executeQuery("SELECT SUM(OCTET_LENGTH(bytes)) + COALESCE(SUM((SELECT SUM(OCTET_LENGTH(p.bytes)) FROM"
                        + " content_part p WHERE p.content = c.id)), 0), COUNT(*), COUNT(*) - COUNT(base)"
                        + " FROM content c WHERE id IN (" + ids + ")")) {
            row.next();
            System.out.printf(
                    Locale.ROOT,
                    "%s: %,d bytes in %,d contents, %d of them whole%n",
                    what,
                    row.getLong(1),
                    row.getLong(2),
                    row.getLong(3));
        }
    }

    /** The same rows in a new file, as after compaction. */
    private static void printRewritten(Path store, Path folder) throws Exception {
        Path script = folder.resolve("script.sql");
        try (Connection connection = H2.open(StoreFolder.of(store).database())) {
            connection.createStatement().execute("SCRIPT TO '" + script + "'");
        }
        for (String setting : List.of("COMPRESS=FALSE", "COMPRESS=TRUE")) {
            Path copy = folder.resolve(setting);
            try (Connection connection = new org.h2.Driver()
                    .connect("jdbc:h2:file:" + copy + ";USER=pressdiff;" + setting, new java.util.Properties())) {
                connection.createStatement().execute("RUNSCRIPT FROM '" + script + "'");
                connection.createStatement().execute("SHUTDOWN COMPACT");
            }
            System.out.printf(
                    Locale.ROOT, "rewritten with %s: %,d bytes%n", setting, Files.size(Path.of(copy + ".mv.db")));
        }
    }

    /** Through the archive by the clock, then on this thread, without the one of the archive, by CPU time. */
    private static void printReading(Path store) throws Exception {
        List<Version> versions;
        try (Archive archive = SqlArchive.openExisting(store, CLOCK)) {
            versions = new ArrayList<>(archive.versions(archive.pages().get(0).id()));
            Collections.shuffle(versions, new Random(7));
            for (String round : ROUNDS) {
                print(round + " reading, clock, snapshot", millis(versions, System::nanoTime, archive::snapshot));
                print(round + " reading, clock, article", millis(versions, System::nanoTime, archive::article));
            }
        }
        try (Connection connection = H2.open(StoreFolder.of(store).database())) {
            VersionTable table = new VersionTable(new Sql(connection));
            for (String round : ROUNDS) {
                print(round + " reading, CPU, snapshot", millis(versions, CodingCost::cpu, table::snapshot));
                print(round + " reading, CPU, article", millis(versions, CodingCost::cpu, table::article));
            }
        }
    }

    /** Reads something of a version. */
    private interface Reading {
        Object of(Version version) throws SQLException;
    }

    private static List<Double> millis(List<Version> versions, LongSupplier clock, Reading reading)
            throws SQLException {
        List<Double> millis = new ArrayList<>();
        for (Version version : versions) {
            long started = clock.getAsLong();
            Object unused = reading.of(version);
            millis.add((clock.getAsLong() - started) / 1e6);
        }
        return millis;
    }

    static void print(String what, List<Double> millis) {
        List<Double> sorted = millis.stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "%s, ms: median %.2f, 99th of 100 %.2f, most %.2f%n",
                what,
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 99 / 100),
                sorted.get(sorted.size() - 1));
    }
}
