package io.github.pressdiff.archive.sql;

import io.github.pressdiff.archive.proof.Heads;
import io.github.pressdiff.archive.proof.PageHead;
import io.github.pressdiff.archive.proof.Seal;
import io.github.pressdiff.fetch.Body;
import io.github.pressdiff.page.PageId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The seals of the chains, and the heads that the next one would name. */
record SealTable(Sql sql) {

    private static final HexFormat HEX = HexFormat.of();

    Heads heads() throws SQLException {
        EvidenceLog log = new EvidenceLog(sql);
        EvidenceLog.End checks = log.endOfChecks();
        EvidenceLog.End records = log.end();
        return new Heads(
                checks.number(),
                checks.chain().hex(),
                records.number(),
                records.chain().hex());
    }

    PageHead head(PageId page) throws SQLException {
        EvidenceLog.End end = new EvidenceLog(sql).end(page);
        return new PageHead(end.number(), end.chain().hex());
    }

    /**
     * Adds a seal and returns its number.
     *
     * @throws IllegalArgumentException if it is neither signed nor stamped
     */
    long add(Seal seal) throws SQLException {
        Heads heads = seal.heads();
        Seal.Signature signature = seal.signature();
        Seal.Stamp stamp = seal.stamp();
        if (signature == null && stamp == null) {
            throw new IllegalArgumentException("the seal of " + seal.at() + " is neither signed nor stamped");
        }
        return sql.insertNumbered(
                "INSERT INTO seal (at, checks, check_chain, records, record_chain, public_key, signature, authority, token)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                Nanos.of(seal.at()),
                heads.checks(),
                HEX.parseHex(heads.checkChain()),
                heads.records(),
                HEX.parseHex(heads.recordChain()),
                signature == null ? null : signature.publicKey().toByteArray(),
                signature == null ? null : signature.bytes().toByteArray(),
                stamp == null ? null : stamp.authority(),
                stamp == null ? null : stamp.token().toByteArray());
    }

    List<Seal> all() throws SQLException {
        return sql.list(
                "SELECT at, checks, check_chain, records, record_chain, public_key, signature, authority, token"
                        + " FROM seal ORDER BY id",
                SealTable::read);
    }

    private static Seal read(ResultSet row) throws SQLException {
        Heads heads = new Heads(
                row.getLong("checks"),
                HEX.formatHex(row.getBytes("check_chain")),
                row.getLong("records"),
                HEX.formatHex(row.getBytes("record_chain")));
        return new Seal(Nanos.instant(row.getLong("at")), heads, signature(row), stamp(row));
    }

    private static Seal.@Nullable Signature signature(ResultSet row) throws SQLException {
        byte[] key = row.getBytes("public_key");
        byte[] signature = row.getBytes("signature");
        requireBothOrNone(key, signature, "key and signature");
        return key == null || signature == null ? null : new Seal.Signature(Body.of(key), Body.of(signature));
    }

    private static Seal.@Nullable Stamp stamp(ResultSet row) throws SQLException {
        String authority = row.getString("authority");
        byte[] token = row.getBytes("token");
        requireBothOrNone(authority, token, "authority and time stamp");
        return authority == null || token == null ? null : new Seal.Stamp(authority, Body.of(token));
    }

    private static void requireBothOrNone(@Nullable Object one, @Nullable Object other, String what) {
        if ((one == null) != (other == null)) {
            throw new IllegalArgumentException("a seal has only half of " + what);
        }
    }
}
