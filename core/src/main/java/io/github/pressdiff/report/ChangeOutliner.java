package io.github.pressdiff.report;

import io.github.pressdiff.classify.Assessment;
import io.github.pressdiff.classify.Continuation;
import io.github.pressdiff.classify.EditClass;
import io.github.pressdiff.classify.EditFinding;
import io.github.pressdiff.classify.Severity;
import io.github.pressdiff.diff.ArticleDiff;
import io.github.pressdiff.diff.MovedBlock;
import io.github.pressdiff.diff.ParagraphChange;
import io.github.pressdiff.diff.WordChange;
import io.github.pressdiff.extract.Link;
import io.github.pressdiff.extract.Paragraph;
import io.github.pressdiff.report.template.ChangeEntry;
import io.github.pressdiff.report.template.ChangeOutline;
import io.github.pressdiff.report.template.Passage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Puts one comparison into the words and the order in which every format but JSON shows it. */
final class ChangeOutliner {

    private final Assessment assessment;
    private final ArticleDiff diff;
    private final Set<Integer> continued;
    private final List<ChangeEntry> edits = new ArrayList<>();
    private final List<ChangeEntry> continuation = new ArrayList<>();
    private final List<ChangeEntry> volatileLines = new ArrayList<>();
    private final Map<Integer, MovedBlock> blocks;
    private final int[] numbers;

    private ChangeOutliner(Assessment assessment) {
        this.assessment = assessment;
        this.diff = assessment.diff();
        this.continued = new HashSet<>(assessment.continuation().added());
        this.blocks = diff.movedBlocks().stream().collect(Collectors.toMap(MovedBlock::start, Function.identity()));
        this.numbers = new int[diff.changes().size()];
    }

    static ChangeOutline outline(ChangeReport report, Times times) {
        ChangeOutliner outliner = new ChangeOutliner(report.assessment());
        int keptAfter = outliner.collect();
        return new ChangeOutline(
                ChangeFacts.name(report.before(), report.after()),
                title(report),
                report.assessment().summary(),
                ChangeFacts.of(report, times),
                outliner.edits,
                keptAfter,
                outliner.continuation,
                outliner.volatileLines,
                outliner.passages());
    }

    private static String title(ChangeReport report) {
        String title = report.assessment().diff().after().title();
        return title.isEmpty() ? ChangeFacts.name(report.before(), report.after()) : title;
    }

    /** Numbers the changes, edits first, volatile lines last, and returns how many paragraphs stayed after the last edit. */
    private int collect() {
        int kept = 0;
        for (int i = 0; i < numbers.length; i = blockEnd(i)) {
            ParagraphChange change = diff.changes().get(i);
            if (!change.isChange()) {
                kept++;
            } else if (!continues(change) && !isVolatile(i)) {
                Arrays.fill(numbers, i, blockEnd(i), edits.size() + 1);
                edits.add(entry(i, kept));
                kept = 0;
            }
        }
        for (int i = 0; i < numbers.length; i++) {
            if (continues(diff.changes().get(i))) {
                numbers[i] = edits.size() + continuation.size() + 1;
                continuation.add(entry(i, 0));
            }
        }
        for (int i = 0; i < numbers.length; i++) {
            if (isVolatile(i)) {
                numbers[i] = edits.size() + continuation.size() + volatileLines.size() + 1;
                volatileLines.add(entry(i, 0));
            }
        }
        return kept;
    }

    private boolean isVolatile(int index) {
        return assessment.findings().get(index).inVolatileLine();
    }

    /** The change after this one, or after all that moved together with it. */
    private int blockEnd(int index) {
        MovedBlock block = blocks.get(index);
        return block == null ? index + 1 : block.end();
    }

    private boolean continues(ParagraphChange change) {
        return change.kind() == ParagraphChange.Kind.ADDED
                && assessment.continuation().event() != Continuation.Event.NONE
                && continued.containsAll(change.newIndexes());
    }

    private ChangeEntry entry(int index, int keptBefore) {
        MovedBlock block = blocks.get(index);
        return block == null ? single(index, keptBefore) : together(block, keptBefore);
    }

    private ChangeEntry single(int index, int keptBefore) {
        ParagraphChange change = diff.changes().get(index);
        EditFinding finding = assessment.findings().get(index);
        Severity severity = finding.severity();
        return new ChangeEntry(
                numbers[index],
                keptBefore,
                Places.kind(change),
                Places.of(change, diff),
                isWhole(change)
                        ? List.of()
                        : finding.classes().stream().map(EditClass::label).toList(),
                severity == null || continues(change) || finding.inVolatileLine() ? "" : severity.label(),
                reasons(change, finding),
                List.of(words(change)));
    }

    private ChangeEntry together(MovedBlock block, int keptBefore) {
        List<ParagraphChange> changes = diff.changes().subList(block.start(), block.end());
        List<EditFinding> findings = assessment.findings().subList(block.start(), block.end());
        long edited = changes.stream()
                .filter(change -> change.kind() != ParagraphChange.Kind.KEPT)
                .count();
        return new ChangeEntry(
                numbers[block.start()],
                keptBefore,
                edited == 0 ? "moved together" : "moved together, " + edited + " edited",
                Places.of(block),
                findings.stream()
                        .flatMap(finding -> finding.classes().stream())
                        .distinct()
                        .sorted()
                        .map(EditClass::label)
                        .toList(),
                findings.stream()
                        .map(EditFinding::severity)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .map(Severity::label)
                        .orElse(""),
                IntStream.range(block.start(), block.end())
                        .mapToObj(at -> reasons(
                                diff.changes().get(at), assessment.findings().get(at)))
                        .flatMap(List::stream)
                        .toList(),
                changes.stream().map(this::words).toList());
    }

    /** What came or went as a whole is shown as a whole: its class and reason would only say that again. */
    private static boolean isWhole(ParagraphChange change) {
        return change.kind() == ParagraphChange.Kind.ADDED || change.kind() == ParagraphChange.Kind.REMOVED;
    }

    private List<String> reasons(ParagraphChange change, EditFinding finding) {
        List<String> reasons = new ArrayList<>(isWhole(change) ? List.of() : finding.reasons());
        if (change.kind() == ParagraphChange.Kind.MODIFIED) {
            Paragraph before =
                    diff.before().paragraphs().get(change.oldIndexes().get(0));
            Paragraph after = diff.after().paragraphs().get(change.newIndexes().get(0));
            // Where only a target changed, the words alone would show nothing.
            if (before.text().equals(after.text())) {
                links("link removed: ", before.links(), after.links(), reasons);
                links("link added: ", after.links(), before.links(), reasons);
            }
        }
        if (change.coarse()) {
            reasons.add("words were not compared inside, for cost");
        }
        return reasons;
    }

    private static void links(String label, List<Link> links, List<Link> others, List<String> reasons) {
        for (Link link : links) {
            if (!others.contains(link)) {
                reasons.add(label + link.text() + " (" + link.href() + ")");
            }
        }
    }

    private List<WordChange> words(ParagraphChange change) {
        String keptText = change.kind() == ParagraphChange.Kind.KEPT
                ? diff.after().paragraphs().get(change.newIndexes().get(0)).text()
                : "";
        return ShownWords.whole(change, keptText);
    }

    private List<Passage> passages() {
        List<Passage> passages = new ArrayList<>();
        for (int i = 0; i < numbers.length; i++) {
            ParagraphChange change = diff.changes().get(i);
            Paragraph paragraph = change.newIndexes().isEmpty()
                    ? diff.before().paragraphs().get(change.oldIndexes().get(0))
                    : diff.after().paragraphs().get(change.newIndexes().get(0));
            String kind = change.isChange() ? Places.kind(change) : "";
            boolean first = i == 0 || numbers[i] != numbers[i - 1];
            passages.add(new Passage(numbers[i], first, kind, paragraph.block().label(), words(change)));
        }
        return passages;
    }
}
