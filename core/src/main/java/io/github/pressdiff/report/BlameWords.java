package io.github.pressdiff.report;

import io.github.pressdiff.classify.EditClass;
import io.github.pressdiff.classify.EditFinding;
import io.github.pressdiff.classify.history.Arrival;
import io.github.pressdiff.classify.history.LifeLine;
import io.github.pressdiff.classify.history.LifeStep;
import io.github.pressdiff.classify.history.PageLife;
import io.github.pressdiff.classify.history.Revert;
import io.github.pressdiff.classify.history.SeenVersion;
import io.github.pressdiff.diff.WordChange;
import io.github.pressdiff.extract.Role;
import io.github.pressdiff.report.template.BlameOutline;
import io.github.pressdiff.report.template.Fact;
import io.github.pressdiff.report.template.LifeEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The lives of the paragraphs of a page in words. */
final class BlameWords {

    private final BlameReport report;
    private final Times times;
    private final ArrivalWords arrivals;

    private BlameWords(BlameReport report, Times times) {
        this.report = report;
        this.times = times;
        this.arrivals = new ArrivalWords(times);
    }

    static BlameOutline outline(BlameReport report, Times times) {
        BlameWords words = new BlameWords(report, times);
        return new BlameOutline(
                report.page().label(),
                words.facts(),
                report.life().present().stream().map(words::entry).toList(),
                report.life().gone().stream().map(words::entry).toList());
    }

    /** Returns versions of which something has to be said: "version 3", "versions 3, 5 and 7". */
    static String versions(List<Integer> numbers) {
        if (numbers.size() == 1) {
            return "version " + numbers.get(0);
        }
        int shown = Math.min(numbers.size(), 9);
        String first =
                numbers.subList(0, shown - 1).stream().map(String::valueOf).collect(Collectors.joining(", "));
        return shown < numbers.size()
                ? "versions " + first + " and " + (numbers.size() - shown + 1) + " more"
                : "versions " + first + " and " + numbers.get(shown - 1);
    }

    /** Returns what is not known because it was removed; null when there is no such thing. */
    static @Nullable Fact redacted(List<Integer> numbers) {
        return numbers.isEmpty()
                ? null
                : Fact.of("Unknown", versions(numbers) + " (redacted): what stood there is not known");
    }

    private List<Fact> facts() {
        PageLife life = report.life();
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.ofSource(
                "Page", report.page().url().toString(), "page " + report.page().id()));
        facts.add(Fact.of("Versions", life.versions() + newest(life)));
        Fact redacted = redacted(life.redacted());
        if (redacted != null) {
            facts.add(redacted);
        }
        if (!life.reread().isEmpty()) {
            facts.add(Fact.of(
                    "Rederived", versions(life.reread()) + ": read anew with another extractor or other rules"));
        }
        facts.add(Fact.of("Paragraphs", paragraphs(life)));
        if (report.evidence() != null) {
            facts.add(EvidenceWords.fact(report.evidence()));
        }
        return facts;
    }

    private String newest(PageLife life) {
        SeenVersion known = life.known();
        if (known == null) {
            return "";
        }
        String which = known.number() == life.versions()
                ? "the newest"
                : "the newest that is known, version " + known.number();
        return ", " + which + " seen until " + times.at(known.lastSeen());
    }

    private String paragraphs(PageLife life) {
        long changed =
                life.present().stream().filter(line -> line.changes() > 0).count();
        long gone = life.gone().size() + life.goneLeftOut();
        String goneWords = gone == 0 ? "" : String.format(Locale.ROOT, "; %,d more went", gone);
        boolean isLeftOut = report.withGone() && life.goneLeftOut() > 0;
        return life.present().size() + ", " + (changed == 0 ? "none" : changed) + " changed" + goneWords
                + (gone > 0 && !report.withGone() ? " (--gone shows them)" : "")
                + (isLeftOut ? String.format(Locale.ROOT, ", the first %,d not shown", life.goneLeftOut()) : "");
    }

    private LifeEntry entry(LifeLine line) {
        Role role = line.paragraph().role();
        String place = (line.gone().isPresent() ? "was " : "")
                + (line.index() + 1)
                + (role == Role.BODY ? "" : " (" + role.label() + ")");
        return new LifeEntry(place, summary(line), line.paragraph().text(), moments(line));
    }

    private String summary(LifeLine line) {
        StringBuilder summary = new StringBuilder("since " + arrivals.seen(line.firstSeen()));
        line.lastChanged()
                .ifPresentOrElse(
                        last -> summary.append("; changed ")
                                .append(line.isCut() ? "more than " : "")
                                .append(ArrivalWords.often(line.changes()))
                                .append(line.changes() == 1 ? ", in version " : ", last in version ")
                                .append(last.version())
                                .append(line.isVolatile() ? "; volatile" : ""),
                        () -> summary.append("; never changed"));
        line.gone().ifPresent(gone -> summary.append("; gone with ").append(arrivals.seen(gone)));
        return summary.toString();
    }

    private List<LifeEntry.Moment> moments(LifeLine line) {
        Map<Arrival, Revert> reverts = new HashMap<>();
        line.reverts().forEach(revert -> reverts.put(revert.back(), revert));
        List<LifeEntry.Moment> moments = new ArrayList<>();
        if (line.leftOut() > 0) {
            moments.add(plain(String.format(Locale.ROOT, "%,d earlier steps are not shown", line.leftOut())));
        }
        for (int at = 0; at < line.steps().size(); at++) {
            LifeStep step = line.steps().get(at);
            boolean isFirst = at == 0 && step.kind() == LifeStep.Kind.CAME;
            if (!isFirst && (at == 0 || !isSameSplit(line.steps().get(at - 1), step))) {
                moments.add(moment(step, reverts.get(step.arrival())));
            }
        }
        return moments;
    }

    /** A paragraph that was split and merged again has all the pieces in its past. */
    private static boolean isSameSplit(LifeStep before, LifeStep step) {
        return before.kind() == LifeStep.Kind.SPLIT
                && step.kind() == LifeStep.Kind.SPLIT
                && before.arrival().equals(step.arrival())
                && before.words().equals(step.words());
    }

    private LifeEntry.Moment moment(LifeStep step, @Nullable Revert revert) {
        String line = arrivals.within(step.arrival()) + ": " + what(step) + weight(step.finding());
        if (revert != null && (step.isChange() || step.kind() == LifeStep.Kind.RETURNED)) {
            line += "; " + back(step, revert);
        }
        return new LifeEntry.Moment(line, step.finding().reasons(), words(step));
    }

    private static String back(LifeStep step, Revert revert) {
        return step.kind() == LifeStep.Kind.RETURNED
                ? "it was gone " + ArrivalWords.stood(revert)
                : "as in version " + revert.original() + " again, after it read otherwise "
                        + ArrivalWords.stood(revert);
    }

    private static List<WordChange> words(LifeStep step) {
        String lineEnd = step.kind() == LifeStep.Kind.EDITED ? "↵" : "¶";
        return ShownWords.excerpt(ShownWords.marked(step.words(), lineEnd));
    }

    private static String what(LifeStep step) {
        String what = switch (step.kind()) {
            case CAME -> "another of its paragraphs came";
            case EDITED -> "edited";
            case MOVED -> "moved";
            case SPLIT -> "split from a longer paragraph";
            case MERGED -> "merged from several paragraphs";
            case GONE -> "gone";
            case RETURNED -> "back";
        };
        return step.moved() && step.kind() != LifeStep.Kind.MOVED ? what + " and moved" : what;
    }

    private static String weight(EditFinding finding) {
        String classes = finding.classes().stream().map(EditClass::label).collect(Collectors.joining(", "));
        if (finding.severity() == null) {
            return "";
        }
        String severity =
                finding.inVolatileLine() ? "volatile" : finding.severity().label();
        return " [" + severity + (classes.isEmpty() ? "" : ": " + classes) + "]";
    }

    private static LifeEntry.Moment plain(String line) {
        return new LifeEntry.Moment(line, List.of(), List.of());
    }
}
