package io.github.pressdiff.archive.sql;

import io.github.pressdiff.archive.Archive;
import java.util.Map;

class PostgresProofTest extends ProofContract {
    @Override
    Archive open() {
        return SqlArchive.open(PostgresServer.newStore(), Map.of(), Captures.CLOCK);
    }
}
