package io.github.pressdiff.archive.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pressdiff.archive.proof.Verifier;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Seen: a connection that was lost while a store was verified was reported as damage to what it holds. */
class ReadFailureTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"XX001", "XX002", "22021", "22P03"})
    void takesForDamageWhatAServerSaysOfItsData(String state) {
        assertThat(ReadFailure.isDamage(new SQLException("", state))).isTrue();
        assertThat(ReadFailure.code(new SQLException("", state))).isEqualTo(state);
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "57P01", "53200", "40001", "42501", "XX000", ""})
    void takesNothingElseForDamage(String state) {
        assertThat(ReadFailure.isDamage(new SQLException("", state))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                ErrorCode.FILE_CORRUPTED_1,
                ErrorCode.GENERAL_ERROR_1,
                ErrorCode.IO_EXCEPTION_1,
                ErrorCode.IO_EXCEPTION_2,
                ErrorCode.ROW_NOT_FOUND_IN_PRIMARY_INDEX
            })
    void takesForDamageWhatH2SaysOfItsFile(int code) {
        assertThat(ReadFailure.isDamage(new SQLException("", "HY000", code))).isTrue();
        assertThat(ReadFailure.isDamage(new SQLException("", "HY000", code, new OutOfMemoryError())))
                .isFalse();
        assertThat(ReadFailure.isDamage(new SQLException("", "HY000", code, new ClosedChannelException())))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {ErrorCode.OUT_OF_MEMORY, ErrorCode.DATABASE_IS_CLOSED, ErrorCode.OBJECT_CLOSED})
    void takesNothingElseOfH2ForDamage(int code) {
        assertThat(ReadFailure.isDamage(new SQLException("", "HY000", code))).isFalse();
    }

    @Test
    void reportsNoDamageWhenTheDatabaseCloses() throws SQLException {
        SqlArchive.open(folder, Captures.CLOCK).close();
        Connection connection = H2.open(StoreFolder.of(folder).database());
        Sql sql = new Sql(connection);
        assertThat(StoredEvidence.walk(Verifier.ofDefaults(), sql).isSound()).isTrue();
        H2.abandon(connection);
        assertThatThrownBy(() -> StoredEvidence.walk(Verifier.ofDefaults(), sql))
                .isInstanceOf(SQLException.class);
    }
}
