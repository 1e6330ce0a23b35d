package io.github.pressdiff.bench;

import com.sun.management.OperatingSystemMXBean;
import io.github.pressdiff.archive.Archive;
import io.github.pressdiff.archive.Capture;
import io.github.pressdiff.archive.sql.SqlArchive;
import io.github.pressdiff.fetch.FetchResult;
import io.github.pressdiff.page.ContentRules;
import io.github.pressdiff.page.PageId;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * What it costs to store a changed page of 60 KB, sync included, beside the same bytes written to a new plain file that is
 * forced to the disk: in turn, on one disk, medians, ratios. Then what an unchanged check costs, in time and in the file.
 */
final class CommitCost {

    private static final int WARM_UP = 100;
    private static final int ROUNDS = 400;
    private static final int CHECKS = 10_000;

    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final Random random = new Random(7);
    private final Path folder;

    private CommitCost(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException {
        Path parent = Path.of(arguments.length == 0 ? System.getProperty("java.io.tmpdir") : arguments[0]);
        CommitCost cost = new CommitCost(Files.createTempDirectory(parent, "pressdiff-bench-"));
        cost.compareCommits();
        cost.measureChecks();
    }

    private void compareCommits() throws IOException {
        Costs ours = new Costs();
        Costs plain = new Costs();
        Costs rewritten = new Costs();
        Path store = folder.resolve("changed");
        try (Archive archive = SqlArchive.open(store, InstantSource.system())) {
            PageId page = archive.add(MadeUpPage.URL, "", ContentRules.none(), null, Instant.now())
                    .id();
            List<String> paragraphs = MadeUpPage.paragraphs(random);
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                MadeUpPage.edit(paragraphs, random);
                byte[] html = MadeUpPage.html(paragraphs);
                Capture capture = MadeUpPage.capture(page, html);
                Path file = folder.resolve("plain-" + round);
                plain.measure(round, () -> write(file, html, StandardOpenOption.CREATE_NEW));
                ours.measure(round, () -> archive.append(capture, Instant.now()));
                rewritten.measure(round, () -> write(folder.resolve("again"), html, StandardOpenOption.CREATE));
                Files.delete(file);
            }
        }
        print("a new file of 60 KB, written and forced", plain, plain);
        print("an old file, written over and forced", rewritten, plain);
        print("a changed page of 60 KB, stored", ours, plain);
        System.out.printf(Locale.ROOT, "bytes a version in the closed file: %d%n", size(store) / (ROUNDS + WARM_UP));
    }

    private void measureChecks() throws IOException {
        Costs checks = new Costs();
        Costs plain = new Costs();
        Path store = folder.resolve("unchanged");
        byte[] html = MadeUpPage.html(MadeUpPage.paragraphs(random));
        try (Archive archive = SqlArchive.open(store, InstantSource.system())) {
            PageId page = archive.add(MadeUpPage.URL, "", ContentRules.none(), null, Instant.now())
                    .id();
            archive.append(MadeUpPage.capture(page, html), Instant.now());
        }
        long before = size(store);
        try (Archive archive = SqlArchive.openExisting(store, InstantSource.system());
                FileChannel file = FileChannel.open(
                        folder.resolve("log"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            PageId page = archive.pages().get(0).id();
            FetchResult.Fetched fetched = MadeUpPage.capture(page, html).fetched();
            ByteBuffer line = ByteBuffer.allocate(100);
            for (int round = 0; round < CHECKS; round++) {
                if (round % 10 == 0) {
                    plain.measure(round - WARM_UP, () -> {
                        file.write(line.clear());
                        file.force(true);
                    });
                }
                checks.measure(round - WARM_UP, () -> archive.confirm(page, fetched, Instant.now()));
            }
        }
        print("100 bytes appended to a file and forced", plain, plain);
        print("an unchanged check, stored", checks, plain);
        System.out.printf(
                Locale.ROOT,
                "bytes an unchanged check in the closed file, over %d: %.0f%n",
                CHECKS,
                (size(store) - before) / (double) CHECKS);
    }

    private static void print(String what, Costs costs, Costs beside) {
        System.out.printf(
                Locale.ROOT,
                "%-40s %7.2f ms (%.2f times), CPU %.2f ms (%.2f times)%n",
                what,
                costs.wall(),
                costs.wall() / beside.wall(),
                costs.cpu(),
                costs.cpu() / beside.cpu());
    }

    private static void write(Path path, byte[] bytes, StandardOpenOption option) throws IOException {
        try (FileChannel file = FileChannel.open(path, option, StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.wrap(bytes));
            file.force(true);
        }
    }

    /** Returns the size of a store after a second closing: one alone may leave most of what is free in the file. */
    private static long size(Path store) throws IOException {
        SqlArchive.openExisting(store, InstantSource.system()).close();
        return Files.size(store.resolve("pressdiff.mv.db"));
    }

    /** Something that takes time. */
    private interface Task {
        void run() throws IOException;
    }

    /** Times of one task, run many times. */
    private final class Costs {

        private final List<Double> walls = new ArrayList<>();
        private final List<Double> cpus = new ArrayList<>();

        /** @param round below 0 to warm up */
        void measure(int round, Task task) throws IOException {
            long cpu = system.getProcessCpuTime();
            long start = System.nanoTime();
            task.run();
            double wall = (System.nanoTime() - start) / 1e6;
            if (round >= 0) {
                walls.add(wall);
                cpus.add((system.getProcessCpuTime() - cpu) / 1e6);
            }
        }

        double wall() {
            return median(walls);
        }

        double cpu() {
            // The system counts CPU time in steps that are longer than a commit.
            return cpus.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        }

        private static double median(List<Double> values) {
            double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
            Arrays.sort(sorted);
            return sorted[sorted.length / 2];
        }
    }
}
