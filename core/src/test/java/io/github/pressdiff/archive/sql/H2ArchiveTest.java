package io.github.pressdiff.archive.sql;

import io.github.pressdiff.archive.StoreLocation;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class H2ArchiveTest extends ArchiveContract {

    @TempDir
    private Path folder;

    @Override
    StoreLocation newStore() {
        return StoreLocation.of(folder);
    }
}
