package io.github.pressdiff.bench;

import io.github.pressdiff.archive.Archive;
import io.github.pressdiff.archive.sql.SqlArchive;
import io.github.pressdiff.page.ContentRules;
import io.github.pressdiff.page.PageId;
import io.github.pressdiff.page.PageUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the program's commands cost on a store of 100,000 pages with a million checks, beside the same commands on a store of
 * one page: CPU time of the whole process, in turn, medians, differences. Needs the built distribution and a POSIX shell.
 */
final class LargeStoreCost {

    private static final int PAGES = 100_000;
    private static final int CHECKS = 1_000_000;
    private static final int ROUNDS = 7;
    private static final Pattern TIMES = Pattern.compile("(\\d+)m([\\d.]+)s (\\d+)m([\\d.]+)s");

    private final Path program;
    private final Path folder;

    private LargeStoreCost(Path program, Path folder) {
        this.program = program;
        this.folder = folder;
    }

    /**
     * Makes the stores and measures.
     *
     * @param arguments the program, and a folder to keep the stores in, to be used again when they are there
     */
    public static void main(String[] arguments) throws Exception {
        LargeStoreCost cost = new LargeStoreCost(Path.of(arguments[0]), Path.of(arguments[1]));
        cost.makeStores();
        cost.compare("list");
        cost.compare("list", "--format", "json");
        cost.compare("history", "1");
        cost.compare("report", "1");
        cost.compare("check", "nobody");
    }

    private void compare(String... command) throws IOException, InterruptedException {
        double[] small = new double[ROUNDS];
        double[] large = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            small[round] = cpuMillis("small", command);
            large[round] = cpuMillis("large", command);
        }
        System.out.printf(
                Locale.ROOT,
                "%-20s %5.0f ms on one page, %5.0f ms on %d pages: %+5.0f ms of CPU%n",
                String.join(" ", command),
                median(small),
                median(large),
                PAGES,
                median(large) - median(small));
    }

    /** Runs the program in a shell, which says what it cost. */
    private double cpuMillis(String store, String... command) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of("sh", "-c", "\"$@\" >/dev/null 2>&1; times", "sh"));
        line.add(program.toString());
        line.addAll(List.of(command));
        line.addAll(List.of("--store", folder.resolve(store).toString()));
        Process process = new ProcessBuilder(line).start();
        List<String> lines = process.inputReader().lines().toList();
        process.waitFor();
        Matcher times = TIMES.matcher(lines.get(1));
        if (!times.matches()) {
            throw new IOException("the shell does not say what it cost: " + lines);
        }
        return 1000
                * (60 * Double.parseDouble(times.group(1))
                        + Double.parseDouble(times.group(2))
                        + 60 * Double.parseDouble(times.group(3))
                        + Double.parseDouble(times.group(4)));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private void makeStores() throws IOException, SQLException {
        Path large = folder.resolve("large");
        if (Files.exists(large)) {
            return;
        }
        makeSmall(folder.resolve("small"));
        makeSmall(large);
        String url = "jdbc:h2:file:" + large.resolve("pressdiff");
        try (Connection connection = DriverManager.getConnection(url, "pressdiff", "");
                Statement statement = connection.createStatement()) {
            String x = "FROM SYSTEM_RANGE(2, " + PAGES + ")";
            multiply(
                    statement,
                    "page",
                    "t.id = 1",
                    x,
                    Map.of(
                            "id", "x",
                            "url", "'https://ministry' || MOD(x, 500) || '.example/press/2024/release-' || x",
                            "name", "'Release ' || x"));
            multiply(statement, "version", "t.page = 1", x, Map.of("page", "x"));
            multiply(statement, "page_memory", "t.page = 1", x, Map.of("page", "x"));
            // Round after round over all pages, as a watcher checks them; one in fifty fails.
            multiply(
                    statement,
                    "check_record",
                    "t.sequence = 2",
                    "FROM SYSTEM_RANGE(4, " + CHECKS + ")",
                    Map.of(
                            "sequence", "x",
                            "page", "MOD(x, " + PAGES + ") + 1",
                            "started_at", "started_at + x * 100000000",
                            "finished_at", "started_at + x * 100000000 + 300000000"));
            statement.execute("CHECKPOINT SYNC");
        }
        // H2 needs two closings to put everything in its place.
        SqlArchive.openExisting(large, InstantSource.system()).close();
    }

    /** Makes a store with one page, one version, an unchanged and a failed check. */
    private static void makeSmall(Path store) throws IOException {
        Files.createDirectories(store);
        try (Archive archive = SqlArchive.open(store, InstantSource.system())) {
            PageUrl url = PageUrl.parse("https://ministry1.example/press/2024/release-1");
            PageId page = archive.add(url, "Release 1", ContentRules.none(), null, Instant.now())
                    .id();
            MadeUpPage.append(archive, page);
            MadeUpPage.confirm(archive, page);
            MadeUpPage.fail(archive, page);
        }
    }

    /** Adds rows like one that is there, in everything but some columns. */
    private static void multiply(
            Statement statement, String table, String like, String range, Map<String, String> columns)
            throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("SELECT * FROM " + table + " WHERE FALSE")) {
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                names.add(rows.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT));
            }
        }
        List<String> values = names.stream()
                .map(name -> columns.getOrDefault(name, "t." + name))
                .toList();
        boolean numbered = names.get(0).equals("id");
        int added = statement.executeUpdate("INSERT INTO " + table + " (" + String.join(", ", names) + ")"
                + (numbered ? " OVERRIDING SYSTEM VALUE" : "")
                + " SELECT " + String.join(", ", values) + " " + range + " JOIN " + table + " t ON " + like);
        System.out.println(table + ": " + added + " rows");
    }
}
