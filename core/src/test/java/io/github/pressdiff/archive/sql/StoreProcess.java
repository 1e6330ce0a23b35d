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

/** A process of its own that opens a store, for the tests of locks, crashes and full disks. */
final class StoreProcess implements AutoCloseable {

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
        COMPACT
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
            if (Mode.valueOf(args[0]) == Mode.HOLD) {
                System.in.read();
            } else if (Mode.valueOf(args[0]) == Mode.GROW) {
                grow(archive);
            } else {
                append(archive);
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

    private static void tryAgain(Archive archive, PageId page) {
        try {
            archive.fail(page, Captures.failed(minute(2)), minute(2));
            System.out.println("went on");
        } catch (ArchiveException e) {
            System.out.println("refused " + e.reason());
        }
    }
}
