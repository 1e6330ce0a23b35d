package io.github.pressdiff.archive.sql;

import static io.github.pressdiff.archive.sql.Captures.capture;
import static io.github.pressdiff.archive.sql.Captures.failed;
import static io.github.pressdiff.archive.sql.Captures.minute;

import io.github.pressdiff.archive.Archive;
import io.github.pressdiff.archive.ArchiveException;
import io.github.pressdiff.archive.Check;
import io.github.pressdiff.archive.Claim;
import io.github.pressdiff.archive.PageHeldException;
import io.github.pressdiff.archive.StoreLocation;
import io.github.pressdiff.archive.StoreLocation.Server;
import io.github.pressdiff.archive.Version;
import io.github.pressdiff.page.PageId;
import io.github.pressdiff.page.WatchedPage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** A node: a process of its own that competes with others for the slots of all pages of a store until every slot has its check. */
final class NodeProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;

    private NodeProcess(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    /**
     * Starts a node, which opens the store and waits for {@link #goOn}.
     *
     * @param waitsAt the number of the claim, from 1, under which it waits once more before it stores; 0 for none
     */
    static NodeProcess start(Server store, int slots, Duration lease, int waitsAt) throws IOException {
        return new NodeProcess(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        NodeProcess.class.getName(),
                        PostgresServer.url(store),
                        Integer.toString(slots),
                        Long.toString(lease.toMillis()),
                        Integer.toString(waitsAt))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** Reads lines up to one that begins so, and returns all of them; the last is that one. */
    List<String> linesUpTo(String beginning) throws IOException {
        List<String> lines = new ArrayList<>();
        String line;
        do {
            line = Optional.ofNullable(output.readLine()).orElseThrow(() -> new AssertionError(lines.toString()));
            lines.add(line);
        } while (!line.startsWith(beginning));
        return lines;
    }

    void goOn() throws IOException {
        OutputStream input = process.getOutputStream();
        input.write('\n');
        input.flush();
    }

    /** Sends a signal, such as STOP. */
    void signal(String name) throws IOException, InterruptedException {
        int result = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
        if (result != 0) {
            throw new AssertionError("no signal " + name);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    /** The other process: URL, slots, lease in milliseconds, number of the claim to wait at. */
    public static void main(String[] args) throws IOException, InterruptedException {
        int slots = Integer.parseInt(args[1]);
        Duration lease = Duration.ofMillis(Long.parseLong(args[2]));
        try (Archive archive =
                SqlArchive.openExisting(StoreLocation.parse(args[0]), Map.of(), InstantSource.system())) {
            Node node = new Node(archive, lease, Integer.parseInt(args[3]));
            List<PageId> pages = new ArrayList<>(
                    archive.pages().stream().map(WatchedPage::id).toList());
            System.out.println("open");
            System.in.read();
            while (node.isWork(pages, slots)) {
                for (int slot = 0; slot < slots; slot++) {
                    Collections.shuffle(pages);
                    for (PageId page : pages) {
                        node.check(page, slot);
                    }
                }
            }
        }
        System.out.println("end");
    }

    /** What a node does. */
    private static final class Node {

        private final Archive archive;
        private final Duration lease;
        private final int waitsAt;
        private final Random random = new Random();
        private int claims;

        Node(Archive archive, Duration lease, int waitsAt) {
            this.archive = archive;
            this.lease = lease;
            this.waitsAt = waitsAt;
        }

        boolean isWork(List<PageId> pages, int slots) {
            for (PageId page : pages) {
                Set<Instant> done =
                        archive.checks(page).stream().map(Check::slot).collect(Collectors.toSet());
                if (done.size() < slots) {
                    return true;
                }
            }
            return false;
        }

        void check(PageId page, int slot) throws IOException, InterruptedException {
            Optional<Claim> claim;
            try {
                claim = archive.claim(page, minute(slot), lease);
            } catch (PageHeldException e) {
                return;
            }
            if (claim.isEmpty()) {
                return;
            }
            claims++;
            if (claims == waitsAt) {
                System.out.println("waits " + page + " " + slot);
                System.in.read();
            }
            Thread.sleep(random.nextInt(5));
            try {
                System.out.println("stored " + page + " " + slot + " " + store(claim.get(), slot));
                archive.release(claim.get());
            } catch (ArchiveException e) {
                System.out.println("refused " + page + " " + slot + " " + e.reason());
            }
        }

        /** Every third slot fails, and every text is met about twice. */
        private String store(Claim claim, int slot) {
            Instant time = minute(slot);
            if (slot % 3 == 2) {
                archive.fail(claim, failed(time), time);
                return "failed";
            }
            Version version = archive.append(claim, capture(claim.page(), time, "Text " + slot / 2), List.of(), time)
                    .version();
            return version.number() + " " + version.hash();
        }
    }
}
