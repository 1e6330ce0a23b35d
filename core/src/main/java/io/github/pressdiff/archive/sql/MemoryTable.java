package io.github.pressdiff.archive.sql;

import io.github.pressdiff.archive.ContentHash;
import io.github.pressdiff.archive.PageMemory;
import io.github.pressdiff.extract.Extraction;
import io.github.pressdiff.extract.ExtractorRevision;
import io.github.pressdiff.fetch.FetchResult.Fetched;
import io.github.pressdiff.fetch.Validators;
import io.github.pressdiff.page.PageId;
import io.github.pressdiff.page.PageUrl;
import java.net.URI;
import java.nio.charset.Charset;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** What was last received for each page; one row a page, written over at each check. */
record MemoryTable(Sql sql) {

    /** Remembers what a check received that saw a version. */
    void put(PageId page, int version, Extraction extraction, Fetched fetched) throws SQLException {
        Validators validators = fetched.validators();
        // No statement that does both is the same in all databases.
        sql.insert("DELETE FROM page_memory WHERE page = ?", page.value());
        sql.insert(
                "INSERT INTO page_memory (page, version, content_sha256, revision, charset, url, etag, last_modified,"
                        + " full_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                page.value(),
                version,
                ContentHash.of(fetched.content().asByteBuffer()),
                extraction.revision().value(),
                extraction.charset().name(),
                fetched.exchange().finalUrl().toString(),
                validators.etag(),
                validators.lastModified(),
                Nanos.of(fetched.exchange().startedAt()));
    }

    /** Remembers that the same bytes were received once more. */
    void refresh(PageId page, Fetched fetched) throws SQLException {
        Validators validators = fetched.validators();
        sql.insert(
                "UPDATE page_memory SET url = ?, etag = ?, last_modified = ?, full_at = ? WHERE page = ?",
                fetched.exchange().finalUrl().toString(),
                validators.etag(),
                validators.lastModified(),
                Nanos.of(fetched.exchange().startedAt()),
                page.value());
    }

    /** Returns what is remembered of the latest version; what a version before it left behind says nothing any more. */
    Optional<PageMemory> find(PageId page) throws SQLException {
        return sql.first(
                "SELECT * FROM page_memory m WHERE m.page = ?"
                        + " AND m.version = (SELECT MAX(v.number) FROM version v WHERE v.page = m.page)",
                MemoryTable::read,
                page.value());
    }

    private static PageMemory read(ResultSet row) throws SQLException {
        return new PageMemory(
                row.getInt("version"),
                Sql.hash(row, "content_sha256"),
                new ExtractorRevision(row.getString("revision")),
                Charset.forName(row.getString("charset")),
                new Validators(
                        new PageUrl(URI.create(row.getString("url"))),
                        row.getString("etag"),
                        row.getString("last_modified")),
                Nanos.instant(row.getLong("full_at")));
    }
}
