package io.github.pressdiff.archive.sql;

import io.github.pressdiff.archive.StoreLocation;

class PostgresArchiveTest extends ArchiveContract {
    @Override
    StoreLocation newStore() {
        return PostgresServer.newStore();
    }
}
