package io.github.pressdiff.archive.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pressdiff.archive.Archive;
import io.github.pressdiff.archive.ArchiveException;
import io.github.pressdiff.archive.ArchiveException.Reason;
import java.nio.file.Path;
import java.sql.Connection;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class H2ProofTest extends ProofContract {

    @TempDir
    private Path folder;

    @Override
    Archive open() {
        return SqlArchive.open(folder, Captures.CLOCK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"public_key", "signature"})
    void handsOutNoHalfOfASignature(String column) throws Exception {
        TamperedStore.fill(folder);
        try (Connection connection = H2.open(StoreFolder.of(folder).database())) {
            connection.createStatement().executeUpdate("UPDATE seal SET " + column + " = NULL");
        }
        try (Archive archive = open()) {
            assertThatThrownBy(archive::seals)
                    .isInstanceOfSatisfying(
                            ArchiveException.class, e -> assertThat(e.reason()).isEqualTo(Reason.DAMAGED));
        }
    }
}
