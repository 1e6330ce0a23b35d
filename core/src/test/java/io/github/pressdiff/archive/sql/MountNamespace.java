package io.github.pressdiff.archive.sql;

import java.io.IOException;

/** File systems that are full or read-only even for root, in a name space of the test's own (Linux). */
final class MountNamespace {

    private MountNamespace() {}

    /** Tells whether this system lets a test mount something for itself. */
    static boolean isAvailable() throws InterruptedException {
        try {
            return new ProcessBuilder("unshare", "--mount", "--map-root-user", "sh", "-c", "mount -t tmpfs none /mnt")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
