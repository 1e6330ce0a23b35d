package io.github.pressdiff.archive.sql;

import io.github.pressdiff.archive.Annotation;
import io.github.pressdiff.archive.NewAnnotation;
import io.github.pressdiff.archive.NewAnnotation.Importance;
import io.github.pressdiff.page.PageId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What readers said of versions. Only ever added to. */
record AnnotationTable(Sql sql) {

    /** @throws IllegalArgumentException if there is no such version, or the note is too long */
    Annotation add(NewAnnotation annotation, Instant at) throws SQLException {
        PageTable.requireLength("note on a version", annotation.note() == null ? "" : annotation.note(), 100_000);
        new VersionTable(sql).require(annotation.page(), annotation.version());
        Importance importance = annotation.importance();
        long id = sql.insertNumbered(
                "INSERT INTO annotation (page, version, at, reviewed, importance, note) VALUES (?, ?, ?, ?, ?, ?)",
                annotation.page().value(),
                annotation.version(),
                Nanos.of(at),
                annotation.reviewed(),
                importance == null ? null : importance.name(),
                annotation.note());
        new EvidenceLog(sql).add(annotation.page(), RecordKind.ANNOTATION, id);
        return new Annotation(id, annotation, at);
    }

    List<Annotation> all(PageId page) throws SQLException {
        return sql.list(
                "SELECT id, page, version, at, reviewed, importance, note FROM annotation WHERE page = ? ORDER BY id",
                AnnotationTable::read,
                page.value());
    }

    private static Annotation read(ResultSet row) throws SQLException {
        String importance = row.getString("importance");
        NewAnnotation content = new NewAnnotation(
                new PageId(row.getLong("page")),
                row.getInt("version"),
                truth(row, "reviewed"),
                importance == null ? null : Importance.valueOf(importance),
                row.getString("note"));
        return new Annotation(row.getLong("id"), content, Nanos.instant(row.getLong("at")));
    }

    private static @Nullable Boolean truth(ResultSet row, String column) throws SQLException {
        boolean value = row.getBoolean(column);
        return row.wasNull() ? null : value;
    }
}
