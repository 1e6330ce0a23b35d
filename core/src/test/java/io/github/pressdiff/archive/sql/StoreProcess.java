package io.github.pressdiff.archive.sql;

import static io.github.pressdiff.archive.sql.Captures.capture;
import static io.github.pressdiff.archive.sql.Captures.minute;

import io.github.pressdiff.archive.Appended;
import io.github.pressdiff.archive.Archive;
import io.github.pressdiff.archive.ArchiveException;
import io.github.pressdiff.page.ContentRules;
import io.github.pressdiff.page.PageId;
import io.github.pressdiff.page.WatchedPage;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/** A process of its own that opens a store, for the tests of locks, crashes and full disks. */
final class StoreProcess implements AutoCloseable {

    /** How many threads {@link Mode#WORK} has, each with a page of its own. */
    static final int WRITERS = 3;

    private final Process process;
    private final BufferedReader output;

    private StoreProcess(List<String> command) throws IOException {
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        output = process.inputReader();
    }

    /** Starts a process that opens the store, prints "open", and then appends or waits until its input ends. */
    static StoreProcess start(Mode mode, Path folder) throws IOException {
        return new StoreProcess(javaCommand(mode, folder));
    }

    /** Starts one inside a shell script, in which {@code "$@"} stands for its command line. */
    static StoreProcess startIn(String script, Mode mode, Path folder) throws IOException {
        List<String> command =
                new ArrayList<>(List.of("unshare", "--mount", "--map-root-user", "sh", "-c", script, "sh"));
        command.addAll(javaCommand(mode, folder));
        return new StoreProcess(command);
    }

    long pid() {
        return process.pid();
    }

    /** Returns the next line that the process prints; empty at the end. */
    Optional<String> line() throws IOException {
        return Optional.ofNullable(output.readLine());
    }

    /** Returns the lines that the process prints until its end. */
    Stream<String> lines() {
        return output.lines();
    }

    /** Lets the process come to its end. */
    void end() throws IOException {
        process.getOutputStream().close();
    }

    /** Ends the process at once (SIGKILL) and returns the lines that it had printed. */
    List<String> kill() {
        // By the handle: the process's own method would also close the pipe that still holds lines.
        process.toHandle().destroyForcibly();
        process.onExit().join();
        return output.lines().toList();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    /** What the process does with the store. */
    enum Mode {
        /** Keeps it open. */
        HOLD,
        /** Appends versions to its first page, and prints the number of each and the sequence of its check. */
        APPEND,
        /** Appends versions that grow until the memory is too small for them, and prints what it could store. */
        GROW,
        /** Rewrites it, again and again, and prints what that came to. */
        COMPACT,
        /** Does all that a watcher does, to several pages at once; prints an acknowledgement of each call. */
        WORK
    }

    private static List<String> javaCommand(Mode mode, Path folder) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                mode == Mode.GROW ? "-Xmx48m" : "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                StoreProcess.class.getName(),
                mode.name(),
                folder.toString());
    }

    /** The other process: mode, folder. */
    public static void main(String[] args) throws IOException {
        if (Mode.valueOf(args[0]) == Mode.COMPACT) {
            System.out.println("open");
            while (true) {
                System.out.println(SqlArchive.compact(Path.of(args[1]), InstantSource.system()));
            }
        }
        try (Archive archive = SqlArchive.open(Path.of(args[1]), InstantSource.system())) {
            System.out.println("open");
            switch (Mode.valueOf(args[0])) {
                case HOLD -> System.in.read();
                case GROW -> grow(archive);
                case WORK -> work(archive);
                default -> append(archive);
            }
        } catch (ArchiveException e) {
            System.out.println(e.reason() + " " + e.getMessage());
        }
    }

    private static void append(Archive archive) {
        PageId page = archive.pages().stream()
                .findFirst()
                .map(WatchedPage::id)
                .orElseGet(() -> archive.add(Captures.URL, "", ContentRules.none(), null, minute(0))
                        .id());
        Random random = new Random();
        while (true) {
            String text = Long.toHexString(random.nextLong()).repeat(1 + random.nextInt(200));
            try {
                Appended appended = archive.append(capture(page, minute(1), text), minute(1));
                System.out.println(
                        appended.version().number() + " " + appended.version().hash());
            } catch (ArchiveException e) {
                System.out.println(e.reason() + " " + e.getMessage());
                tryAgain(archive, page);
                return;
            }
        }
    }

    /** The last attempt is refused somewhere between the making of the text and the end of the sync. */
    private static void grow(Archive archive) {
        PageId page = archive.add(Captures.URL, "", ContentRules.none(), null, minute(0))
                .id();
        Random random = new Random(1);
        for (int length = 50_000; true; length += length / 8) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            try {
                Appended appended =
                        archive.append(capture(page, minute(1), HexFormat.of().formatHex(bytes)), minute(1));
                System.out.println(
                        appended.version().number() + " " + appended.version().hash());
            } catch (ArchiveException | OutOfMemoryError e) {
                bytes = null;
                System.out.println("too much");
                return;
            }
        }
    }

    private static void work(Archive archive) throws IOException {
        AtomicBoolean working = new AtomicBoolean(true);
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            BusyWriter writer = new BusyWriter(archive, i, System.out::println);
            Thread thread = new Thread(() -> {
                try {
                    while (working.get()) {
                        writer.step();
                    }
                } catch (ArchiveException e) {
                    // The disk has gone; that is what the parent wanted.
                    working.set(false);
                }
            });
            thread.setDaemon(true);
            thread.start();
            writers.add(thread);
        }
        System.in.read();
        working.set(false);
        writers.forEach(StoreProcess::join);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void tryAgain(Archive archive, PageId page) {
        try {
            archive.fail(page, Captures.failed(minute(2)), minute(2));
            System.out.println("went on");
        } catch (ArchiveException e) {
            System.out.println("refused " + e.reason());
        }
    }
}
