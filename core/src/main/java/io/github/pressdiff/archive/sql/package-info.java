/**
 * The archive in an SQL database. {@link io.github.pressdiff.archive.sql.SqlArchive} is the only public type.
 *
 * <p>In: what {@link io.github.pressdiff.archive.Archive} says. Out: rows of an H2 file that are on the disk before a call
 * returns. Start reading at {@code HistoryWriter}, which decides what a check adds; {@code StoreOpener} says how a store comes
 * into being, {@code Storage} what a transaction is; each table has a record of its own. The tables are laid out in
 * {@code h2/001-pages-checks-versions.sql}.
 */
@NullMarked
package io.github.pressdiff.archive.sql;

import org.jspecify.annotations.NullMarked;
