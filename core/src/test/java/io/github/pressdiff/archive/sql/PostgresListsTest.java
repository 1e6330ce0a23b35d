package io.github.pressdiff.archive.sql;

import io.github.pressdiff.archive.StoreLocation;

class PostgresListsTest extends ListContract {
    @Override
    StoreLocation newStore() {
        return PostgresServer.newStore();
    }
}
