package io.github.pressdiff.archive.proof;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Walks over all evidence of a store and makes everything anew that was stored about it: the bytes of every content, the text
 * of every record, both chains, the seals. Shares no code with what writes the store.
 *
 * <p>Needs, besides some 50 MB, about 40 bytes of memory for each content, 16 for each version, and 200 for each page, incident,
 * annotation, redaction and content that was removed, however many checks there are. Safe for use by several threads.
 */
public final class Verifier {

    private final SealProof seals;
    private final List<KeptHead> heads;

    private Verifier(SealProof seals, List<KeptHead> heads) {
        this.seals = seals;
        this.heads = List.copyOf(heads);
    }

    /** Returns a verifier that trusts the keys and certificates that the seals themselves name. */
    public static Verifier ofDefaults() {
        return of(SealProof.ofDefaults());
    }

    /** Returns a verifier that takes seals only when they pass a proof. */
    public static Verifier of(SealProof seals) {
        return of(seals, List.of());
    }

    /** Returns the same; the chains have to lead through heads that somebody kept too. */
    public static Verifier of(SealProof seals, List<KeptHead> heads) {
        return new Verifier(seals, heads);
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
        private final KeptHeadWalk kept;

        Walk(EvidenceSource source) {
            StoredRows rows = new StoredRows(source);
            Names names = new Names(rows);
            ContentIndex index = new ContentIndex();
            contents = new ContentWalk(rows, names, index);
            records = new RecordWalk(rows, names, new RecordTexts(rows, names, index, contents.removed()));
            checks = new CheckWalk(rows, names, records);
            leftovers = new LeftoverWalk(rows, index);
            sealed = new SealWalk(rows, seals);
            kept = new KeptHeadWalk(rows, heads);
        }

        Verification run() {
            return result(Stream.<Runnable>of(
                            contents::run, records::run, checks::run, leftovers::run, sealed::run, kept::run)
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
                            sealed.count(),
                            kept.count()),
                    new Heads(
                            checks.sequence(),
                            Sha256.hex(checks.chain()),
                            records.number(),
                            Sha256.hex(records.chain())),
                    sealed.reach(),
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
