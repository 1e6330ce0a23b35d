package io.github.pressdiff.archive.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The power is cut under a process that writes to a store. Only by {@code mvn -Pkill -pl core test}, as root, on Linux. The
 * first cut comes soon after the making of the store, when the kernel has written nothing back by itself.
 */
class PowerCutTest {

    private static final int CUTS = Integer.getInteger("pressdiff.cuts", 0);
    private static final int CUTS_OF_A_STORE = 5;

    @TempDir
    private Path folder;

    private final Random random = new Random();

    @Test
    void losesNothingAcknowledgedBeforeThePowerIsCut() throws Exception {
        assumeTrue(CUTS > 0, "only in the profile kill");
        int acknowledged = 0;
        for (int cut = 0; cut < CUTS; cut += CUTS_OF_A_STORE) {
            try (CutDisk disk = CutDisk.make(folder)) {
                assumeTrue(disk != null, "no loop devices here, or not root");
                acknowledged += cutRepeatedly(disk);
            }
        }
        System.out.println("cuts " + CUTS + ", acknowledged before them " + acknowledged + ", lost 0, torn 0");
    }

    private int cutRepeatedly(CutDisk disk) throws Exception {
        Path store = Files.createDirectory(disk.folder().resolve("store"));
        Receipts receipts = new Receipts();
        for (int cut = 0; cut < CUTS_OF_A_STORE; cut++) {
            receipts.addAll(workUntilCut(disk, store));
            disk.restart();
            Receipts.Findings findings = receipts.compare(store);
            assertThat(findings.lost()).isEmpty();
            assertThat(findings.torn()).isEmpty();
        }
        return receipts.size();
    }

    /** Returns what was acknowledged before the cut began; what is printed while it goes on may or may not be there. */
    private List<String> workUntilCut(CutDisk disk, Path store) throws Exception {
        LinkedBlockingQueue<String> lines = new LinkedBlockingQueue<>();
        List<String> acknowledged;
        Thread reader;
        try (StoreProcess process = StoreProcess.start(StoreProcess.Mode.WORK, store)) {
            assertThat(process.line()).contains("open");
            reader = new Thread(() -> process.lines().forEach(lines::add));
            reader.start();
            int wanted = random.nextInt(5, 40);
            while (lines.size() < wanted) {
                TimeUnit.MILLISECONDS.sleep(1);
            }
            TimeUnit.MILLISECONDS.sleep(random.nextInt(25));
            acknowledged = List.copyOf(lines);
            disk.cut();
        }
        reader.join();
        return acknowledged;
    }
}
