package io.github.pressdiff.archive.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pressdiff.archive.Archive;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that writes to a store is killed, again and again, while it works, opens the store, or closes it. Five kills here,
 * 200 by {@code mvn -Pkill -pl core test}.
 */
class KillTest {

    private static final int KILLS = Integer.getInteger("pressdiff.kills", 5);
    private static final int PREFILL = Integer.getInteger("pressdiff.prefill", 20);

    @TempDir
    private Path folder;

    private final Random random = new Random();
    private final Receipts receipts = new Receipts();

    @Test
    void losesNothingAcknowledgedWhenItsProcessIsKilled() throws Exception {
        prefill();
        for (int kill = 1; kill <= KILLS; kill++) {
            round();
            Receipts.Findings findings = receipts.compare(folder);
            if (kill % 10 == 0 || kill == KILLS) {
                System.out.println("kills " + kill + ", acknowledged " + receipts.size() + ", lost "
                        + findings.lost().size() + ", torn " + findings.torn().size() + ", stored unacknowledged "
                        + findings.unacknowledged());
            }
            assertThat(findings.lost()).as("lost after kill %d", kill).isEmpty();
            assertThat(findings.torn()).as("torn after kill %d", kill).isEmpty();
            // A call that had not returned when the process died may have been stored; each thread has one at most.
            assertThat(findings.unacknowledged()).isLessThanOrEqualTo(2L * StoreProcess.WRITERS * kill);
        }
    }

    private void prefill() {
        try (Archive archive = SqlArchive.open(folder, Captures.CLOCK)) {
            for (int i = 0; i < PREFILL; i++) {
                new BusyWriter(archive, i % StoreProcess.WRITERS, line -> receipts.addAll(List.of(line))).step();
            }
        }
    }

    private void round() throws Exception {
        try (StoreProcess process = StoreProcess.start(StoreProcess.Mode.WORK, folder)) {
            int moment = random.nextInt(10);
            if (moment == 0) {
                // While the program starts, recovers and begins.
                Thread.sleep(random.nextInt(1_500));
            } else {
                assertThat(process.line()).contains("open");
                for (int i = random.nextInt(5, 60); i > 0; i--) {
                    receipts.addAll(List.of(process.line().orElseThrow()));
                }
            }
            if (moment == 1 || moment == 2) {
                // While H2 closes the database, when it moves more around in the file than at any other time.
                process.end();
                Thread.sleep(random.nextInt(300));
            } else {
                Thread.sleep(random.nextInt(25));
            }
            receipts.addAll(
                    process.kill().stream().filter(line -> !line.equals("open")).toList());
        }
    }
}
