package io.github.pressdiff.archive.sql;

import io.github.pressdiff.archive.Archive;
import io.github.pressdiff.archive.ArchiveException;
import io.github.pressdiff.archive.Check;
import io.github.pressdiff.archive.ContentHash;
import io.github.pressdiff.archive.Incident;
import io.github.pressdiff.archive.Version;
import io.github.pressdiff.archive.proof.Verifier;
import io.github.pressdiff.page.WatchedPage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a writer said is stored, kept outside its process, and the look whether a store has it.
 *
 * <p>An acknowledgement is a line of facts with semicolons between them, each about one version, body or check.
 */
final class Receipts {

    private final List<String> lines = new ArrayList<>();

    /**
     * What a look at a store found.
     *
     * @param lost acknowledgements of which a part is not there
     * @param torn what is there and not whole, or out of order
     * @param unacknowledged versions and checks that are there and were never acknowledged
     */
    record Findings(List<String> lost, List<String> torn, long unacknowledged) {}

    static String version(Version version) {
        return "version " + version.page() + " " + version.number() + " " + version.hash();
    }

    static String received(Version version, ContentHash hash) {
        return "received " + version.page() + " " + version.number() + " " + hash;
    }

    static String check(Check check) {
        return "check " + check.sequence() + " " + check.page() + " " + check.result() + " " + check.version() + " "
                + check.incident();
    }

    void addAll(Collection<String> acknowledgements) {
        lines.addAll(acknowledgements);
    }

    int size() {
        return lines.size();
    }

    /** Reads everything that a store holds, and looks for every acknowledgement in it. */
    Findings compare(Path folder) {
        Set<String> facts = new HashSet<>();
        List<String> torn = new ArrayList<>();
        try (Archive archive = SqlArchive.openExisting(folder, Captures.CLOCK)) {
            Map<Long, Check> checks = new HashMap<>();
            for (WatchedPage page : archive.pages()) {
                new PageReader(archive, page, facts, torn).read(checks);
            }
            String damage = archive.verify(Verifier.ofDefaults()).damage();
            if (damage != null) {
                torn.add(damage);
            }
            for (long sequence = 1; sequence <= checks.size(); sequence++) {
                if (!checks.containsKey(sequence)) {
                    torn.add("there are " + checks.size() + " checks, and none with the number " + sequence);
                }
            }
        } catch (ArchiveException e) {
            torn.add(String.valueOf(e.getMessage()));
        }
        List<String> lost = lines.stream()
                .filter(line -> !facts.containsAll(List.of(line.split(";"))))
                .toList();
        lines.forEach(line -> List.of(line.split(";")).forEach(facts::remove));
        long unacknowledged =
                facts.stream().filter(fact -> !fact.startsWith("received")).count();
        return new Findings(lost, torn, unacknowledged);
    }

    /** Reads all that is kept of one page. */
    private record PageReader(Archive archive, WatchedPage page, Set<String> facts, List<String> torn) {

        void read(Map<Long, Check> allChecks) {
            List<Check> checks = archive.checks(page.id());
            List<Version> versions = archive.versions(page.id());
            List<Incident> incidents = archive.incidents(page.id());
            checks.forEach(check -> allChecks.put(check.sequence(), check));
            checks.forEach(check -> facts.add(check(check)));
            versions.forEach(version -> read(version, checks));
            incidents.forEach(this::read);
            for (int i = 0; i < versions.size(); i++) {
                require(versions.get(i).number() == i + 1, "version " + (i + 1) + " is missing");
            }
            Set<Long> numbers = new HashSet<>();
            incidents.forEach(incident -> numbers.add(incident.id()));
            for (Check check : checks) {
                Integer seen = check.version();
                require(seen == null || seen <= versions.size(), "check " + check.sequence() + " saw no version");
                require(
                        check.incident() == null || numbers.contains(check.incident()),
                        "check " + check.sequence() + " has no incident");
            }
        }

        private void read(Version version, List<Check> checks) {
            facts.add(version(version));
            try {
                require(!archive.article(version).paragraphs().isEmpty(), "version " + version.number() + " is empty");
                facts.add(received(version, archive.snapshot(version).hash()));
            } catch (ArchiveException e) {
                torn.add(String.valueOf(e.getMessage()));
            }
            require(
                    version.kind() == Version.Kind.REDERIVATION
                            || version.incident() != null
                            || checks.stream().anyMatch(check -> isOrigin(check, version)),
                    "version " + version.number() + " has no check");
        }

        private static boolean isOrigin(Check check, Version version) {
            return (check.result() == Check.Result.CHANGED || check.result() == Check.Result.FIRST_SEEN)
                    && Integer.valueOf(version.number()).equals(check.version());
        }

        private void read(Incident incident) {
            try {
                if (incident.snapshot() != null) {
                    archive.snapshot(incident);
                }
            } catch (ArchiveException e) {
                torn.add(String.valueOf(e.getMessage()));
            }
        }

        private void require(boolean whole, String complaint) {
            if (!whole) {
                torn.add("page " + page.id() + ": " + complaint);
            }
        }
    }
}
