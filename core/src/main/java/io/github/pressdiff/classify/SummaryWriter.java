package io.github.pressdiff.classify;

import io.github.pressdiff.classify.Assessment.Headline;
import io.github.pressdiff.classify.Continuation.Event;
import io.github.pressdiff.diff.ArticleDiff;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes an assessment in one line, most important first. */
final class SummaryWriter {

    /** A longer line is told in numbers, and cut if that does not help. */
    private static final int LONGEST = 200;

    private static final int LONGEST_MARKER = 40;

    /** Changes that the page may declare; a paragraph that moved says what it said. */
    private static final Set<String> ADDING_OR_REMOVING = Set.of("added", "removed");

    private final ChangeCount count;
    private final Continuation continuation;
    private final Declaration declaration;
    private final RetainedWords retained;

    SummaryWriter(ChangeCount count, Continuation continuation, Declaration declaration, RetainedWords retained) {
        this.count = count;
        this.continuation = continuation;
        this.declaration = declaration;
        this.retained = retained;
    }

    /** Returns the whole in one or two words. */
    static Headline headline(ArticleDiff diff, Continuation continuation, boolean onlyVolatile) {
        return switch (continuation.event()) {
            case TRUNCATED -> Headline.TRUNCATED;
            case REOPENED, ANNOUNCED -> Headline.ANNOUNCED;
            case COMPLETED -> Headline.COMPLETED;
            case WITHDRAWN -> Headline.WITHDRAWN;
            case EXTENDED, APPENDED -> Headline.CONTINUED;
            case NONE -> diff.isEmpty() ? Headline.UNCHANGED : onlyVolatile ? Headline.VOLATILE : Headline.CHANGED;
        };
    }

    /** Returns the line. */
    String summary() {
        if (continuation.event() == Event.TRUNCATED) {
            return "Truncated: " + retained.left() + " of " + plural(retained.old(), "word") + " left.";
        }
        String full = line(true);
        return full.length() <= LONGEST ? full : line(false);
    }

    private String line(boolean withWords) {
        List<String> sentences = new ArrayList<>();
        if (count.restructured()) {
            sentences.add("rewritten as a whole");
        }
        addEdits(sentences, withWords && continuation.event() == Event.NONE);
        addIf(sentences, count.removed(), "paragraph", "removed");
        addIf(sentences, count.added(), "paragraph", "added");
        addIf(sentences, count.moved(), "paragraph", "moved");
        addIf(sentences, count.split(), "paragraph", "split");
        addIf(sentences, count.merged(), "paragraph", "merged");
        addIf(sentences, count.cosmetic(), "cosmetic edit", "");
        addIf(sentences, count.ignored(), "change", "in ignored text");
        if (count.title()) {
            sentences.add("title changed");
        }
        boolean none = continuation.event() == Event.NONE;
        if (none && sentences.isEmpty()) {
            return count.marker() ? "Changed: " + newMarker() + "." : unchanged();
        }
        addIf(sentences, count.volatileLines(), "volatile line", "changed");
        String begin = none ? "Changed: " + sentences.remove(0) + "." : lead();
        return withRest(begin, sentences);
    }

    private String unchanged() {
        return count.volatileLines() == 0
                ? "Unchanged."
                : "Unchanged but for " + plural(count.volatileLines(), "volatile line") + ".";
    }

    private String lead() {
        String came = came();
        return switch (continuation.event()) {
            case EXTENDED -> "Continued: " + came + ", " + quoted(continuation.newMarker()) + " still stands.";
            case APPENDED -> "Continued: " + came + (count.continued() == 0 ? "." : " at the end.");
            case COMPLETED -> "Completed: " + came + ", " + quoted(continuation.oldMarker()) + " is gone.";
            case WITHDRAWN -> "Promise withdrawn: " + quoted(continuation.oldMarker()) + " is gone, and no text came.";
            case ANNOUNCED -> "Continuation announced: " + quoted(continuation.newMarker()) + withText(came);
            case REOPENED -> "Reopened: " + quoted(continuation.newMarker()) + withText(came);
            case TRUNCATED, NONE -> "";
        };
    }

    private String withText(String came) {
        return continuation.added().isEmpty() ? "." : ", " + came + ".";
    }

    private String came() {
        if (count.continued() == 0) {
            return "the last paragraph goes on";
        }
        String paragraphs = "+" + plural(count.continued(), "paragraph");
        return count.questions() == 0 ? paragraphs : paragraphs + " (" + plural(count.questions(), "question") + ")";
    }

    private void addEdits(List<String> sentences, boolean withWords) {
        List<EditFinding> edits = count.edits();
        if (!edits.isEmpty()) {
            String what = withWords
                    ? edits.stream().map(SummaryWriter::withWords).collect(Collectors.joining(", "))
                    : classes(edits);
            sentences.add(plural(edits.size(), "edit") + " to text already published" + verdict() + ": " + what);
        }
    }

    private void addIf(List<String> sentences, int number, String thing, String what) {
        if (number > 0) {
            boolean first = sentences.isEmpty() && ADDING_OR_REMOVING.contains(what);
            sentences.add((plural(number, thing) + " " + what).strip() + (first ? verdict() : ""));
        }
    }

    private String verdict() {
        return switch (declaration.verdict()) {
            case CONTRADICTED -> ", contradicted by its own stamp";
            case UNKNOWN -> "";
            default -> ", " + declaration.verdict().label();
        };
    }

    private String newMarker() {
        return continuation.newMarker() == null
                ? quoted(continuation.oldMarker()) + " is gone"
                : "the last line reads " + quoted(continuation.newMarker());
    }

    private static String quoted(@Nullable Marker marker) {
        return "\"" + (marker == null ? "" : Wording.shortened(marker.text(), LONGEST_MARKER)) + "\"";
    }

    private static String withWords(EditFinding finding) {
        String words =
                finding.reasons().isEmpty() ? "" : " (" + finding.reasons().get(0) + ")";
        return label(finding) + words;
    }

    private static String classes(List<EditFinding> edits) {
        Map<String, Integer> byClass = new LinkedHashMap<>();
        edits.forEach(edit -> byClass.merge(label(edit), 1, Integer::sum));
        return byClass.entrySet().stream()
                .map(entry -> plural(entry.getValue(), entry.getKey()))
                .collect(Collectors.joining(", "));
    }

    private static String label(EditFinding finding) {
        return finding.gravest().map(EditClass::label).orElse("edit");
    }

    private static String plural(int number, String thing) {
        if (number == 1) {
            return "1 " + thing;
        }
        return number + " " + (thing.endsWith("y") ? thing.substring(0, thing.length() - 1) + "ies" : thing + "s");
    }

    /** What is least important stands last, and is left out when it would not fit. */
    private String withRest(String begin, List<String> sentences) {
        StringBuilder line = new StringBuilder(begin);
        for (String words : sentences) {
            String sentence = " " + Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
            if (line.length() + sentence.length() <= LONGEST || sentences.size() == 1) {
                line.append(sentence);
            }
        }
        return line.toString();
    }
}
