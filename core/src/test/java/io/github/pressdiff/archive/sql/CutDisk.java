package io.github.pressdiff.archive.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * An ext4 file system in a file, from which the power can be taken: FS_IOC_SHUTDOWN with NOLOGFLUSH, after which nothing
 * reaches the disk any more, not even what the kernel holds for it. Needs Linux, root, loop devices and python3.
 */
final class CutDisk implements AutoCloseable {

    /** The ioctl of linux/fs/ext4: _IOR('X', 125, __u32), with the flag EXT4_GOING_FLAGS_NOLOGFLUSH. */
    private static final String SHUTDOWN = "import fcntl, os, struct, sys;"
            + "fcntl.ioctl(os.open(sys.argv[1], os.O_RDONLY), 0x8004587d, struct.pack('I', 2))";

    private final Path image;
    private final Path folder;

    private CutDisk(Path image, Path folder) {
        this.image = image;
        this.folder = folder;
    }

    /** Makes and mounts one of 200 MB; null where that is not possible. */
    static @Nullable CutDisk make(Path parent) throws IOException {
        CutDisk disk = new CutDisk(parent.resolve("disk.img"), Files.createDirectories(parent.resolve("disk")));
        Files.deleteIfExists(disk.image);
        boolean made = run("truncate", "-s", "200M", disk.image.toString())
                && run("mkfs.ext4", "-q", "-F", disk.image.toString())
                && run("python3", "-c", "import fcntl")
                && disk.mount();
        return made ? disk : null;
    }

    Path folder() {
        return folder;
    }

    /** Takes the power away, for good. */
    void cut() throws IOException {
        if (!run("python3", "-c", SHUTDOWN, folder.toString())) {
            throw new IOException("cannot take the power from " + folder);
        }
    }

    /** Brings the power back after {@link #cut}. */
    void restart() throws IOException {
        if (!run("umount", folder.toString()) || !mount()) {
            throw new IOException("cannot mount " + image + " again");
        }
    }

    @Override
    public void close() throws IOException {
        run("umount", "-l", folder.toString());
        Files.deleteIfExists(image);
    }

    private boolean mount() throws IOException {
        return run("mount", "-o", "loop", image.toString(), folder.toString());
    }

    private static boolean run(String... command) {
        try {
            Process process = new ProcessBuilder(List.of(command))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
