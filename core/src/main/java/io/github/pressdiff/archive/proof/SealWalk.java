package io.github.pressdiff.archive.proof;

import io.github.pressdiff.fetch.Body;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Walks over the seals: the chains must still lead through their heads, and signatures and time stamps must fit. */
final class SealWalk {

    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final StoredRows rows;
    private final SealProof proof;
    private final List<String> notes = new ArrayList<>();
    private long count;
    private long signed;
    private long stamped;
    private @Nullable Heads reach;

    SealWalk(StoredRows rows, SealProof proof) {
        this.rows = rows;
        this.proof = proof;
    }

    void run() {
        rows.each(EvidenceTable.SEAL, this::check);
        if (!proof.keys().isEmpty() && signed == 0) {
            throw new DamageException("no seal is signed with the given key");
        }
        if (!proof.authorities().isEmpty() && stamped == 0) {
            throw new DamageException("no seal has a time stamp");
        }
        if (proof.keys().isEmpty() && signed > 0) {
            notes.add("whose key signed the seals was not checked: no key was given");
        }
        if (proof.authorities().isEmpty() && stamped > 0 && TimeStampLibrary.isPresent()) {
            notes.add("who gave the time stamps was not checked: no certificate was given");
        }
    }

    /** Returns how many seals fit. */
    long count() {
        return count;
    }

    /**
     * Returns the heads of the seal that reaches farthest, of those that show what the proof asks for; null when none does, or
     * something is damaged.
     */
    @Nullable
    Heads reach() {
        return reach;
    }

    /** Returns what could not be checked, in words. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    private void check(EvidenceRow row) {
        String words = "the seal of " + at(row).atOffset(ZoneOffset.UTC).toLocalDate();
        requireHead(words, EvidenceTable.CHECK, "check ", row.number("checks"), row.bytes("check_chain"));
        requireHead(words, EvidenceTable.PAGE_RECORD, "record ", row.number("records"), row.bytes("record_chain"));
        boolean isSigned = requireWhole(words, row, "public_key", "signature");
        boolean isStamped = requireWhole(words, row, "authority", "token");
        if (!isSigned && !isStamped) {
            throw new DamageException(words + " is neither signed nor stamped");
        }
        Body text = text(row);
        if (isSigned) {
            checkSignature(words, row, text);
        }
        boolean isTimed = isStamped && isStampChecked(words, row, text);
        if (proves(isSigned, isTimed)) {
            noteReach(row);
        }
        count++;
    }

    /** Tells whether both columns hold something. */
    private static boolean requireWhole(String words, EvidenceRow row, String one, String other) {
        if (row.has(one) != row.has(other)) {
            throw new DamageException(words + " has only half of " + one + " and " + other);
        }
        return row.has(one);
    }

    /** Tells whether a seal shows what was asked for: when nothing was, that it is signed or stamped by anybody. */
    private boolean proves(boolean isSigned, boolean isTimed) {
        if (proof.keys().isEmpty() && proof.authorities().isEmpty()) {
            return isSigned || isTimed;
        }
        return (isSigned && !proof.keys().isEmpty())
                || (isTimed && !proof.authorities().isEmpty());
    }

    private void noteReach(EvidenceRow row) {
        if (reach == null || row.number("checks") >= reach.checks()) {
            reach = new Heads(
                    row.number("checks"),
                    Sha256.hex(row.bytes("check_chain")),
                    row.number("records"),
                    Sha256.hex(row.bytes("record_chain")));
        }
    }

    private void requireHead(String words, EvidenceTable table, String what, long number, byte[] chain) {
        Optional<byte[]> there = number == 0
                ? Optional.of(Sha256.ZERO)
                : rows.find(table, number).map(row -> row.bytes("chain"));
        if (there.isEmpty()) {
            throw new DamageException(words + " names " + what + number + ", which is not there");
        }
        if (!Arrays.equals(there.get(), chain)) {
            throw new DamageException(words + " names " + what + number + ", which is another one now");
        }
    }

    private void checkSignature(String words, EvidenceRow row, Body text) {
        byte[] spki = row.bytes("public_key");
        if (!proof.keys().isEmpty() && !proof.keys().contains(Body.of(spki))) {
            throw new DamageException(words + " is signed with another key than the given "
                    + (proof.keys().size() == 1 ? "one" : "ones"));
        }
        if (!fits(spki, text, row.bytes("signature"))) {
            throw new DamageException(words + " has a signature that does not fit");
        }
        signed++;
    }

    private static boolean fits(byte[] spki, Body text, byte[] signature) {
        try {
            return Ed25519.verify(Ed25519.publicKey(spki), text.toByteArray(), signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** Returns false when the stamp could not be looked at. */
    private boolean isStampChecked(String words, EvidenceRow row, Body text) {
        stamped++;
        if (!TimeStampLibrary.isPresent()) {
            notes.add(words + " has a time stamp that was not checked: " + TimeStampLibrary.MISSING);
            return false;
        }
        try {
            row.text("authority");
            TimeStamps.check(Body.of(row.bytes("token")), text, proof.authorities());
            return true;
        } catch (TimeStampException e) {
            throw new DamageException(words + " has a time stamp that does not fit: " + e.getMessage());
        }
    }

    /** The text as the columns give it, whatever they hold. */
    private static Body text(EvidenceRow row) {
        return Body.of(new RecordText("SEAL")
                .fields(row, "at", "checks", "check_chain", "records", "record_chain")
                .bytes());
    }

    private static Instant at(EvidenceRow row) {
        long nanos = row.number("at");
        return Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS_PER_SECOND), Math.floorMod(nanos, NANOS_PER_SECOND));
    }
}
