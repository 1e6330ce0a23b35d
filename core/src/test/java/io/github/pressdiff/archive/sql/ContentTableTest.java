package io.github.pressdiff.archive.sql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pressdiff.archive.ArchiveException;
import io.github.pressdiff.archive.ArchiveException.Reason;
import io.github.pressdiff.archive.ContentHash;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contents that follow each other are differences, at most some sixty away from a whole one, and read back exactly. */
class ContentTableTest {

    private static final int LINE = 1024;

    @TempDir
    private Path path;

    private Storage storage;

    @BeforeEach
    void open() {
        storage = opened(SchemaStep.h2());
    }

    @AfterEach
    void close() {
        storage.close();
    }

    @Test
    void buildsEachContentOnTheOneBeforeWithLeaps() {
        List<byte[]> contents = line(LINE + 40);
        List<Long> ids = putLine(contents);
        List<String> layout = storage.read(sql -> sql.list(
                "SELECT id, base, step FROM content ORDER BY id",
                row -> row.getLong("id") + "<" + Sql.wholeNumber(row, "base") + " " + row.getInt("step")));
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < contents.size(); i++) {
            int step = i % LINE;
            Long base = step == 0 ? null : ids.get(step % 32 == 0 ? i - 32 : i - 1);
            expected.add(ids.get(i) + "<" + base + " " + step);
        }
        assertThat(layout).isEqualTo(expected);
        for (int i = 0; i < contents.size(); i++) {
            assertThat(get(ids.get(i))).isEqualTo(contents.get(i));
        }
    }

    @Test
    void storesWhatComesBackOnce() {
        byte[] a = line(1).get(0);
        byte[] b = edited(a, 1);
        long first = put(a, null);
        long second = put(b, first);
        assertThat(put(a, second)).isEqualTo(first);
        assertThat(put(b, first)).isEqualTo(second);
        long next = put(edited(a, 2), first);
        assertThat(column(next, "base")).isEqualTo(first);
        assertThat(column(next, "step")).isEqualTo(1);
    }

    @Test
    void storesWholeWhatResemblesNothing() {
        long first = put(line(1).get(0), null);
        byte[] random = new byte[5000];
        new Random(3).nextBytes(random);
        for (byte[] content : List.of(random, "A".getBytes(UTF_8), new byte[0])) {
            long id = put(content, first);
            assertThat(column(id, "base")).isNull();
            assertThat(column(id, "step")).isEqualTo(0);
            assertThat(get(id)).isEqualTo(content);
        }
    }

    @Test
    void buildsNothingOnWhatWasRedacted() {
        byte[] a = line(1).get(0);
        long first = put(a, null);
        execute("UPDATE content SET redaction = 1");
        assertThat(column(put(edited(a, 1), first), "base")).isNull();
    }

    /** A damaged past must not keep new evidence out. */
    @ParameterizedTest
    @ValueSource(strings = {"UPDATE content SET bytes = X'02'", "DELETE FROM content", "UPDATE content SET base = 999"})
    void storesWholeWhatFollowsOnSomethingDamaged(String damage) {
        byte[] a = line(1).get(0);
        long first = put(a, null);
        execute(damage);
        // As it is when the store is opened the next time.
        storage.read(sql -> {
            sql.recent().clear();
            return 0;
        });
        long second = put(edited(a, 1), first);
        assertThat(column(second, "base")).isNull();
        assertThat(get(second)).isEqualTo(edited(a, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE content SET base = id WHERE step = 1",
                "UPDATE content SET base = id + 1 WHERE step = 1",
                "UPDATE content SET base = (SELECT id FROM content WHERE step = 2), step = 2 WHERE step = 1",
                "UPDATE content SET base = NULL WHERE step = 1",
                "DELETE FROM content WHERE step = 0",
                "UPDATE content SET bytes = X'' WHERE step = 1",
                "UPDATE content SET bytes = SUBSTRING(bytes FROM 1 FOR 6) WHERE step = 1",
                "UPDATE content SET bytes = NULL WHERE step = 1",
                "UPDATE content SET bytes = (SELECT bytes FROM content WHERE step = 2) WHERE step = 1",
                "UPDATE content SET length = length + 1 WHERE step = 1",
                "UPDATE content SET length = 2147483647 WHERE step = 1",
                "UPDATE content SET length = -1 WHERE step = 1",
                "UPDATE content SET coding = 'DEFLATE' WHERE step = 1",
                "UPDATE content SET coding = 'ODD' WHERE step = 1",
            })
    void saysThatADamagedChainIsDamaged(String damage) {
        List<Long> ids = putLine(line(4));
        execute(damage);
        assertThatThrownBy(() -> get(ids.get(3)))
                .isInstanceOfSatisfying(
                        ArchiveException.class, e -> assertThat(e.reason()).isEqualTo(Reason.DAMAGED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"base", "redaction"})
    void findsWhatARedactionAsksForByAnIndex(String column) {
        List<String> plan = storage.read(
                sql -> sql.list("EXPLAIN SELECT id FROM content WHERE " + column + " = 1", row -> row.getString(1)));
        assertThat(plan.get(0)).containsIgnoringCase("content_of_" + column);
    }

    /** A store as the programs before wrote it: contents stand alone and lie in rows of their own. */
    @Test
    void readsAndContinuesContentsOfEarlierPrograms() throws IOException {
        storage.close();
        path = path.resolve("old");
        storage = opened(SchemaStep.h2().subList(0, 3));
        byte[] text = line(1).get(0);
        insertAsBefore(1, text, "DEFLATE", ContentCoding.deflate(text));
        insertAsBefore(2, new byte[] {7}, "IDENTITY", new byte[] {7});
        execute("INSERT INTO page (url, name, paused, added_at) VALUES ('https://harbour.example/', '', FALSE, 1)");
        execute("INSERT INTO snapshot (page, requested_url, final_url, status, started_at, elapsed, received, decoded)"
                + " VALUES (1, 'https://harbour.example/', 'https://harbour.example/', 200, 1, 1, 2, 2)");
        execute(
                "INSERT INTO version (page, number, kind, snapshot, revision, article, charset, charset_reason, container,"
                        + " first_seen) VALUES (1, 1, 'CAPTURE', 1, '1/test/none', 1, 'UTF-8', 'HEADER', '', 1)");
        storage.close();

        storage = opened(SchemaStep.h2());
        assertThat(get(1)).isEqualTo(text);
        assertThat(get(2)).containsExactly(7);
        assertThat(put(text, 2L)).isEqualTo(1);
        long next = put(edited(text, 1), 1L);
        assertThat(column(next, "base")).isEqualTo(1L);
        assertThat(get(next)).isEqualTo(edited(text, 1));
    }

    private void insertAsBefore(long id, byte[] content, String coding, byte[] stored) {
        byte[] sha256 =
                HexFormat.of().parseHex(ContentHash.of(ByteBuffer.wrap(content)).hex());
        storage.write(sql -> {
            sql.insert("INSERT INTO content (sha256, length, coding) VALUES (?, ?, ?)", sha256, content.length, coding);
            sql.insert("INSERT INTO content_part (content, position, bytes) VALUES (?, 0, ?)", id, stored);
            return 0;
        });
    }

    private Storage opened(List<SchemaStep> steps) {
        StoreFolder folder = StoreFolder.of(path);
        return new StoreOpener(folder, new Migrator(folder, steps), Captures.START).openOrMake();
    }

    private List<Long> putLine(List<byte[]> contents) {
        return storage.write(sql -> {
            List<Long> ids = new ArrayList<>();
            for (byte[] content : contents) {
                ids.add(new ContentTable(sql).put(content, ids.isEmpty() ? null : ids.get(ids.size() - 1)));
            }
            return ids;
        });
    }

    private long put(byte[] content, @Nullable Long predecessor) {
        return storage.write(sql -> new ContentTable(sql).put(content, predecessor));
    }

    private byte[] get(long id) {
        return storage.read(sql -> new ContentTable(sql).get(id));
    }

    private @Nullable Object column(long id, String column) {
        return storage.read(sql -> sql.list(
                        "SELECT " + column + " FROM content WHERE id = ?",
                        row -> Optional.ofNullable(row.getObject(1)),
                        id))
                .get(0)
                .orElse(null);
    }

    private void execute(String statement) {
        storage.write(sql -> {
            sql.insert(statement);
            return 0;
        });
    }

    /** Returns a text and what becomes of it, edit by edit. */
    private static List<byte[]> line(int count) {
        StringBuilder text = new StringBuilder();
        Random random = new Random(2);
        for (int i = 0; i < 200; i++) {
            text.append(Integer.toString(random.nextInt(), 36)).append(' ');
        }
        List<byte[]> line = new ArrayList<>();
        line.add(text.toString().getBytes(UTF_8));
        for (int i = 1; i < count; i++) {
            line.add(edited(line.get(i - 1), i));
        }
        return line;
    }

    private static byte[] edited(byte[] content, int number) {
        String text = new String(content, UTF_8);
        int place = (number * 37) % (text.length() - 10);
        return (text.substring(0, place) + "#" + number + text.substring(place + 3)).getBytes(UTF_8);
    }
}
