package io.github.pressdiff.archive.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pressdiff.archive.Archive;
import io.github.pressdiff.archive.ArchiveException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The power is cut, or the disk fails, at one write or force of a file after the other, until all goes well. The method is SQLite's
 * (<a href="https://sqlite.org/testing.html">How SQLite Is Tested</a>, 3.2 and 3.3).
 */
class DiskFaultTest {

    /** What the writer does while the fault moves on. */
    private static final int CALLS = Integer.getInteger("pressdiff.calls", 1);

    /** How far the fault moves each time; each step is met by {@code mvn -Pkill -pl core test}. */
    private static final int STRIDE = Integer.getInteger("pressdiff.stride", 16);

    private static final int MIXTURES = 2;

    @TempDir
    private Path folder;

    private final Random random = new Random();
    private StoreFolder store;

    @BeforeEach
    void nameStore() {
        store = StoreFolder.of(folder.resolve("store"));
    }

    @Test
    void losesNothingAcknowledgedWhereverThePowerIsCut() throws Exception {
        List<String> earlier = fill();
        byte[] before = Files.readAllBytes(store.database());
        TreeMap<Integer, byte[]> heads = new TreeMap<>(Map.of(0, Files.readAllBytes(store.head())));
        TreeMap<Integer, List<String>> acknowledged = new TreeMap<>();
        List<StepDisk.Step> steps = StepDisk.under(
                Integer.MAX_VALUE,
                () -> work(line -> {
                    int step = StepDisk.steps().size();
                    acknowledged.computeIfAbsent(step, at -> new ArrayList<>()).add(line);
                    heads.put(step, head());
                }));
        assertThat(steps).filteredOn(StepDisk.Step.Force.class::isInstance).hasSizeGreaterThanOrEqualTo(CALLS);
        for (int cut = random.nextInt(STRIDE); cut <= steps.size(); cut += STRIDE) {
            Receipts receipts = new Receipts();
            receipts.addAll(earlier);
            acknowledged.headMap(cut, true).values().forEach(receipts::addAll);
            for (byte[] image : DiskImage.after(before, steps.subList(0, cut), MIXTURES, random)) {
                Files.write(store.database(), image);
                Files.write(store.head(), heads.floorEntry(cut).getValue());
                assertHolds(receipts, "cut after step " + cut + " of " + steps.size());
            }
        }
    }

    @Test
    void losesNothingAcknowledgedWhereverTheDiskFails() throws Exception {
        List<String> earlier = fill();
        byte[] before = Files.readAllBytes(store.database());
        byte[] head = head();
        boolean failed = true;
        for (int healthy = random.nextInt(STRIDE); failed; healthy += STRIDE) {
            Files.write(store.database(), before);
            Files.write(store.head(), head);
            Receipts receipts = new Receipts();
            receipts.addAll(earlier);
            failed = fails(healthy, () -> work(line -> receipts.addAll(List.of(line))));
            assertHolds(receipts, "failed after step " + healthy);
        }
    }

    @Test
    void makesAStoreAnewWhereverTheDiskFailedAtItsMaking() throws Exception {
        boolean failed = true;
        for (int healthy = random.nextInt(STRIDE); failed; healthy += STRIDE) {
            Files.deleteIfExists(store.database());
            Files.deleteIfExists(store.head());
            failed = fails(healthy, this::make);
            assertIsEmptyStore("failed after step " + healthy);
        }
    }

    @Test
    void makesAStoreAnewWhereverThePowerWasCutAtItsMaking() throws Exception {
        List<StepDisk.Step> steps = StepDisk.under(Integer.MAX_VALUE, this::make);
        for (int cut = random.nextInt(STRIDE); cut < steps.size(); cut += STRIDE) {
            for (byte[] image : DiskImage.after(new byte[0], steps.subList(0, cut), 1, random)) {
                Files.deleteIfExists(store.database());
                Files.deleteIfExists(store.head());
                Files.write(store.unfinished(), image);
                assertThatThrownBy(() -> SqlArchive.openExisting(store.path(), Captures.CLOCK))
                        .isInstanceOf(ArchiveException.class)
                        .extracting("reason")
                        .isEqualTo(ArchiveException.Reason.MISSING);
                assertIsEmptyStore("cut after step " + cut);
            }
        }
    }

    /** Does some work on a disk that fails, and tells whether the work met that. What it then says is said of the store. */
    private boolean fails(int healthySteps, StepDisk.Work work) throws Exception {
        try {
            return StepDisk.under(healthySteps, work).size() > healthySteps;
        } catch (ArchiveException e) {
            assertThat(e).hasMessageStartingWith("the store " + store + " ");
            return true;
        }
    }

    private void make() {
        SqlArchive.open(StepDisk.on(store), Captures.CLOCK, StoreOpener::openOrMake)
                .close();
    }

    /** Returns the file beside the database that says how far it has come; it is not H2's, and takes no part in the steps. */
    private byte[] head() {
        try {
            return Files.readAllBytes(store.head());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> fill() {
        List<String> acknowledged = new ArrayList<>();
        try (Archive archive = SqlArchive.open(store.path(), Captures.CLOCK)) {
            BusyWriter writer = new BusyWriter(archive, 0, acknowledged::add);
            for (int i = 0; i < 10; i++) {
                writer.step();
            }
        }
        return acknowledged;
    }

    private void work(Consumer<String> acknowledgements) {
        try (Archive archive = SqlArchive.open(StepDisk.on(store), Captures.CLOCK, StoreOpener::open)) {
            BusyWriter writer = new BusyWriter(archive, 0, acknowledgements);
            for (int i = 0; i < CALLS; i++) {
                writer.step();
            }
        }
    }

    private void assertHolds(Receipts receipts, String when) {
        Receipts.Findings findings = receipts.compare(store.path());
        assertThat(findings.lost()).as(when).isEmpty();
        assertThat(findings.torn()).as(when).isEmpty();
    }

    private void assertIsEmptyStore(String when) throws IOException {
        try (Archive archive = SqlArchive.open(store.path(), Captures.CLOCK)) {
            assertThat(archive.pages()).as(when).isEmpty();
        }
        assertThat(store.unfinished()).as(when).doesNotExist();
    }
}
