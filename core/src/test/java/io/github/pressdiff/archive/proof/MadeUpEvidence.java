package io.github.pressdiff.archive.proof;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.DeflaterOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A small store in memory, written by hand after {@code evidence.md}: two pages, three versions, two incidents, an annotation, a
 * redaction, five checks, a signed seal. Its rows can be taken out and put in at will.
 */
final class MadeUpEvidence implements EvidenceSource {

    final Map<EvidenceTable, List<@Nullable Object[]>> tables = new EnumMap<>(EvidenceTable.class);
    private final Map<Long, byte[]> pageChains = new HashMap<>();
    private final Map<Long, Long> positions = new HashMap<>();
    private byte[] chain = new byte[32];
    private byte[] checkChain = new byte[32];
    private final KeyPair key;

    MadeUpEvidence() throws Exception {
        for (EvidenceTable table : EvidenceTable.values()) {
            tables.put(table, new ArrayList<>());
        }
        key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        byte[] head = content(1, "record:8:SNAPSHOT\n", "DEFLATE", null);
        byte[] page = content(2, "<p>First of all " + "and so on ".repeat(50), "DEFLATE", null);
        byte[] article = content(3, "{\"title\": \"First\"}", "IDENTITY", null);
        byte[] other = content(4, "{\"text\": \"Second\"}", "IDENTITY", null);
        byte[] gone = content(5, "{\"title\": \"Gone\"}", "IDENTITY", 1L);
        put(EvidenceTable.SNAPSHOT, 1L, 7L, 1L, 2L, 2L);
        put(EvidenceTable.SNAPSHOT, 2L, 8L, 1L, 2L, 2L);

        put(EvidenceTable.PAGE, 7L, "https://example.org/statement", 1_579_264_320_000_000_000L);
        record(
                7,
                "PAGE",
                7,
                text(
                        "PAGE",
                        "page",
                        7,
                        "url",
                        "https://example.org/statement",
                        "added_at",
                        1_579_264_320_000_000_000L));
        put(EvidenceTable.PAGE, 8L, "https://example.org/größe", -5L);
        record(8, "PAGE", 8, text("PAGE", "page", 8, "url", "https://example.org/größe", "added_at", -5));
        check(1, 7, "FIRST_SEEN", 1L, null);
        version(7, 1, 1, head, page, 3L, article, null);
        version(7, 2, 1, head, page, 4L, other, 1L);
        put(EvidenceTable.INCIDENT, 1L, 8L, "SUSPICIOUS", "half of it is gone", 2L, 2L, sha256("digest"));
        record(
                8,
                "INCIDENT",
                1,
                text(
                        "INCIDENT",
                        "page",
                        8,
                        "id",
                        1,
                        "reason",
                        "SUSPICIOUS",
                        "evidence",
                        "half of it is gone",
                        "opened_by",
                        2,
                        "snapshot",
                        2,
                        "head",
                        head,
                        "received",
                        page,
                        "decoded",
                        page,
                        "digest",
                        sha256("digest")));
        check(2, 8, "HELD_BACK", null, 1L);
        for (String event : List.of("CONFIRMED", "ACCEPTED", "ENDED")) {
            @Nullable Long version = event.equals("ENDED") ? null : 1L;
            put(EvidenceTable.INCIDENT_EVENT, 1L, event, (long) event.length(), version);
            record(
                    8,
                    "INCIDENT_" + event,
                    1,
                    text("INCIDENT_" + event, "page", 8, "id", 1, "at", event.length(), "version", version));
        }
        version(8, 1, 2, head, page, 5L, gone, 1L);
        put(EvidenceTable.INCIDENT, 2L, 8L, "TIMEOUT", "", 3L, null, null);
        record(
                8,
                "INCIDENT",
                2,
                text(
                        "INCIDENT",
                        "page",
                        8,
                        "id",
                        2,
                        "reason",
                        "TIMEOUT",
                        "evidence",
                        "",
                        "opened_by",
                        3,
                        "snapshot",
                        null,
                        "head",
                        null,
                        "received",
                        null,
                        "decoded",
                        null,
                        "digest",
                        null));
        check(3, 8, "FAILED", null, 2L);
        put(EvidenceTable.ANNOTATION, 1L, 7L, 2L, 99L, true, null, "look:\n3:x");
        record(
                7,
                "ANNOTATION",
                1,
                text(
                        "ANNOTATION",
                        "page",
                        7,
                        "id",
                        1,
                        "version",
                        2,
                        "at",
                        99,
                        "reviewed",
                        true,
                        "importance",
                        null,
                        "note",
                        "look:\n3:x"));
        put(EvidenceTable.REDACTION, 1L, 8L, 1L, 100L, "a name");
        record(
                8,
                "REDACTION",
                1,
                text("REDACTION", "page", 8, "id", 1, "version", 1, "at", 100, "reason", "a name", "content", gone));
        check(4, 7, "UNCHANGED", 2L, null);
        seal();
        check(5, 7, "UNCHANGED", 2L, null);
    }

    /** Returns the rows of a table, to be altered. */
    List<@Nullable Object[]> table(EvidenceTable table) {
        return Objects.requireNonNull(tables.get(table));
    }

    @Override
    public List<EvidenceRow> after(EvidenceTable table, List<Object> key, int limit) {
        return rows(table).stream()
                .filter(row -> key.isEmpty() || compare(row.key(), key) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public List<EvidenceRow> at(EvidenceTable table, List<Object> key) {
        return rows(table).stream()
                .filter(row -> row.key().subList(0, key.size()).equals(key))
                .toList();
    }

    private List<EvidenceRow> rows(EvidenceTable table) {
        EvidenceTable stored = table == EvidenceTable.CONTENT_PLACE ? EvidenceTable.CONTENT_PART : table;
        return table(stored).stream()
                .map(values -> EvidenceRow.of(
                        table, Arrays.copyOf(values, table.columns().size())))
                .sorted((one, two) -> compare(one.key(), two.key()))
                .toList();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static int compare(List<Object> one, List<Object> two) {
        for (int i = 0; i < one.size(); i++) {
            int order = ((Comparable) one.get(i)).compareTo(two.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** Short contents stand in their row, others in parts. */
    private byte[] content(long id, String text, String coding, @Nullable Long redaction) throws Exception {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] stored = coding.equals("DEFLATE") ? deflated(bytes) : bytes;
        boolean isInParts = redaction == null && coding.equals("DEFLATE");
        put(
                EvidenceTable.CONTENT,
                id,
                sha256(text),
                (long) bytes.length,
                coding,
                null,
                0L,
                redaction,
                redaction != null || isInParts ? null : stored);
        if (isInParts) {
            int half = stored.length / 2;
            put(EvidenceTable.CONTENT_PART, id, 0L, Arrays.copyOf(stored, half));
            put(EvidenceTable.CONTENT_PART, id, 1L, Arrays.copyOfRange(stored, half, stored.length));
        }
        return sha256(text);
    }

    private static byte[] deflated(byte[] bytes) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(bytes);
        }
        return out.toByteArray();
    }

    private void version(
            long page,
            long number,
            long snapshot,
            byte[] head,
            byte[] body,
            long article,
            byte[] hash,
            @Nullable Long incident)
            throws Exception {
        put(
                EvidenceTable.VERSION,
                page,
                number,
                "CAPTURE",
                snapshot,
                article,
                "1.2",
                "UTF-8",
                "HEADER",
                "main",
                "",
                "RULE",
                5_000L,
                incident);
        record(
                page,
                "VERSION",
                number,
                text(
                        "VERSION",
                        "page",
                        page,
                        "number",
                        number,
                        "kind",
                        "CAPTURE",
                        "snapshot",
                        snapshot,
                        "head",
                        head,
                        "received",
                        body,
                        "decoded",
                        body,
                        "article",
                        hash,
                        "revision",
                        "1.2",
                        "charset",
                        "UTF-8",
                        "charset_reason",
                        "HEADER",
                        "container",
                        "main",
                        "container_body",
                        "",
                        "container_reason",
                        "RULE",
                        "first_seen",
                        5_000,
                        "incident",
                        incident));
    }

    private void record(long page, String kind, long subject, byte[] text) throws Exception {
        byte[] pageChain = sha256(pageChains.getOrDefault(page, new byte[32]), text);
        chain = sha256(chain, pageChain);
        pageChains.put(page, pageChain);
        long position = positions.merge(page, 1L, Long::sum);
        put(
                EvidenceTable.PAGE_RECORD,
                table(EvidenceTable.PAGE_RECORD).size() + 1L,
                page,
                position,
                kind,
                subject,
                pageChain,
                chain);
    }

    private void check(long sequence, long page, String result, @Nullable Long version, @Nullable Long incident)
            throws Exception {
        long records = table(EvidenceTable.PAGE_RECORD).size();
        checkChain = sha256(
                checkChain,
                text(
                        "CHECK",
                        "sequence",
                        sequence,
                        "page",
                        page,
                        "slot",
                        null,
                        "started_at",
                        10,
                        "finished_at",
                        20,
                        "result",
                        result,
                        "failure",
                        null,
                        "detail",
                        null,
                        "status",
                        200,
                        "version",
                        version,
                        "incident",
                        incident,
                        "robots",
                        "ALLOWED",
                        "not_before",
                        null,
                        "final_url",
                        null,
                        "elapsed",
                        9,
                        "records",
                        records,
                        "record_chain",
                        chain));
        put(
                EvidenceTable.CHECK,
                sequence,
                page,
                null,
                10L,
                20L,
                result,
                null,
                null,
                200L,
                version,
                incident,
                "ALLOWED",
                null,
                null,
                9L,
                records,
                checkChain);
    }

    private void seal() throws Exception {
        long checks = table(EvidenceTable.CHECK).size();
        long records = table(EvidenceTable.PAGE_RECORD).size();
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(key.getPrivate());
        signature.update(text(
                "SEAL",
                "at",
                1_795_651_200_000_000_000L,
                "checks",
                checks,
                "check_chain",
                checkChain,
                "records",
                records,
                "record_chain",
                chain));
        put(
                EvidenceTable.SEAL,
                1L,
                1_795_651_200_000_000_000L,
                checks,
                checkChain,
                records,
                chain,
                key.getPublic().getEncoded(),
                signature.sign(),
                null,
                null);
    }

    private void put(EvidenceTable table, @Nullable Object... values) {
        table(table).add(values);
    }

    private static byte[] text(String kind, @Nullable Object... fields) {
        StringBuilder text = new StringBuilder("record:" + kind.length() + ":" + kind + "\n");
        for (int i = 0; i < fields.length; i += 2) {
            Object value = fields[i + 1];
            text.append(fields[i]).append(':');
            if (value == null) {
                text.append("-\n");
                continue;
            }
            String shown = value instanceof byte[] hash ? HexFormat.of().formatHex(hash) : value.toString();
            text.append(shown.getBytes(StandardCharsets.UTF_8).length)
                    .append(':')
                    .append(shown)
                    .append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] sha256(String text) throws Exception {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] sha256(byte[]... parts) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }
}
