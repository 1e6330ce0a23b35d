package io.github.pressdiff.archive.proof;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Walks over all evidence of a store and makes everything anew that was stored about it: the bytes of every content, the text
 * of every record, both chains, the seals. Shares no code with what writes the store.
 *
 * <p>Needs some 40 bytes of memory for each content and 100 for each page and incident, however many checks there are. Safe for
 * use by several threads.
 */
public final class Verifier {

    private final SealProof seals;

    private Verifier(SealProof seals) {
        this.seals = seals;
    }

    /** Returns a verifier that trusts the keys and certificates that the seals themselves name. */
    public static Verifier ofDefaults() {
        return new Verifier(SealProof.ofDefaults());
    }

    /** Returns a verifier that takes seals only when they pass a proof. */
    public static Verifier of(SealProof seals) {
        return new Verifier(seals);
    }

    /** Walks over a store to its end, or to the first thing that is not what was stored. */
    public Verification verify(EvidenceSource source) {
        return new Walk(source).run();
    }

    /** One walk. */
    private final class Walk {

        private final ContentWalk contents;
        private final RecordWalk records;
        private final CheckWalk checks;
        private final LeftoverWalk leftovers;
        private final SealWalk sealed;

        Walk(EvidenceSource source) {
            StoredRows rows = new StoredRows(source);
            Names names = new Names(rows);
            ContentIndex index = new ContentIndex();
            contents = new ContentWalk(rows, names, index);
            records = new RecordWalk(rows, names, new RecordTexts(rows, names, index, contents.removed()));
            checks = new CheckWalk(rows, names, records);
            leftovers = new LeftoverWalk(rows, index);
            sealed = new SealWalk(rows, seals);
        }

        Verification run() {
            return result(
                    List.<Runnable>of(contents::run, records::run, checks::run, leftovers::run, sealed::run).stream()
                            .map(Walk::damage)
                            .flatMap(Optional::stream)
                            .findFirst()
                            .orElse(null));
        }

        private Verification result(@Nullable String damage) {
            return new Verification(
                    damage,
                    new Verification.Counts(
                            records.pages(),
                            records.versions(),
                            checks.sequence(),
                            contents.count(),
                            contents.bytes(),
                            sealed.count()),
                    new Heads(
                            checks.sequence(),
                            Sha256.hex(checks.chain()),
                            records.number(),
                            Sha256.hex(records.chain())),
                    sealed.notes());
        }

        private static Optional<String> damage(Runnable part) {
            try {
                part.run();
                return Optional.empty();
            } catch (DamageException e) {
                return Optional.of(e.damage());
            }
        }
    }
}
