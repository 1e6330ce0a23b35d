package io.github.pressdiff.report;

import io.github.pressdiff.classify.history.PhraseStay;
import io.github.pressdiff.diff.TextRange;
import io.github.pressdiff.report.template.Fact;
import io.github.pressdiff.report.template.SearchOutline;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Where a phrase stands and stood, in words. */
final class SearchWords {

    private final SearchReport report;
    private final ArrivalWords arrivals;

    private SearchWords(SearchReport report, Times times) {
        this.report = report;
        this.arrivals = new ArrivalWords(times);
    }

    static SearchOutline outline(SearchReport report, Times times) {
        SearchWords words = new SearchWords(report, times);
        return new SearchOutline(
                words.headline(),
                words.notes(),
                report.hits().stream().map(words::page).toList());
    }

    private String headline() {
        long there = stays().filter(stay -> stay.gone() == null).count();
        long gone = stays().count() - there + report.leftOut();
        String searched = count(report.versions(), "version") + " of " + count(report.pages(), "page");
        return there + gone == 0
                ? "\"" + report.phrase().text() + "\" was not found in " + searched
                : "\"" + report.phrase().text() + "\" stands in " + count(there, "place") + ", stood in "
                        + count(gone, "other") + "; looked for in " + searched;
    }

    private Stream<PhraseStay> stays() {
        return report.hits().stream().flatMap(hits -> hits.stays().stream());
    }

    private List<String> notes() {
        return report.leftOut() == 0
                ? List.of()
                : List.of(String.format(Locale.ROOT, "%,d further places are not shown", report.leftOut()));
    }

    private SearchOutline.Page page(SearchReport.PageHits hits) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.ofSource(
                "Page",
                hits.page().url().toString(),
                "page " + hits.page().id() + ", " + count(hits.versions(), "version")));
        Fact redacted = BlameWords.redacted(hits.redacted());
        if (redacted != null) {
            facts.add(redacted);
        }
        return new SearchOutline.Page(
                hits.page().label(), facts, hits.stays().stream().map(this::hit).toList());
    }

    private SearchOutline.Hit hit(PhraseStay stay) {
        String text = stay.last().text();
        TextRange range = report.phrase().find(text).orElse(new TextRange(0, 0));
        return new SearchOutline.Hit(
                (stay.gone() == null ? "there" : "gone") + ", " + place(stay),
                lines(stay),
                ShownWords.before(text.substring(0, range.start())),
                range.of(text),
                ShownWords.after(text.substring(range.end())));
    }

    private static String place(PhraseStay stay) {
        int last = stay.last().paragraph() + 1;
        int first = stay.first().paragraph() + 1;
        return "paragraph " + last + (first == last ? "" : ", at first " + first);
    }

    private List<String> lines(PhraseStay stay) {
        List<String> lines = new ArrayList<>();
        lines.add("since " + arrivals.within(stay.since()));
        if (stay.gone() != null) {
            lines.add("last in version " + stay.last().version());
            lines.add("gone with " + arrivals.within(stay.gone()));
        }
        return lines;
    }

    private static String count(long number, String thing) {
        return String.format(Locale.ROOT, "%,d %s%s", number, thing, number == 1 ? "" : "s");
    }
}
