package io.github.pressdiff.report;

import io.github.pressdiff.archive.Check;
import io.github.pressdiff.archive.ContentHash;
import io.github.pressdiff.archive.Version;
import io.github.pressdiff.classify.Assessment;
import io.github.pressdiff.classify.Continuation;
import io.github.pressdiff.classify.Declaration;
import io.github.pressdiff.classify.EditClass;
import io.github.pressdiff.classify.EditFinding;
import io.github.pressdiff.classify.Marker;
import io.github.pressdiff.classify.Severity;
import io.github.pressdiff.classify.history.Arrival;
import io.github.pressdiff.classify.history.Arrival.Certainty;
import io.github.pressdiff.classify.history.LifeLineTracer;
import io.github.pressdiff.classify.history.Phrase;
import io.github.pressdiff.classify.history.PhraseTracer;
import io.github.pressdiff.classify.history.Promise;
import io.github.pressdiff.classify.history.PromiseEvent;
import io.github.pressdiff.classify.history.Revert;
import io.github.pressdiff.classify.history.SeenVersion;
import io.github.pressdiff.classify.history.VersionSteps;
import io.github.pressdiff.diff.ArticleDiff;
import io.github.pressdiff.diff.ParagraphChange;
import io.github.pressdiff.diff.WordChange;
import io.github.pressdiff.extract.Article;
import io.github.pressdiff.extract.ArticleMetadata;
import io.github.pressdiff.extract.Block;
import io.github.pressdiff.extract.ContainerPath;
import io.github.pressdiff.extract.Extraction;
import io.github.pressdiff.extract.ExtractionOutcome;
import io.github.pressdiff.extract.ExtractorRevision;
import io.github.pressdiff.extract.Link;
import io.github.pressdiff.extract.MarkerKind;
import io.github.pressdiff.extract.Paragraph;
import io.github.pressdiff.extract.Role;
import io.github.pressdiff.fetch.DecodedText;
import io.github.pressdiff.fetch.FetchFailure;
import io.github.pressdiff.fetch.RobotsVerdict;
import io.github.pressdiff.page.ContentRules;
import io.github.pressdiff.page.PageAccess;
import io.github.pressdiff.page.PageId;
import io.github.pressdiff.page.PageUrl;
import io.github.pressdiff.page.WatchedPage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reports put together by hand. All texts are made up for these tests. */
public final class SampleReports {

    /** When the old text was last seen in all samples. */
    public static final Instant TEN = Instant.parse("2026-11-23T10:00:00Z");

    private static final String FERRY = "The ferry to the northern islands leaves twice a day until the end of March.";
    private static final String QUAY = "The new quay will be opened on 4 May by the harbour master, and two ships are"
            + " expected on that day, so that the old quay can be closed for repair in the following week without a gap in"
            + " the timetable.";
    private static final String QUAY_START = "The new quay will be opened on 4 May by the harbour master, and ";
    private static final String QUAY_END =
            " ships are expected on that day, so that the old quay can be closed for repair in"
                    + " the following week without a gap in the timetable.";
    private static final String MARKER = "To be continued...";

    private SampleReports() {}

    /** Returns a comparison with every kind of change, of two versions of one page. */
    public static ChangeReport continued() {
        String address = "https://harbour.example/statement";
        return new ChangeReport(
                new ReportSide(address, 2),
                new ReportSide(address, 3),
                new EditWindow(TEN, TEN.plusSeconds(900)),
                assessment());
    }

    /** Returns a comparison in which one paragraph is made of these pieces. */
    public static ChangeReport of(WordChange... words) {
        StringBuilder before = new StringBuilder();
        StringBuilder after = new StringBuilder();
        for (WordChange word : words) {
            before.append(word.kind() == WordChange.Kind.INSERTED ? "" : word.text());
            after.append(word.kind() == WordChange.Kind.DELETED ? "" : word.text());
        }
        return modified(before.toString(), after.toString(), List.of(words));
    }

    /** Returns a comparison in which a hostile text stands wherever the words of a page can stand. */
    public static ChangeReport hostile(String text) {
        List<Paragraph> paragraphs =
                List.of(new Paragraph(Block.HEADING, Role.TITLE, text, List.of()), Paragraph.of("a " + text + " b"));
        Article before = new Article("old " + text, ArticleMetadata.of(text, text, text, text), paragraphs);
        Article after = new Article(
                text,
                ArticleMetadata.of(text, text, text, text),
                List.of(paragraphs.get(0), Paragraph.of("a " + text)));
        ParagraphChange kept = kept(0, 0, false);
        ParagraphChange modified = change(
                ParagraphChange.Kind.MODIFIED,
                List.of(1),
                List.of(1),
                equal("a "),
                deleted(text + " b"),
                inserted(text));
        EditFinding finding = new EditFinding(List.of(EditClass.WORDING), List.of(text), Severity.SUBSTANTIVE);
        Marker marker = new Marker(MarkerKind.OPEN, 1, text);
        Assessment assessment = new Assessment(
                new ArticleDiff(before, after, List.of(kept, modified), false),
                List.of(EditFinding.kept(), finding),
                new Continuation(Continuation.Event.NONE, marker, marker, List.of()),
                new Declaration(Declaration.Verdict.DECLARED, List.of(text)),
                Assessment.Headline.CHANGED,
                "Changed: " + text);
        return new ChangeReport(new ReportSide(text, null), new ReportSide(text, null), null, assessment);
    }

    /** Returns an article with a hostile text in every field. */
    public static ArticleReport hostileArticle(String text) {
        Article article = hostile(text).assessment().diff().after();
        List<Paragraph> paragraphs =
                List.of(new Paragraph(Block.TABLE_ROW, Role.BODY, text, List.of(new Link(text, text))));
        return new ArticleReport(
                text,
                new Extraction(
                        new Article(text, ArticleMetadata.of(text, text, text, text), paragraphs),
                        new ExtractorRevision("1/test/none"),
                        StandardCharsets.UTF_8,
                        DecodedText.Reason.HEADER,
                        new ContainerPath(article.title(), "", ContainerPath.Reason.RULE, List.of(text)),
                        new ExtractionOutcome(ExtractionOutcome.Kind.DAMAGED, text)));
    }

    /** Returns an article with a question, an answer and a link. */
    public static ArticleReport article() {
        List<Paragraph> paragraphs = List.of(
                new Paragraph(Block.HEADING, Role.TITLE, "Harbour statement", List.of()),
                new Paragraph(Block.PARAGRAPH, Role.QUESTION, "Question: When does the ferry sail?", List.of()),
                new Paragraph(
                        Block.PARAGRAPH,
                        Role.ANSWER,
                        "Answer: See the timetable.",
                        List.of(new Link("timetable", "https://harbour.example/t"))));
        return new ArticleReport(
                "statement.html",
                new Extraction(
                        new Article(
                                "Harbour statement",
                                ArticleMetadata.of("Harbour office", "2026-11-20", null, "en"),
                                paragraphs),
                        new ExtractorRevision("1/test/none"),
                        StandardCharsets.UTF_8,
                        DecodedText.Reason.META,
                        new ContainerPath("main", "main", ContainerPath.Reason.SCORE, List.of()),
                        ExtractionOutcome.complete()));
    }

    /** Returns a page named "statement". */
    public static WatchedPage page() {
        return new WatchedPage(
                new PageId(7),
                PageUrl.parse("https://harbour.example/statement"),
                "statement",
                ContentRules.none(),
                PageAccess.plain(),
                null,
                false,
                TEN);
    }

    /** Returns a check that ended so many minutes after ten. */
    public static Check check(int minutes, Check.Result result, @Nullable Integer version) {
        Instant start = TEN.plusSeconds(minutes * 60L);
        boolean failed = result == Check.Result.FAILED;
        return new Check(
                minutes + 1L,
                new PageId(7),
                null,
                start,
                start.plusSeconds(1),
                result,
                failed ? FetchFailure.TIMEOUT : null,
                failed ? "no answer within 10 s" : null,
                failed ? null : Integer.valueOf(200),
                version,
                null,
                RobotsVerdict.ALLOWED,
                null);
    }

    /** Returns a check of the sample page. */
    public static CheckReport checked(Check.Result result, @Nullable ChangeReport change) {
        return new CheckReport(
                page(),
                check(15, result, result == Check.Result.FAILED ? null : 3),
                23,
                open(22),
                null,
                change,
                List.of());
    }

    /** Returns three versions, the last two with an open promise. */
    public static HistoryReport history() {
        return new HistoryReport(
                page(),
                List.of(
                        new HistoryReport.Entry(version(1, Version.Kind.CAPTURE, 0), 5, null, null, null),
                        new HistoryReport.Entry(version(2, Version.Kind.REDERIVATION, 15), 5, open(4), null, null),
                        new HistoryReport.Entry(version(3, Version.Kind.CAPTURE, 30), 7, open(6), extended(), null)),
                List.of(
                        check(0, Check.Result.FIRST_SEEN, 1),
                        check(15, Check.Result.NOT_MODIFIED, 1),
                        check(20, Check.Result.FAILED, null),
                        check(150, Check.Result.CHANGED, 3)),
                List.of(),
                List.of(new Promise(
                        promise(PromiseEvent.Kind.FOUND, arrival(2, null, 15, Certainty.READ_ANEW), 0),
                        List.of(promise(PromiseEvent.Kind.EXTENDED, arrival(3, 15, 30, Certainty.EXACT), 2)),
                        null,
                        TEN.plusSeconds(2400))),
                List.of());
    }

    /** Returns a page that was extended, dropped its promise, and went back twice. */
    public static HistoryReport restless() {
        Arrival away = arrival(2, 10, 15, Certainty.EXACT);
        return new HistoryReport(
                page(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Promise(
                        promise(PromiseEvent.Kind.FOUND, arrival(1, null, 0, Certainty.EXACT), 0),
                        List.of(
                                promise(PromiseEvent.Kind.EXTENDED, arrival(3, 20, 30, Certainty.EXACT), 1),
                                promise(PromiseEvent.Kind.EXTENDED, arrival(4, 40, 45, Certainty.EXACT), 0)),
                        promise(PromiseEvent.Kind.WITHDRAWN, arrival(6, 300, 315, Certainty.AT_LATEST), 0),
                        TEN.plusSeconds(300 * 60L))),
                List.of(
                        new Revert(1, away, arrival(3, 20, 30, Certainty.EXACT)),
                        new Revert(4, arrival(5, 60, 60, Certainty.EXACT), arrival(8, 120, 120, Certainty.EXACT))));
    }

    /** Returns lives of paragraphs, with every kind of step in them. */
    public static BlameReport blame() {
        return blame("The new quay takes %s ships.", "Fees stay as they are.");
    }

    /** Returns lives of paragraphs in which a hostile text stands wherever the words of a page can stand. */
    public static BlameReport hostileBlame(String text) {
        return blame("a %s " + text.replace("%", "%%"), text);
    }

    private static BlameReport blame(String quay, String fees) {
        LifeLineTracer tracer = new LifeLineTracer();
        VersionSteps steps = new VersionSteps();
        List<List<String>> versions = List.of(
                List.of("Harbour statement", FERRY, quay.formatted("two"), fees),
                List.of("Harbour statement", FERRY, quay.formatted("three"), fees, QUAY),
                List.of("Harbour statement", quay.formatted("two"), fees, QUAY, FERRY),
                List.of("Harbour statement", quay.formatted("two"), QUAY, FERRY),
                List.of("Harbour statement", quay.formatted("two"), fees, QUAY_START + "two", QUAY_END.strip(), FERRY),
                List.of("Harbour statement", quay.formatted("two"), fees, QUAY, FERRY));
        for (int at = 0; at < versions.size(); at++) {
            tracer.accept(steps.shown(seen(at + 1), article("Harbour statement", versions.get(at))));
        }
        tracer.accept(steps.redacted(seen(7)));
        tracer.accept(steps.reread(
                seen(8), article("Harbour statement", versions.get(0).subList(0, 3))));
        return new BlameReport(page(), tracer.life(true), true, null);
    }

    /** Returns where two words stand and stood. */
    public static SearchReport search() {
        return search("two ships", QUAY);
    }

    /** Returns where a hostile text stands. */
    public static SearchReport hostileSearch(String text) {
        return search("before " + text, "it stands before " + text + " after");
    }

    private static SearchReport search(String phrase, String text) {
        PhraseTracer tracer = new PhraseTracer(Phrase.of(phrase));
        VersionSteps steps = new VersionSteps();
        tracer.accept(steps.shown(seen(1), article("", List.of(FERRY, text))));
        tracer.accept(steps.shown(seen(2), article("", List.of(FERRY))));
        tracer.accept(steps.redacted(seen(3)));
        tracer.accept(steps.shown(seen(4), article("", List.of(text, FERRY))));
        SearchReport.Builder report = new SearchReport.Builder(Phrase.of(phrase));
        report.add(page(), tracer);
        return report.build();
    }

    private static SeenVersion seen(int number) {
        Instant first = TEN.plusSeconds((number - 1) * 3600L);
        return new SeenVersion(number, first, first.plusSeconds(3000));
    }

    private static Arrival arrival(int version, @Nullable Integer after, int before, Certainty certainty) {
        Instant known = after == null ? null : TEN.plusSeconds(after * 60L);
        return new Arrival(version, known, TEN.plusSeconds(before * 60L), certainty);
    }

    private static PromiseEvent promise(PromiseEvent.Kind kind, Arrival arrival, int paragraphs) {
        return new PromiseEvent(kind, arrival, MARKER, paragraphs);
    }

    private static HistoryReport.Change extended() {
        ChangeReport change = continued();
        return HistoryReport.Change.of(2, change.window(), change.assessment());
    }

    static WordChange equal(String text) {
        return new WordChange(WordChange.Kind.EQUAL, text);
    }

    static WordChange deleted(String text) {
        return new WordChange(WordChange.Kind.DELETED, text);
    }

    static WordChange inserted(String text) {
        return new WordChange(WordChange.Kind.INSERTED, text);
    }

    private static Marker open(int paragraph) {
        return new Marker(MarkerKind.OPEN, paragraph, MARKER);
    }

    private static Version version(int number, Version.Kind kind, int minutes) {
        return new Version(
                new PageId(7),
                number,
                kind,
                number,
                new ExtractorRevision("1/test/none"),
                ContentHash.of(ByteBuffer.wrap(new byte[] {(byte) number})),
                TEN.plusSeconds(minutes * 60L),
                null,
                null,
                TEN.plusSeconds(minutes * 60L + 600));
    }

    private static Assessment assessment() {
        Article before = article(
                "Harbour statement",
                List.of(
                        "Harbour statement",
                        FERRY,
                        QUAY,
                        "Fees stay as they are.",
                        "Dogs are welcome. Bicycles are not.",
                        "Tickets are sold on board.",
                        "An old notice.",
                        MARKER));
        Article after = article(
                "Harbour statement",
                List.of(
                        "Harbour statement",
                        "Tickets are sold on board.",
                        FERRY,
                        QUAY_START + "three" + QUAY_END,
                        "Fees stay as they are.",
                        "Dogs are welcome.",
                        "Bicycles are not.",
                        "Question: May one bring a horse?",
                        "Answer: Only a small one.",
                        MARKER));
        List<ParagraphChange> changes = List.of(
                kept(0, 0, false),
                kept(5, 1, true),
                kept(1, 2, false),
                change(
                        ParagraphChange.Kind.MODIFIED,
                        List.of(2),
                        List.of(3),
                        equal(QUAY_START),
                        deleted("two"),
                        inserted("three"),
                        equal(QUAY_END)),
                kept(3, 4, false),
                change(
                        ParagraphChange.Kind.SPLIT,
                        List.of(4),
                        List.of(5, 6),
                        equal("Dogs are welcome."),
                        deleted(" "),
                        inserted("\n"),
                        equal("Bicycles are not.")),
                change(ParagraphChange.Kind.REMOVED, List.of(6), List.of(), deleted("An old notice.")),
                change(ParagraphChange.Kind.ADDED, List.of(), List.of(7), inserted("Question: May one bring a horse?")),
                change(ParagraphChange.Kind.ADDED, List.of(), List.of(8), inserted("Answer: Only a small one.")),
                kept(7, 9, false));
        EditFinding moved = new EditFinding(List.of(), List.of(), null);
        EditFinding cut = new EditFinding(List.of(), List.of(), Severity.COSMETIC);
        EditFinding wording = new EditFinding(List.of(EditClass.WORDING), List.of(), Severity.SUBSTANTIVE);
        EditFinding number = new EditFinding(
                List.of(EditClass.NUMBER, EditClass.WORDING), List.of("two -> three"), Severity.SUBSTANTIVE);
        EditFinding kept = EditFinding.kept();
        return new Assessment(
                new ArticleDiff(before, after, changes, false),
                List.of(kept, moved, kept, number, kept, cut, wording, wording, wording, kept),
                new Continuation(Continuation.Event.EXTENDED, open(7), open(9), List.of(7, 8)),
                new Declaration(Declaration.Verdict.UNDECLARED, List.of("dateModified 2026-11-20 unchanged")),
                Assessment.Headline.CONTINUED,
                "Continued: +2 paragraphs (1 question). 2 edits to text already published, 1 undeclared number change.");
    }

    private static Article article(String title, List<String> texts) {
        List<Paragraph> paragraphs = texts.stream()
                .map(text -> new Paragraph(
                        text.equals(title) ? Block.HEADING : Block.PARAGRAPH, role(text, title), text, List.of()))
                .toList();
        return new Article(title, ArticleMetadata.of("Harbour office", "2026-11-20", "2026-11-20", "en"), paragraphs);
    }

    private static Role role(String text, String title) {
        if (text.equals(title)) {
            return Role.TITLE;
        }
        if (text.equals(MARKER)) {
            return Role.MARKER;
        }
        return text.startsWith("Question:") ? Role.QUESTION : text.startsWith("Answer:") ? Role.ANSWER : Role.BODY;
    }

    private static ChangeReport modified(String before, String after, List<WordChange> words) {
        ParagraphChange change =
                new ParagraphChange(ParagraphChange.Kind.MODIFIED, false, List.of(0), List.of(0), words, false);
        Assessment assessment = new Assessment(
                new ArticleDiff(
                        Article.of(List.of(Paragraph.of(before))),
                        Article.of(List.of(Paragraph.of(after))),
                        List.of(change),
                        false),
                List.of(new EditFinding(List.of(EditClass.WORDING), List.of(), Severity.MINOR)),
                new Continuation(Continuation.Event.NONE, null, null, List.of()),
                new Declaration(Declaration.Verdict.UNKNOWN, List.of()),
                Assessment.Headline.CHANGED,
                "Changed: 1 edit.");
        return new ChangeReport(ReportSide.ofFile("old.txt"), ReportSide.ofFile("new.txt"), null, assessment);
    }

    private static ParagraphChange kept(int before, int after, boolean moved) {
        return new ParagraphChange(ParagraphChange.Kind.KEPT, moved, List.of(before), List.of(after), List.of(), false);
    }

    private static ParagraphChange change(
            ParagraphChange.Kind kind, List<Integer> before, List<Integer> after, WordChange... words) {
        return new ParagraphChange(kind, false, before, after, List.of(words), false);
    }
}
