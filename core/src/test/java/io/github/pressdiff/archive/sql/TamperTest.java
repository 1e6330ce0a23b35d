package io.github.pressdiff.archive.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pressdiff.archive.ArchiveException;
import io.github.pressdiff.archive.proof.EvidenceTable;
import io.github.pressdiff.archive.proof.Verification;
import io.github.pressdiff.archive.proof.Verifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is altered in a store past the program is found. The long forms, with the figures of decision record 0015: {@code
 * -Dtamper.flips=10000 -Dtamper.files=2000}.
 */
class TamperTest {

    private static final int FLIPS = Integer.getInteger("tamper.flips", 1_000);
    private static final int FILES = Integer.getInteger("tamper.files", 60);

    private static final List<EvidenceTable> TABLES = Arrays.stream(EvidenceTable.values())
            .filter(table -> table != EvidenceTable.CONTENT_PLACE)
            .toList();

    @TempDir
    private static Path folder;

    @BeforeAll
    static void fill() throws Exception {
        TamperedStore.fill(folder);
    }

    @Test
    void findsNothingInAStoreAsItWasWritten() throws SQLException {
        try (TamperedStore store = new TamperedStore(folder)) {
            assertThat(store.verify().damage()).isNull();
            for (EvidenceTable table : TABLES) {
                assertThat(store.rows(table)).as(table.table()).isNotEmpty();
            }
        }
    }

    @Test
    void findsEveryBitThatFlips() throws SQLException {
        Random chance = new Random(5);
        List<String> missed = new ArrayList<>();
        int done = 0;
        try (TamperedStore store = new TamperedStore(folder)) {
            while (done < FLIPS) {
                Optional<String> flip = store.flip(TABLES.get(chance.nextInt(TABLES.size())), chance);
                if (flip.isPresent()) {
                    done++;
                    if (store.verify().isSound()) {
                        missed.add(flip.get());
                    }
                    store.rollback();
                }
            }
            assertThat(store.verify().damage()).isNull();
        }
        assertThat(missed).isEmpty();
    }

    /** Bits are flipped where there are some; here something comes where nothing was. */
    @Test
    void findsEveryValueWhereNothingWasStored() throws SQLException {
        List<String> missed = new ArrayList<>();
        int done = 0;
        try (TamperedStore store = new TamperedStore(folder)) {
            for (EvidenceTable table : TABLES) {
                for (TamperedStore.Filling filling : store.fillings(table)) {
                    if (isReplaced(store, filling)) {
                        done++;
                        if (store.verify().isSound()) {
                            missed.add(filling.words);
                        }
                    }
                    store.rollback();
                }
            }
        }
        assertThat(missed).isEmpty();
        assertThat(done).isGreaterThan(200);
    }

    /** Seen: bytes that were deleted under a redaction that does not exist were taken for redacted. */
    @Test
    void findsContentsThatAreSaidToBeRedacted() throws SQLException {
        List<String> missed = new ArrayList<>();
        List<String> damages = new ArrayList<>();
        try (TamperedStore store = new TamperedStore(folder)) {
            for (@Nullable Object[] content : store.rows(EvidenceTable.CONTENT)) {
                for (long redaction : new long[] {0, 1, 2, 99}) {
                    if (store.redact(content, redaction)) {
                        String damage = store.verify().damage();
                        damages.add(String.valueOf(damage));
                        if (damage == null) {
                            missed.add("content " + content[0] + " by redaction " + redaction);
                        }
                        store.rollback();
                    }
                }
            }
        }
        assertThat(missed).isEmpty();
        // Where no difference leads to it, nothing else tells.
        assertThat(damages).contains("contents are said to have been removed by redaction 99, which is missing");
    }

    @Test
    void findsASealOfWhichOnlyTheHeadsAreLeft() throws SQLException {
        try (TamperedStore store = new TamperedStore(folder)) {
            store.update("UPDATE seal SET public_key = NULL, signature = NULL");
            assertThat(store.verify().damage()).isEqualTo("the seal of 2024-03-01 is neither signed nor stamped");
        }
    }

    @Test
    void findsEveryRowThatIsGone() throws SQLException {
        List<String> missed = new ArrayList<>();
        try (TamperedStore store = new TamperedStore(folder)) {
            for (EvidenceTable table : TABLES) {
                List<@Nullable Object[]> rows = store.rows(table);
                for (@Nullable Object[] row : rows) {
                    store.delete(table, row);
                    boolean isLastCheck = table == EvidenceTable.CHECK && row[0].equals((long) rows.size());
                    if (store.verify().isSound() && !isLastCheck && table != EvidenceTable.SEAL) {
                        missed.add(table + " " + row[0] + " " + row[1]);
                    }
                    store.rollback();
                }
            }
        }
        assertThat(missed).isEmpty();
    }

    @Test
    void findsEveryRowThatIsAdded() throws SQLException {
        List<String> missed = new ArrayList<>();
        try (TamperedStore store = new TamperedStore(folder)) {
            for (EvidenceTable table : TABLES) {
                for (@Nullable Object[] row : store.rows(table)) {
                    for (int i = 0; i < row.length; i++) {
                        row[i] = row[i] instanceof byte[] bytes && i == 1 ? changed(bytes) : row[i];
                    }
                    row[0] = 1_000L;
                    if (isInserted(store, table, row) && store.verify().isSound() && table != EvidenceTable.SEAL) {
                        missed.add(table + " " + row[1]);
                    }
                    store.rollback();
                }
            }
        }
        assertThat(missed).isEmpty();
    }

    @Test
    void findsRowsThatHaveChangedPlaces() throws SQLException {
        List<String> missed = new ArrayList<>();
        try (TamperedStore store = new TamperedStore(folder)) {
            for (EvidenceTable table : TABLES) {
                List<@Nullable Object[]> rows = store.rows(table);
                for (int i = 0; i + 1 < rows.size(); i++) {
                    @Nullable Object[] one = rows.get(i);
                    @Nullable Object[] two = rows.get(i + 1);
                    store.delete(table, one);
                    store.delete(table, two);
                    boolean isSwapped = isInserted(store, table, withKey(two, one, table))
                            && isInserted(store, table, withKey(one, two, table));
                    if (isSwapped && store.verify().isSound()) {
                        missed.add(table + " " + one[0] + " " + one[1]);
                    }
                    store.rollback();
                }
            }
        }
        assertThat(missed).isEmpty();
    }

    @Test
    void findsAHistoryThatIsCutOffBeforeItsSeal() throws SQLException {
        try (TamperedStore store = new TamperedStore(folder)) {
            List<@Nullable Object[]> checks = store.rows(EvidenceTable.CHECK);
            for (@Nullable Object[] check : checks.subList(checks.size() - 2, checks.size())) {
                store.delete(EvidenceTable.CHECK, check);
            }
            assertThat(store.verify().damage())
                    .isEqualTo("the seal of 2024-03-01 names check " + (checks.size() - 1) + ", which is not there");
        }
    }

    /** A bit of the file may be one that says nothing: then every value is as it was. */
    @Test
    void findsEveryBitOfTheFileThatMatters(@TempDir Path copies) throws Exception {
        List<List<String>> real = dump(StoreFolder.of(folder).database());
        byte[] file = Files.readAllBytes(StoreFolder.of(folder).database());
        Random chance = new Random(6);
        List<String> missed = new ArrayList<>();
        Path copy = StoreFolder.of(copies).database();
        for (int i = 0; i < FILES; i++) {
            int at = chance.nextInt(file.length);
            int bit = 1 << chance.nextInt(8);
            file[at] ^= (byte) bit;
            Files.write(copy, file);
            file[at] ^= (byte) bit;
            if (isTakenForSound(copy) && !dump(copy).equals(real)) {
                missed.add("byte " + at + ", bit " + bit);
            }
        }
        assertThat(missed).isEmpty();
    }

    private static boolean isTakenForSound(Path database) {
        try (Connection connection = H2.look(database)) {
            Verification found = StoredEvidence.walk(Verifier.ofDefaults(), new Sql(connection));
            return found.isSound();
        } catch (SQLException | ArchiveException e) {
            return false;
        }
    }

    /** Returns every value of every table that holds evidence. */
    private static List<List<String>> dump(Path database) throws SQLException {
        try (Connection connection = H2.look(database)) {
            List<List<String>> tables = new ArrayList<>();
            for (EvidenceTable table : TABLES) {
                String columns = String.join(", ", table.columns());
                tables.add(new Sql(connection)
                                .list("SELECT " + columns + " FROM " + table.table(), row -> {
                                    List<String> values = new ArrayList<>();
                                    for (String column : table.columns()) {
                                        values.add(String.valueOf(row.getString(column)));
                                    }
                                    return values.toString();
                                })
                                .stream()
                                .sorted()
                                .toList());
            }
            return tables;
        }
    }

    private static boolean isReplaced(TamperedStore store, TamperedStore.Filling filling) throws SQLException {
        store.delete(filling.table, filling.row);
        return isInserted(store, filling.table, filling.filled);
    }

    private static boolean isInserted(TamperedStore store, EvidenceTable table, @Nullable Object[] row)
            throws SQLException {
        try {
            store.insert(table, row);
            return true;
        } catch (SQLException e) {
            // The tables themselves refuse it.
            return false;
        }
    }

    private static @Nullable Object[] withKey(@Nullable Object[] row, @Nullable Object[] key, EvidenceTable table) {
        @Nullable Object[] other = row.clone();
        System.arraycopy(key, 0, other, 0, table.key().size());
        return other;
    }

    private static byte[] changed(byte[] bytes) {
        byte[] other = bytes.clone();
        other[0] ^= 1;
        return other;
    }
}
