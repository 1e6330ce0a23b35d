package io.github.pressdiff.archive.sql;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.pressdiff.archive.ArchiveException;
import io.github.pressdiff.archive.ArchiveException.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keeps other processes, and a second archive in this one, away from a store, and tells them who has it.
 *
 * <p>A file beside the database, locked as long as the store is open. The operating system lifts the lock when the process
 * ends, however it ends; the file stays and is taken over. The database has a lock of its own, but within one process H2
 * hands out its open database a second time, and it does not say who holds the file.
 */
final class StoreLock {

    /** Looked at first: on some systems to close any channel to a file lifts all locks that the process has on it. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    /** Behind everything that is written: a lock may keep others from reading what it covers. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private static final Pattern HOLDER = Pattern.compile("(\\d{1,20}) (\\S{1,40})\n");

    private final Path file;
    private final FileChannel channel;

    private StoreLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Takes the lock of a store.
     *
     * @param now the time to tell others
     * @throws ArchiveException if it is in use, or nothing can be written beside it
     */
    static StoreLock take(StoreFolder folder, Instant now) {
        if (!HELD_HERE.add(folder.lock())) {
            throw inUse(folder, "by this process already");
        }
        StoreLock lock = null;
        try {
            lock = new StoreLock(
                    folder.lock(),
                    FileChannel.open(
                            folder.lock(),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE));
            if (lock.tryLock() == null) {
                throw inUse(folder, lock.holder());
            }
            lock.describe(ProcessHandle.current().pid() + " " + now + "\n");
            return lock;
        } catch (IOException | ArchiveException e) {
            if (lock == null) {
                HELD_HERE.remove(folder.lock());
            } else {
                lock.release();
            }
            throw e instanceof ArchiveException refused ? refused : folder.notWritable(e);
        }
    }

    /** Lifts the lock. The file stays: if it were deleted, two processes could hold two files of its name. */
    void release() {
        try {
            channel.close();
        } catch (IOException e) {
            System.getLogger(StoreLock.class.getName()).log(System.Logger.Level.WARNING, "cannot close " + file, e);
        }
        HELD_HERE.remove(file);
    }

    private @Nullable FileLock tryLock() throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException e) {
            // This process has it, through a second copy of this class in another class loader.
            return null;
        }
    }

    private void describe(String holder) throws IOException {
        // Written over the old text before that is cut off, so that no new space is needed on a full disk.
        channel.truncate(channel.write(US_ASCII.encode(holder), 0));
    }

    private String holder() throws IOException {
        ByteBuffer text = ByteBuffer.allocate(100);
        channel.read(text, 0);
        Matcher holder = HOLDER.matcher(US_ASCII.decode(text.flip()));
        return holder.matches() ? "by process " + holder.group(1) + " since " + holder.group(2) : "by another process";
    }

    private static ArchiveException inUse(StoreFolder folder, String by) {
        return folder.failure(Reason.IN_USE, "is in use " + by + "; stop that first, or choose another store");
    }
}
