package io.github.pressdiff.report;

import io.github.pressdiff.classify.Continuation;
import io.github.pressdiff.classify.Declaration;
import io.github.pressdiff.classify.Marker;
import io.github.pressdiff.diff.ArticleDiff;
import io.github.pressdiff.extract.MarkerKind;
import io.github.pressdiff.report.template.ChangeOutline;
import io.github.pressdiff.report.template.Fact;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What there is to know about a comparison besides its single changes. */
final class ChangeFacts {

    private ChangeFacts() {}

    static List<Fact> of(ChangeReport report, Times times) {
        List<Fact> facts = new ArrayList<>(sources(report.before(), report.after()));
        EditWindow window = report.window();
        if (window != null) {
            facts.add(Fact.of("Edited", times.between(window)));
        }
        ArticleDiff diff = report.assessment().diff();
        facts.addAll(aboutText(diff));
        Continuation continuation = report.assessment().continuation();
        if (continuation.event() != Continuation.Event.NONE
                || continuation.oldMarker() != null
                || continuation.newMarker() != null) {
            facts.add(Fact.quoting("Continuation", words(continuation), markers(continuation)));
        }
        Declaration declaration = report.assessment().declaration();
        if (declaration.verdict() != Declaration.Verdict.UNKNOWN
                || !declaration.evidence().isEmpty()) {
            facts.add(new Fact("Declaration", words(declaration.verdict()), List.of(), declaration.evidence(), null));
        }
        if (report.evidence() != null) {
            facts.add(EvidenceWords.fact(report.evidence()));
        }
        return facts;
    }

    /** Returns what was compared in one line: "old.html and new.html". */
    static String name(ReportSide before, ReportSide after) {
        if (!before.source().equals(after.source())) {
            return side(before) + " and " + side(after);
        }
        return before.version() == null || after.version() == null
                ? after.source()
                : after.source() + ", " + versions(before, after);
    }

    private static List<Fact> sources(ReportSide before, ReportSide after) {
        if (before.source().equals(after.source()) && before.version() != null && after.version() != null) {
            return List.of(Fact.ofSource("Page", after.source(), versions(before, after)));
        }
        return List.of(
                Fact.ofSource("Old", before.source(), version(before)),
                Fact.ofSource("New", after.source(), version(after)));
    }

    private static List<Fact> aboutText(ArticleDiff diff) {
        List<Fact> facts = new ArrayList<>();
        int before = diff.before().paragraphs().size();
        int after = diff.after().paragraphs().size();
        facts.add(Fact.of(
                "Paragraphs", before == after ? Integer.toString(after) : before + " before, " + after + " after"));
        if (!diff.before().title().equals(diff.after().title())) {
            facts.add(Fact.quoting("Title", "changed; before and after:", titles(diff)));
        }
        if (diff.restructured()) {
            facts.add(Fact.of("Structure", "the page was rewritten as a whole; single changes say little"));
        }
        return facts;
    }

    private static List<String> titles(ArticleDiff diff) {
        return List.of(orNone(diff.before().title()), orNone(diff.after().title()));
    }

    private static String orNone(String title) {
        return title.isEmpty() ? "(none)" : title;
    }

    private static String side(ReportSide side) {
        return side.version() == null ? side.source() : side.source() + ", " + version(side);
    }

    private static String version(ReportSide side) {
        return side.version() == null ? "" : "version " + side.version();
    }

    private static String versions(ReportSide before, ReportSide after) {
        return "versions " + before.version() + " and " + after.version();
    }

    private static String words(Continuation continuation) {
        int added = continuation.added().size();
        String amount = added == 0 ? "" : " with " + ChangeOutline.count(added);
        return switch (continuation.event()) {
            case TRUNCATED -> "truncated; most of the text is gone" + standing(continuation);
            case REOPENED -> "reopened" + amount + "; an end mark became a promise of more";
            case ANNOUNCED -> "announced" + amount + "; the page now promises more";
            case COMPLETED -> "completed" + amount + "; the promise of more is gone";
            case WITHDRAWN -> "withdrawn; the promise of more is gone and no text came";
            case EXTENDED -> "extended" + amount + "; the promise of more still stands";
            case APPENDED -> "appended" + amount + " at the end; there was no promise of more";
            case NONE -> "none" + standing(continuation);
        };
    }

    private static String standing(Continuation continuation) {
        if (continuation.isOpen()) {
            return "; a promise of more stands";
        }
        return continuation.newMarker() == null ? "" : "; an end mark stands";
    }

    private static List<String> markers(Continuation continuation) {
        Marker before = continuation.oldMarker();
        Marker after = continuation.newMarker();
        List<String> quotes = new ArrayList<>();
        if (before != null && !(after != null && before.text().equals(after.text()))) {
            quotes.add(before.text());
        }
        if (after != null) {
            quotes.add(after.text());
        }
        return quotes;
    }

    private static String words(Declaration.Verdict verdict) {
        return switch (verdict) {
            case DECLARED -> "declared; the page itself says that it changed";
            case UNDECLARED -> "undeclared; the page does not say that it changed";
            case CONTRADICTED -> "contradicted; the page's own stamp says that it did not change";
            case UNKNOWN -> "unknown; there is nothing to judge";
        };
    }

    /** Returns what a marker says: "promise open", "closed"; empty for no marker. */
    static String state(@Nullable Marker marker) {
        if (marker == null) {
            return "";
        }
        return marker.kind() == MarkerKind.OPEN ? "promise open" : "closed by an end mark";
    }
}
