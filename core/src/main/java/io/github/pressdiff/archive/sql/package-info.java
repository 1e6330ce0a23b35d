/**
 * The archive in an SQL database. {@link io.github.pressdiff.archive.sql.SqlArchive} is the only public type.
 *
 * <p>In: what {@link io.github.pressdiff.archive.Archive} says. Out: rows in an H2 file or on a PostgreSQL server that are on the
 * disk before a call returns. Start reading at {@code HistoryWriter}, which decides what a check adds; {@code StoreOpener} and
 * {@code PostgresOpener} say how a store comes into being, {@code Storage} what a transaction is, {@code Database} what differs;
 * each table has a record of its own. The tables are laid out in {@code h2/001-pages-checks-versions.sql} and what follows, and
 * whole in {@code postgresql/001-evidence.sql}.
 */
@NullMarked
package io.github.pressdiff.archive.sql;

import org.jspecify.annotations.NullMarked;
