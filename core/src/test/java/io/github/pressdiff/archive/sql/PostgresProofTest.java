package io.github.pressdiff.archive.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pressdiff.archive.Archive;
import io.github.pressdiff.archive.StoreLocation.Server;
import io.github.pressdiff.archive.proof.Verifier;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PostgresProofTest extends ProofContract {
    @Override
    Archive open() {
        return SqlArchive.open(PostgresServer.newStore(), Map.of(), Captures.CLOCK);
    }

    /** Seen: a server that was started anew while a store was verified made it altered. */
    @Test
    void reportsNoDamageWhenTheConnectionIsLost() throws SQLException {
        Server store = PostgresServer.newStore();
        SqlArchive.open(store, Map.of(), Captures.CLOCK).close();
        try (Connection connection = PostgresServer.connect(store)) {
            Sql sql = new Sql(connection);
            assertThat(StoredEvidence.walk(Verifier.ofDefaults(), sql).isSound())
                    .isTrue();
            PostgresServer.execute("SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE usename = '"
                    + store.parameter("user").orElseThrow() + "'");
            assertThatThrownBy(() -> StoredEvidence.walk(Verifier.ofDefaults(), sql))
                    .isInstanceOf(SQLException.class);
        }
    }
}
