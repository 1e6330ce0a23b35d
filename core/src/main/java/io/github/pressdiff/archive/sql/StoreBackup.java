package io.github.pressdiff.archive.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.pressdiff.archive.ArchiveException;
import io.github.pressdiff.archive.ArchiveException.Reason;
import io.github.pressdiff.archive.StoreFigures;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;

/**
 * Copies a store into a file: by itself when nobody has the store open, else by asking whoever has.
 *
 * @param folder of the store
 * @param clock tells other processes since when the store is in use
 * @param patience how long no sign of the other process is waited for
 */
record StoreBackup(StoreFolder folder, InstantSource clock, Duration patience) {

    private static final int LOOK_EVERY_MILLIS = 50;
    private static final int LONGEST_REASON = 2_000;

    /**
     * Makes the backup. It is checked, and on the disk, before it has its name.
     *
     * @param named where to; nothing may be there yet
     * @return what it holds
     * @throws ArchiveException if there is none afterwards
     */
    StoreFigures to(Path named) {
        BackupFile file = new BackupFile(named.toAbsolutePath().normalize());
        requireFree(file);
        try {
            return throughScratch(file);
        } catch (FileAlreadyExistsException e) {
            throw file.failure(Reason.FAILED, "exists by now and is not written over; choose another name", e);
        } catch (IOException e) {
            throw file.failure(Reason.FAILED, "cannot be made; look at its disk and at that of the store", e);
        }
    }

    private void requireFree(BackupFile file) {
        Path parent = file.path().getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw file.failure(Reason.MISSING, "cannot be made, because there is no folder " + parent, null);
        }
        if (Files.exists(file.path(), LinkOption.NOFOLLOW_LINKS)) {
            throw file.failure(Reason.FAILED, "exists already and is not written over; choose another name", null);
        }
        if (StoreFolder.of(parent).equals(folder)) {
            throw file.failure(Reason.FAILED, "would lie in the store itself; choose a place outside", null);
        }
    }

    /** In a new folder, which belongs to nobody else and is this one's to delete. */
    private StoreFigures throughScratch(BackupFile file) throws IOException {
        Path beside = StoreFolder.of(file.folder().path()).path();
        Path scratch = Files.createTempDirectory(beside, ".pressdiff-backup-");
        try {
            BackupFile draft = new BackupFile(scratch.resolve("backup.zip"));
            Optional<StoreHead> reached = HeadFile.read(folder);
            copy(draft);
            StoreFigures figures = inspect(draft, scratch, reached);
            DiskFile.place(draft.path(), file.path());
            return figures;
        } finally {
            DiskFile.deleteTree(scratch);
        }
    }

    private StoreFigures inspect(BackupFile draft, Path scratch, Optional<StoreHead> reached) throws IOException {
        StoreWorkshop workshop = new StoreWorkshop(new StoreFolder(scratch.resolve("copy")), clock);
        workshop.begin();
        draft.unpack(workshop.folder());
        if (reached.isPresent()) {
            // What the store had when the copy was asked for has to be in it.
            Files.writeString(workshop.folder().head(), reached.get().line());
        }
        return workshop.inspect(e ->
                folder.failure(e.reason(), "was not saved, because its copy is not sound (" + e.getMessage() + ")", e));
    }

    private void copy(BackupFile draft) throws IOException {
        folder.requireDatabase();
        StoreLock lock;
        try {
            lock = StoreLock.take(folder, clock.instant());
        } catch (ArchiveException e) {
            if (e.reason() != Reason.IN_USE) {
                throw e;
            }
            ask(draft, e);
            return;
        }
        try {
            new StoreOpener(folder, new Migrator(folder, SchemaStep.h2()), clock.instant()).requireSound();
            draft.requireSpace(draft.folder(), Files.size(folder.database()));
            draft.pack(folder.database());
        } finally {
            lock.release();
        }
    }

    private void ask(BackupFile draft, ArchiveException inUse) throws IOException {
        BackupRequests requests = new BackupRequests(folder);
        String number = ProcessHandle.current().pid() + "-" + Math.abs(System.nanoTime());
        Files.createFile(requests.request(number));
        try {
            await(requests, number, inUse);
            draft.requireSpace(draft.folder(), Files.size(requests.ready(number)));
            Files.copy(requests.ready(number), draft.path());
        } finally {
            requests.clear(number);
        }
    }

    private void await(BackupRequests requests, String number, ArchiveException inUse) throws IOException {
        long lastSign = System.nanoTime();
        long seen = -1;
        while (!Files.exists(requests.ready(number))) {
            if (Files.exists(requests.failed(number))) {
                throw new ArchiveException(Reason.FAILED, reason(requests.failed(number)), null);
            }
            long sign = sign(requests, number);
            if (sign != seen) {
                seen = sign;
                lastSign = System.nanoTime();
            } else if (System.nanoTime() - lastSign > patience.toNanos()) {
                throw new ArchiveException(
                        Reason.IN_USE,
                        Objects.requireNonNull(inUse.getMessage()) + " (it gave no copy within " + patience.toSeconds()
                                + " s)",
                        inUse);
            }
            pause();
        }
    }

    /** Anything that differs as long as the other process is at work. */
    private static long sign(BackupRequests requests, String number) throws IOException {
        Path part = requests.part(number);
        if (Files.exists(requests.request(number))) {
            return 0;
        }
        try {
            return 2 + Files.size(part);
        } catch (NoSuchFileException e) {
            return 1;
        }
    }

    private static String reason(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(LONGEST_REASON), UTF_8).replaceAll("\\p{Cntrl}", " ");
        }
    }

    private void pause() {
        try {
            Thread.sleep(LOOK_EVERY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw folder.failure(Reason.FAILED, "has no backup: the waiting for it was interrupted", e);
        }
    }
}
