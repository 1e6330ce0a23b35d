package io.github.pressdiff.archive.sql;

import io.github.pressdiff.archive.ContentHash;
import io.github.pressdiff.archive.Snapshot;
import io.github.pressdiff.archive.Version;
import io.github.pressdiff.extract.Article;
import io.github.pressdiff.extract.ArticleDocument;
import io.github.pressdiff.extract.Extraction;
import io.github.pressdiff.extract.ExtractorRevision;
import io.github.pressdiff.page.PageId;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The versions of all pages. When a version was last seen is not a column but follows from the checks. */
record VersionTable(Sql sql) {

    private static final String SELECT = """
            SELECT v.page, v.number, v.kind, v.snapshot, v.revision, c.sha256, v.first_seen, v.incident,
                c.redaction,
                COALESCE((
                    SELECT k.started_at FROM check_record k WHERE k.page = v.page AND k.version = v.number
                    ORDER BY k.page, k.version, k.sequence DESC FETCH FIRST ROW ONLY), v.first_seen) AS last_seen
            FROM version v JOIN content c ON c.id = v.article
            WHERE v.page = ?""";

    /**
     * Adds the next version of a page and returns its number.
     *
     * @param incident the incident during which it was held back; null when it was believed at once
     */
    int add(
            PageId page,
            Version.Kind kind,
            long snapshot,
            Extraction extraction,
            Instant firstSeen,
            @Nullable Long incident)
            throws SQLException {
        int number = latest(page).map(Version::number).orElse(0) + 1;
        sql.insert(
                "INSERT INTO version (page, number, kind, snapshot, revision, article, charset, charset_reason, container,"
                        + " container_body, container_reason, first_seen, incident)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                page.value(),
                number,
                kind.name(),
                snapshot,
                extraction.revision().value(),
                new ContentTable(sql).put(ArticleDocument.write(extraction.article()), latestArticle(page)),
                extraction.charset().name(),
                extraction.charsetReason().name(),
                extraction.container().path(),
                extraction.container().body(),
                extraction.container().reason().name(),
                Nanos.of(firstSeen),
                incident);
        new EvidenceLog(sql).add(page, RecordKind.VERSION, number);
        return number;
    }

    /** Returns the number of the content that is the article of the latest version; null for a page without one. */
    private @Nullable Long latestArticle(PageId page) throws SQLException {
        return sql.first(
                        "SELECT article FROM version WHERE page = ?"
                                + " ORDER BY page DESC, number DESC FETCH FIRST ROW ONLY",
                        row -> row.getLong("article"),
                        page.value())
                .orElse(null);
    }

    /** Returns the number of the latest version; 0 for a page without one. */
    int latestNumber(PageId page) throws SQLException {
        return sql.first(
                        "SELECT MAX(number) AS latest FROM version WHERE page = ?",
                        row -> row.getInt("latest"),
                        page.value())
                .orElse(0);
    }

    Optional<Version> latest(PageId page) throws SQLException {
        return sql.first(
                SELECT + " ORDER BY v.page DESC, v.number DESC FETCH FIRST ROW ONLY", VersionTable::read, page.value());
    }

    Optional<Version> find(PageId page, int number) throws SQLException {
        return sql.first(SELECT + " AND v.number = ?", VersionTable::read, page.value(), number);
    }

    /** @throws IllegalArgumentException if there is no such version */
    Version require(PageId page, int number) throws SQLException {
        return find(page, number)
                .orElseThrow(() -> new IllegalArgumentException("page " + page + " has no version " + number));
    }

    List<Version> all(PageId page) throws SQLException {
        return sql.list(SELECT + " ORDER BY v.page, v.number", VersionTable::read, page.value());
    }

    /** @throws IllegalArgumentException if the version is none of this store */
    Article article(Version version) throws SQLException {
        return article(version, new ContentTable(sql).get(articleNumber(version)));
    }

    /** Returns the article of a version, to compare it with what has just been received. */
    Article recallArticle(Version version) throws SQLException {
        return article(version, new ContentTable(sql).recall(articleNumber(version)));
    }

    private long articleNumber(Version version) throws SQLException {
        return sql.first(
                        "SELECT article FROM version WHERE page = ? AND number = ?",
                        row -> row.getLong("article"),
                        version.page().value(),
                        version.number())
                .orElseThrow(() -> unknown(version));
    }

    private static Article article(Version version, byte[] bytes) {
        if (!ContentHash.of(ByteBuffer.wrap(bytes)).equals(version.hash())) {
            throw new DamagedStoreException(
                    "the article of version " + version.number() + " of page " + version.page() + " is another one",
                    null);
        }
        try {
            return ArticleDocument.read(bytes);
        } catch (IllegalArgumentException e) {
            throw new DamagedStoreException(
                    "the article of version " + version.number() + " of page " + version.page() + " cannot be read", e);
        }
    }

    /** Returns where the text of a version stood. @throws IllegalArgumentException if the version is none of this store */
    String containerBody(Version version) throws SQLException {
        return sql.first(
                        "SELECT container_body FROM version WHERE page = ? AND number = ?",
                        row -> row.getString("container_body"),
                        version.page().value(),
                        version.number())
                .orElseThrow(() -> unknown(version));
    }

    /** Returns what a version was extracted from. @throws IllegalArgumentException if the version is none of this store */
    Snapshot snapshot(Version version) throws SQLException {
        Version stored = find(version.page(), version.number()).orElseThrow(() -> unknown(version));
        return new SnapshotTable(sql).get(stored.snapshot());
    }

    private static IllegalArgumentException unknown(Version version) {
        return new IllegalArgumentException("page " + version.page() + " has no version " + version.number() + " here");
    }

    private static Version read(ResultSet row) throws SQLException {
        return new Version(
                new PageId(row.getLong("page")),
                row.getInt("number"),
                Version.Kind.valueOf(row.getString("kind")),
                row.getLong("snapshot"),
                new ExtractorRevision(row.getString("revision")),
                Sql.hash(row, "sha256"),
                Nanos.instant(row.getLong("first_seen")),
                Sql.wholeNumber(row, "incident"),
                Sql.wholeNumber(row, "redaction"),
                Nanos.instant(row.getLong("last_seen")));
    }
}
