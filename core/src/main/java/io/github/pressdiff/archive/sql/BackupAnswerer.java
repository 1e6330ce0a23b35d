package io.github.pressdiff.archive.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.pressdiff.archive.ArchiveException;
import io.github.pressdiff.archive.ArchiveException.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Looks once a second, as long as a store is open, whether another process asks for a copy of it, and makes it. On a daemon
 * thread of its own that is never interrupted; the copy itself is written by whoever writes the store.
 */
final class BackupAnswerer {

    /** How long a copy waits for whoever asked for it. */
    private static final Duration KEPT = Duration.ofHours(1);

    private final BackupRequests requests;
    private final Consumer<Path> copying;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Map<String, Long> made = new HashMap<>();

    private BackupAnswerer(StoreFolder folder, Consumer<Path> copying) {
        this.requests = new BackupRequests(folder);
        this.copying = copying;
    }

    /** @param copying writes a copy of the store into a file, or throws an {@link ArchiveException} */
    static BackupAnswerer start(StoreFolder folder, Consumer<Path> copying) {
        BackupAnswerer answerer = new BackupAnswerer(folder, copying);
        Thread thread = new Thread(answerer::run, "pressdiff-backup");
        thread.setDaemon(true);
        thread.start();
        return answerer;
    }

    /** Takes no more requests. One that is being answered still gets its answer, if the store is not closed before. */
    void stop() {
        stopped.countDown();
    }

    private void run() {
        try {
            while (!stopped.await(1, TimeUnit.SECONDS)) {
                look();
            }
        } catch (InterruptedException e) {
            // Nobody has this thread but this class; whoever interrupts it wants it to end.
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            forgetOld();
            for (String number : requests.waiting()) {
                if (Files.deleteIfExists(requests.request(number))) {
                    answer(number);
                }
            }
        } catch (IOException | UncheckedIOException | DirectoryIteratorException e) {
            log("cannot answer a request for a backup in " + requests.folder(), e);
        } catch (IllegalStateException e) {
            log("a backup was asked for while the store was being closed", e);
        }
    }

    private void answer(String number) throws IOException {
        Path part = requests.part(number);
        try {
            requireSpace();
            requireNoNeighbour();
            copying.accept(part);
            DiskFile.sync(part);
            Files.move(part, requests.ready(number), StandardCopyOption.ATOMIC_MOVE);
            made.put(number, System.nanoTime());
        } catch (ArchiveException | IOException e) {
            Files.deleteIfExists(part);
            refuse(number, e);
        }
    }

    /** The reason comes with the name, so that nobody reads a half one. */
    private void refuse(String number, Exception reason) throws IOException {
        Path draft = requests.part(number);
        Files.writeString(draft, String.valueOf(reason.getMessage()), UTF_8, StandardOpenOption.CREATE_NEW);
        Files.move(draft, requests.failed(number), StandardCopyOption.ATOMIC_MOVE);
    }

    /** A full disk would stop what is being stored at the same time. */
    private void requireSpace() throws IOException {
        requests.folder().requireSpace(Files.size(requests.folder().database()), "a backup");
    }

    /** H2 takes every database whose name begins like this one's for a part of it. */
    private void requireNoNeighbour() throws IOException {
        for (Path other : requests.folder().otherDatabases()) {
            throw requests.folder()
                    .failure(
                            Reason.FAILED,
                            "cannot be copied while " + other.getFileName() + " lies beside it; move that away");
        }
    }

    private void forgetOld() throws IOException {
        long now = System.nanoTime();
        for (String number : Map.copyOf(made).keySet()) {
            if (now - made.getOrDefault(number, now) > KEPT.toNanos()) {
                requests.clear(number);
                made.remove(number);
            }
        }
    }

    private static void log(String what, Exception e) {
        System.getLogger(BackupAnswerer.class.getName()).log(Level.WARNING, what, e);
    }
}
