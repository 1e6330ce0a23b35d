package io.github.pressdiff.report;

import io.github.pressdiff.archive.proof.Heads;
import io.github.pressdiff.archive.proof.Seal;
import io.github.pressdiff.archive.proof.Verification;
import io.github.pressdiff.report.template.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What proves that nothing was altered, in words. */
final class EvidenceWords {

    private EvidenceWords() {}

    /** Returns the one line of a report: "check 4120 HASH, record 12 of the page HASH"; {@code verify --head} reads it. */
    static Fact fact(ReportEvidence evidence) {
        Heads heads = evidence.heads();
        return Fact.of(
                "Evidence",
                "check " + heads.checks() + " " + heads.checkChain() + ", record "
                        + evidence.page().records() + " of the page "
                        + evidence.page().chain());
    }

    /** Returns whether anything was altered. */
    static String verdict(Verification found) {
        if (found.damage() != null) {
            return "Altered or damaged: " + found.damage() + ".";
        }
        Verification.Counts counts = found.counts();
        return "Nothing altered: " + count(counts.pages(), "page") + ", " + count(counts.versions(), "version") + ", "
                + count(counts.checks(), "check") + ", " + count(counts.contents(), "content")
                + some(counts.seals(), "seal") + some(counts.keptHeads(), "kept head") + ". " + heads(found.heads());
    }

    /** Returns what else there is to say: what could not be looked at; how far seals reach; how far it went before damage. */
    static List<Fact> facts(Verification found) {
        List<Fact> facts = new ArrayList<>();
        found.notes().forEach(note -> facts.add(Fact.of("Note", note)));
        Heads sealed = found.sealed();
        if (sealed != null) {
            facts.add(Fact.of("Sealed up to", "check " + sealed.checks() + ", record " + sealed.records()));
        }
        if (found.damage() != null) {
            facts.add(Fact.of("Fits up to there", heads(found.heads())));
        }
        return facts;
    }

    static List<Fact> facts(SealReport report, Times times) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("Check " + report.heads().checks(), report.heads().checkChain()));
        facts.add(Fact.of("Record " + report.heads().records(), report.heads().recordChain()));
        Seal seal = report.seal();
        if (seal != null) {
            facts.add(Fact.of("Sealed", times.at(seal.at())));
            if (seal.signature() != null) {
                facts.add(Fact.of("Signed", "with the given key"));
            }
            if (seal.stamp() != null) {
                facts.add(Fact.of("Stamped", "by " + seal.stamp().authority()));
            }
        }
        return facts;
    }

    /** Returns what the heads are for. */
    static String advice(SealReport report) {
        return report.seal() == null
                ? "Nothing was sealed. Kept elsewhere, these two lines prove later that nothing before was altered."
                : "The seal is stored. Kept elsewhere too, these lines prove later that nothing before was altered.";
    }

    private static String heads(Heads heads) {
        return "Check " + heads.checks() + " " + heads.checkChain() + "; record " + heads.records() + " "
                + heads.recordChain() + ".";
    }

    private static String some(long number, String what) {
        return number == 0 ? "" : ", " + count(number, what);
    }

    private static String count(long number, String what) {
        return String.format(Locale.ROOT, "%,d ", number) + what + (number == 1 ? "" : "s");
    }
}
