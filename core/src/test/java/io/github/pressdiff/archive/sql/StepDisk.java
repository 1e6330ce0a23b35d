package io.github.pressdiff.archive.sql;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.ArrayList;
import java.util.List;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * Files under H2 that write down what is done to them, and that fail from a certain step on. One at a time, since H2 makes
 * its objects itself.
 */
public final class StepDisk extends FilePathWrapper {

    private static final List<Step> STEPS = new ArrayList<>();
    private static int healthy = Integer.MAX_VALUE;

    /** One thing done to a file. */
    sealed interface Step {

        /**
         * Bytes were written.
         *
         * @param position the place of the first, from 0
         */
        record Write(int position, ByteBuffer bytes) implements Step {}

        /**
         * The file was cut off.
         *
         * @param length what was left of it, in bytes
         */
        record Cut(int length) implements Step {}

        /** All that was done before was brought to the disk. */
        record Force() implements Step {}
    }

    /** Something that opens a store, and closes it again. */
    interface Work {
        void run() throws Exception;
    }

    /** Returns a folder as it lies on such a disk. */
    static StoreFolder on(StoreFolder folder) {
        return new StoreFolder(folder.path(), "steps:");
    }

    /**
     * Does some work on stores that lie {@link #on} such a disk.
     *
     * @param healthySteps how many steps go well before everything fails
     * @return all that was done to files, the step that failed first among it
     */
    static List<Step> under(int healthySteps, Work work) throws Exception {
        FilePath disk = new StepDisk();
        FilePath.register(disk);
        synchronized (STEPS) {
            STEPS.clear();
            healthy = healthySteps;
        }
        try {
            work.run();
        } finally {
            FilePath.unregister(disk);
        }
        return steps();
    }

    /** Returns what has been done up to now. */
    static List<Step> steps() {
        synchronized (STEPS) {
            return List.copyOf(STEPS);
        }
    }

    private static void take(Step step) throws IOException {
        synchronized (STEPS) {
            STEPS.add(step);
            if (STEPS.size() > healthy) {
                throw new IOException("input/output error");
            }
        }
    }

    @Override
    public String getScheme() {
        return "steps";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new StepFile(super.open(mode));
    }

    private static final class StepFile extends FileBaseDefault {

        private final FileChannel file;

        StepFile(FileChannel file) {
            this.file = file;
        }

        @Override
        public synchronized int write(ByteBuffer source, long position) throws IOException {
            ByteBuffer copy = ByteBuffer.allocate(source.remaining());
            copy.put(source.duplicate()).flip();
            take(new Step.Write(Math.toIntExact(position), copy));
            return file.write(source, position);
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            take(new Step.Cut(Math.toIntExact(size)));
            file.truncate(size);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            take(new Step.Force());
        }

        @Override
        public synchronized int read(ByteBuffer target, long position) throws IOException {
            return file.read(target, position);
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}
