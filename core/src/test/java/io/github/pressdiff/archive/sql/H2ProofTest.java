package io.github.pressdiff.archive.sql;

import io.github.pressdiff.archive.Archive;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class H2ProofTest extends ProofContract {

    @TempDir
    private Path folder;

    @Override
    Archive open() {
        return SqlArchive.open(folder, Captures.CLOCK);
    }
}
