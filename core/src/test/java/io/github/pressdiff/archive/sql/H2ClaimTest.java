package io.github.pressdiff.archive.sql;

import io.github.pressdiff.archive.Archive;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class H2ClaimTest extends ClaimContract {

    @TempDir
    private Path folder;

    @Override
    Archive open() {
        return SqlArchive.open(folder, Captures.CLOCK);
    }
}
