package io.github.pressdiff.archive.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The walk over a small store that is written by hand: whatever is altered in it, is found. */
class VerifierTest {

    private final MadeUpEvidence store;

    VerifierTest() throws Exception {
        store = new MadeUpEvidence();
    }

    @Test
    void findsNothingInWhatWasStored() {
        Verification found = verify();
        assertThat(found.damage()).isNull();
        assertThat(found.isSound()).isTrue();
        assertThat(found.counts().pages()).isEqualTo(2);
        assertThat(found.counts().versions()).isEqualTo(3);
        assertThat(found.counts().checks()).isEqualTo(5);
        assertThat(found.counts().contents()).isEqualTo(5);
        assertThat(found.counts().seals()).isEqualTo(1);
        assertThat(found.heads().checks()).isEqualTo(5);
        assertThat(found.heads().records()).isEqualTo(12);
    }

    @Test
    void findsNothingInAnEmptyStore() {
        store.tables.values().forEach(List::clear);
        assertThat(verify())
                .isEqualTo(new Verification(
                        null, new Verification.Counts(0, 0, 0, 0, 0, 0, 0), Heads.none(), null, List.of()));
    }

    @Test
    void findsEveryValueThatIsAnotherOne() {
        List<String> missed = new ArrayList<>();
        for (Map.Entry<EvidenceTable, List<@Nullable Object[]>> table : store.tables.entrySet()) {
            for (@Nullable Object[] row : table.getValue()) {
                for (int i = 0; i < row.length; i++) {
                    Object real = row[i];
                    for (Object other : alterations(real)) {
                        row[i] = other;
                        if (verify().isSound()
                                && !isNoEvidence(
                                        table.getKey(), table.getKey().columns().get(i), row)) {
                            missed.add(table.getKey() + " "
                                    + table.getKey().columns().get(i) + ": " + real + " -> " + other);
                        }
                    }
                    row[i] = real;
                }
            }
        }
        assertThat(missed).isEmpty();
        assertThat(verify().damage()).isNull();
    }

    @Test
    void findsEveryRowThatIsGoneOrStandsTwice() {
        List<String> missed = new ArrayList<>();
        store.tables.forEach((table, rows) -> {
            for (int i = 0; i < rows.size(); i++) {
                @Nullable Object[] row = rows.remove(i);
                if (verify().isSound() && !isLast(table, i, rows.size())) {
                    missed.add("without " + table + " " + Arrays.toString(row));
                }
                rows.add(i, row);
                rows.add(row);
                if (verify().isSound()) {
                    missed.add("twice " + table + " " + Arrays.toString(row));
                }
                rows.remove(rows.size() - 1);
            }
        });
        assertThat(missed).isEmpty();
    }

    @Test
    void findsEveryRowThatIsAddedUnderAnotherKey() {
        List<String> missed = new ArrayList<>();
        store.tables.forEach((table, rows) -> {
            for (@Nullable Object[] row : List.copyOf(rows)) {
                @Nullable Object[] added = row.clone();
                added[0] = 1_000L;
                rows.add(added);
                if (verify().isSound() && table != EvidenceTable.SEAL) {
                    missed.add("added " + table + " " + Arrays.toString(row));
                }
                rows.remove(rows.size() - 1);
            }
        });
        assertThat(missed).isEmpty();
    }

    @Test
    void findsRowsThatHaveChangedPlaces() {
        List<String> missed = new ArrayList<>();
        store.tables.forEach((table, rows) -> {
            for (int i = 0; i < rows.size(); i++) {
                for (int k = i + 1; k < rows.size(); k++) {
                    swap(rows.get(i), rows.get(k), table.key().size());
                    if (verify().isSound()) {
                        missed.add(table + " " + i + " and " + k);
                    }
                    swap(rows.get(i), rows.get(k), table.key().size());
                }
            }
        });
        assertThat(missed).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            VERSION | 0 | container | body | version 1 of page 7 (https://example.org/statement) is not what was stored (record 3)
            VERSION | 1 | article | 3 | version 2 of page 7 (https://example.org/statement) is not what was stored (record 4)
            CONTENT | 2 | length | 17 | version 1 of page 7 (https://example.org/statement): its article is not what was stored (content 3: 18 bytes came out, not 17)
            CHECK | 3 | result | CHANGED | check 4 of page 7 (https://example.org/statement) is not what was stored
            INCIDENT_EVENT | 2 | at | 78 | the end of incident 1 of page 8 (https://example.org/größe) is not what was stored (record 8)
            SEAL | 0 | checks | 4711 | the seal of 2026-11-26 names check 4711, which is not there
            SEAL | 0 | checks | 3 | the seal of 2026-11-26 names check 3, which is another one now
            SEAL | 0 | at | 1795651200000000001 | the seal of 2026-11-26 has a signature that does not fit
            """)
    void namesWhatDoesNotFit(EvidenceTable table, int row, String column, String value, String words) {
        Object[] values = store.table(table).get(row);
        int at = table.columns().indexOf(column);
        values[at] = values[at] instanceof Long ? (Object) Long.valueOf(value) : value;
        assertThat(verify().damage()).isEqualTo(words);
    }

    @Test
    void findsBytesThatWereRemovedByNoRedaction() {
        @Nullable Object[] content = store.table(EvidenceTable.CONTENT).get(2);
        content[EvidenceTable.CONTENT.columns().indexOf("bytes")] = null;
        content[EvidenceTable.CONTENT.columns().indexOf("redaction")] = 99L;
        assertThat(verify().damage())
                .isEqualTo("contents are said to have been removed by redaction 99, which is missing");
        content[EvidenceTable.CONTENT.columns().indexOf("redaction")] = 1L;
        assertThat(verify().damage())
                .isEqualTo("redaction 1 of page 8 (https://example.org/größe) is not what was stored (record 12)");
    }

    @ParameterizedTest
    @CsvSource({
        "public_key, the seal of 2026-11-26 has only half of public_key and signature",
        "signature, the seal of 2026-11-26 has only half of public_key and signature",
        "public_key signature, the seal of 2026-11-26 is neither signed nor stamped"
    })
    void findsASealThatWasStripped(String columns, String words) {
        @Nullable Object[] seal = store.table(EvidenceTable.SEAL).get(0);
        for (String column : columns.split(" ", -1)) {
            seal[EvidenceTable.SEAL.columns().indexOf(column)] = null;
        }
        assertThat(verify().damage()).isEqualTo(words);
        assertThat(verify().sealed()).isNull();
    }

    @Test
    void saysHowFarTheSealsReach() {
        assertThat(verify().sealed()).satisfies(heads -> {
            assertThat(heads.checks()).isEqualTo(4);
            assertThat(heads.records()).isEqualTo(12);
        });
    }

    @Test
    void leadsThroughEveryHeadThatWasKept() {
        for (KeptHead head : heads()) {
            assertThat(verify(head).damage()).isNull();
            assertThat(verify(head).counts().keptHeads()).isEqualTo(1);
            String other = head.hash().substring(0, 63) + (head.hash().endsWith("0") ? '1' : '0');
            assertThat(verify(new KeptHead(head.chain(), head.number(), other)).damage())
                    .startsWith("the kept head '" + head.toString().substring(0, 70));
            assertThat(verify(new KeptHead(head.chain(), 4_711, head.hash())).damage())
                    .contains(" 4711 ", " is not there: ");
        }
    }

    /** What is cut off at the end shows in nothing else. */
    @Test
    void missesAKeptHeadThatWasCutOff() {
        KeptHead last = heads().stream()
                .filter(head -> head.chain() == KeptHead.Chain.CHECKS && head.number() == 5)
                .findFirst()
                .orElseThrow();
        store.table(EvidenceTable.CHECK).remove(4);
        assertThat(verify().damage()).isNull();
        assertThat(verify(last).damage())
                .isEqualTo("the kept head '" + last + "' is not there: the chain ends before it");
    }

    @Test
    void namesWhatIsMissing() {
        store.table(EvidenceTable.CHECK).remove(2);
        assertThat(verify().damage()).isEqualTo("check 3 is missing; 4 follows");
    }

    @Test
    void namesWhereTheDatabaseCannotRead() {
        EvidenceSource broken = new EvidenceSource() {
            @Override
            public List<EvidenceRow> after(EvidenceTable table, List<Object> key, int limit) {
                List<EvidenceRow> rows = store.after(table, key, limit);
                if (table == EvidenceTable.CHECK && rows.stream().anyMatch(row -> row.number("sequence") == 4)) {
                    throw new UnreadableEvidenceException("error 90030", new IllegalStateException());
                }
                return rows;
            }

            @Override
            public List<EvidenceRow> at(EvidenceTable table, List<Object> key) {
                return store.at(table, key);
            }
        };
        Verification found = Verifier.ofDefaults().verify(broken);
        assertThat(found.damage())
                .isEqualTo("the database cannot read what follows 3 in the table check_record: error 90030");
        assertThat(found.counts().checks()).isEqualTo(3);
    }

    /** Returns every head that the store ever had. */
    private List<KeptHead> heads() {
        List<KeptHead> heads = new ArrayList<>();
        heads.addAll(KeptHead.parse("check 0 " + "0".repeat(64)));
        for (EvidenceRow row : store.after(EvidenceTable.CHECK, List.of(), 99)) {
            heads.addAll(KeptHead.parse("check " + row.number("sequence") + " " + Sha256.hex(row.bytes("chain"))));
        }
        for (EvidenceRow row : store.after(EvidenceTable.PAGE_RECORD, List.of(), 99)) {
            heads.addAll(KeptHead.parse("record " + row.number("number") + " " + Sha256.hex(row.bytes("chain"))));
            heads.addAll(KeptHead.parse(
                    "record " + row.number("position") + " of the page " + Sha256.hex(row.bytes("page_chain"))));
        }
        return heads;
    }

    private Verification verify(KeptHead head) {
        return Verifier.of(SealProof.ofDefaults(), List.of(head)).verify(store);
    }

    private Verification verify() {
        return Verifier.ofDefaults().verify(store);
    }

    /** The number of a seal says nothing; of what was removed only the hash is known. */
    private static boolean isNoEvidence(EvidenceTable table, String column, @Nullable Object[] row) {
        return (table == EvidenceTable.SEAL && column.equals("id"))
                || (table == EvidenceTable.CONTENT
                        && row[6] != null
                        && Set.of("length", "coding", "base", "step").contains(column));
    }

    /** What is cut off at the end is only found with a head that is kept elsewhere; a seal is not part of the chains. */
    private static boolean isLast(EvidenceTable table, int index, int last) {
        return table == EvidenceTable.SEAL || (table == EvidenceTable.CHECK && index == last);
    }

    private static List<@Nullable Object> alterations(@Nullable Object real) {
        List<@Nullable Object> others = new ArrayList<>();
        if (real == null) {
            return List.of(1L, "", new byte[1]);
        }
        others.add(null);
        if (real instanceof Long number) {
            for (int bit = 0; bit < 64; bit += 7) {
                others.add(number ^ (1L << bit));
            }
        } else if (real instanceof String text) {
            others.add(text + "\n");
            for (int i = 0; i < text.length(); i++) {
                others.add(text.substring(0, i) + (char) (text.charAt(i) ^ 1) + text.substring(i + 1));
            }
        } else if (real instanceof Boolean truth) {
            others.add(!truth);
        } else if (real instanceof byte[] bytes) {
            for (int i = 0; i < bytes.length; i++) {
                byte[] other = bytes.clone();
                other[i] ^= (byte) (1 << (i % 8));
                others.add(other);
            }
        }
        return others;
    }

    private static void swap(@Nullable Object[] one, @Nullable Object[] two, int from) {
        for (int i = from; i < one.length; i++) {
            Object kept = one[i];
            one[i] = two[i];
            two[i] = kept;
        }
    }
}
