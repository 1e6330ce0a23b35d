package io.github.pressdiff.classify.history;

import io.github.pressdiff.classify.EditFinding;
import io.github.pressdiff.classify.history.LifeStep.Kind;
import io.github.pressdiff.classify.history.Strand.Event;
import io.github.pressdiff.diff.ArticleDiff;
import io.github.pressdiff.diff.ParagraphChange;
import io.github.pressdiff.extract.Paragraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Follows each paragraph of a page from version to version. Takes the steps in order; not safe for use by several threads. Memory
 * grows with what changed, not with the number of versions.
 */
public final class LifeLineTracer implements Consumer<VersionStep> {

    private final GoneParagraphs gone = new GoneParagraphs();
    private final List<Integer> redacted = new ArrayList<>();
    private final List<Integer> reread = new ArrayList<>();

    private List<Strand> present = List.of();
    private List<Paragraph> paragraphs = List.of();
    private @Nullable SeenVersion known;
    private int versions;
    private long order;

    @Override
    public void accept(VersionStep step) {
        versions++;
        switch (step.kind()) {
            case FIRST -> begin(step);
            case EDIT -> edit(step);
            case REREAD -> {
                reread.add(step.version().number());
                edit(step);
            }
            case REDACTED -> redacted.add(step.version().number());
        }
    }

    /**
     * Returns what was found so far.
     *
     * @param withGone whether the paragraphs that are not there any more are wanted too
     */
    public PageLife life(boolean withGone) {
        List<LifeLine> lines = new ArrayList<>();
        for (int at = 0; at < present.size(); at++) {
            lines.add(LineMaker.line(present.get(at), at, paragraphs.get(at)));
        }
        List<LifeLine> goneLines = !withGone
                ? List.of()
                : gone.all().stream()
                        .map(strand -> LineMaker.line(strand, strand.index(), strand.paragraph()))
                        .toList();
        return new PageLife(
                known,
                versions,
                redacted,
                reread,
                lines,
                goneLines,
                gone.forgotten() + gone.all().size() - goneLines.size());
    }

    private void begin(VersionStep step) {
        paragraphs = step.article().paragraphs();
        known = step.version();
        List<Strand> strands = new ArrayList<>();
        for (int at = 0; at < paragraphs.size(); at++) {
            strands.add(strand(step, Event.plain(Kind.CAME), at, List.of()));
        }
        present = strands;
    }

    private void edit(VersionStep step) {
        known = step.version();
        if (step.isSame()) {
            return;
        }
        paragraphs = step.article().paragraphs();
        ArticleDiff diff = step.difference();
        // To class the differences of two readings would say something of programs, not of the page.
        List<EditFinding> findings = step.kind() == VersionStep.Kind.REREAD
                ? List.of()
                : step.assessment().findings();
        Strand[] next = new Strand[paragraphs.size()];
        List<Strand> went = new ArrayList<>();
        for (int at = 0; at < diff.changes().size(); at++) {
            ParagraphChange change = diff.changes().get(at);
            EditFinding finding = findings.isEmpty() ? EditFinding.kept() : findings.get(at);
            if (change.kind() == ParagraphChange.Kind.REMOVED) {
                went.add(gone(step, change));
            }
            for (int index : change.newIndexes()) {
                next[index] = next(step, change, finding, index);
            }
        }
        // Only now: what goes and comes in one step has not been away.
        went.forEach(gone::add);
        present = Arrays.asList(next);
    }

    private Strand next(VersionStep step, ParagraphChange change, EditFinding finding, int index) {
        List<Strand> from = change.oldIndexes().stream().map(present::get).toList();
        Event event = switch (change.kind()) {
            case KEPT -> Event.plain(Kind.MOVED);
            case MODIFIED -> new Event(Kind.EDITED, change.moved(), change.words(), finding);
            case SPLIT -> new Event(Kind.SPLIT, change.moved(), change.words(), finding);
            case MERGED -> new Event(Kind.MERGED, change.moved(), change.words(), finding);
            case ADDED -> Event.plain(Kind.CAME);
            case REMOVED -> throw new IllegalArgumentException("a removed paragraph has no place");
        };
        if (change.kind() == ParagraphChange.Kind.KEPT && !change.moved()) {
            return from.get(0);
        }
        if (change.kind() == ParagraphChange.Kind.MODIFIED && !change.moved() && finding.ignored()) {
            return from.get(0).reading(paragraphs.get(index));
        }
        if (change.kind() == ParagraphChange.Kind.ADDED) {
            Strand back = gone.take(paragraphs.get(index).text());
            return back == null
                    ? strand(step, event, index, from)
                    : strand(step, Event.plain(Kind.RETURNED), index, List.of(back));
        }
        return strand(step, event, index, from);
    }

    private Strand gone(VersionStep step, ParagraphChange change) {
        int index = change.oldIndexes().get(0);
        Strand last = present.get(index);
        return new Strand(order++, step.arrival(), Event.plain(Kind.GONE), last.paragraph(), index, List.of(last));
    }

    private Strand strand(VersionStep step, Event event, int index, List<Strand> from) {
        return new Strand(order++, step.arrival(), event, paragraphs.get(index), index, from);
    }
}
