package io.github.pressdiff.archive.sql;

import io.github.pressdiff.archive.StoreLocation.Server;

/**
 * A store on a server, by its name.
 *
 * @param server where it is
 */
record ServerName(Server server) implements StoreName {
    @Override
    public String toString() {
        return server.toString();
    }
}
