/**
 * The archive in an SQL database. {@link io.github.pressdiff.archive.sql.SqlArchive} is the only public type.
 */
@NullMarked
package io.github.pressdiff.archive.sql;

import org.jspecify.annotations.NullMarked;
