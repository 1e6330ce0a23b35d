package io.github.pressdiff.report;

import static io.github.pressdiff.report.SampleReports.deleted;
import static io.github.pressdiff.report.SampleReports.equal;
import static io.github.pressdiff.report.SampleReports.inserted;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pressdiff.archive.Check;
import io.github.pressdiff.archive.PageStanding;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalRendererTest {

    @SuppressWarnings("unused")
    private static final List<String> HOSTILE = HostileTexts.LINES;

    private final ReportRenderer plain = renderer(80, false);

    @Test
    void leadsWithTheSummaryAndNumbersTheChanges() {
        assertThat(plain.changes(List.of(SampleReports.continued()))).isEqualTo("""
                        Continued: +2 paragraphs (1 question). 2 edits to text already published, 1
                        undeclared number change.

                        Page: https://harbour.example/statement, versions 2 and 3
                        Edited: between 2026-11-23 10:00 and 10:15 UTC
                        Paragraphs: 8 before, 10 after
                        Continuation: extended with 2 paragraphs; the promise of more still stands
                          "To be continued..."
                        Declaration: undeclared; the page does not say that it changed
                          dateModified 2026-11-20 unchanged

                        … 1 paragraph unchanged …

                        1. moved, from paragraph 6 to paragraph 2
                           Tickets are sold on board.

                        … 1 paragraph unchanged …

                        2. modified, paragraph 4, was 3 [substantive: number, wording]
                           two -> three
                           The new quay will be opened on 4 May by the harbour master, and
                           [-two-]{+three+} ships are expected on that day, so that the old quay can be
                           …

                        … 1 paragraph unchanged …

                        3. split, paragraph 5, now paragraphs 6 and 7 [cosmetic]
                           Dogs are welcome.[-␣-]{+¶+}
                           Bicycles are not.

                        4. removed, was paragraph 7 [substantive]
                           [-An old notice.-]

                        … 1 paragraph unchanged …

                        Continued with 2 paragraphs

                        5. added, paragraph 8 (question)
                           {+Question: May one bring a horse?+}

                        6. added, paragraph 9 (answer)
                           {+Answer: Only a small one.+}
                        """);
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 80})
    void keepsEveryLineWithinTheWidth(int width) {
        ReportRenderer renderer = renderer(width, false);
        ChangeReport chinese = SampleReports.of(
                equal("港口将于五月四日开放，".repeat(12)), deleted("两"), inserted("三"), equal("艘船预计到达。".repeat(12)));
        ChangeReport arabic = SampleReports.of(
                equal("يُفتَحُ الرَّصيفُ الجديدُ في الرابعِ من مايو ".repeat(4)),
                inserted("سفينتان "),
                equal("متوقعتان"));
        ChangeReport combining = SampleReports.of(equal("in "), inserted("Vie\u0323\u0302t Nam ".repeat(30)));
        ChangeReport unbroken = SampleReports.of(deleted("x".repeat(300)), inserted("y".repeat(300)));

        String changes = renderer.changes(List.of(
                SampleReports.continued(), chinese, arabic, combining, unbroken, SampleReports.hostile("\u202e")));
        String others = renderer.history(SampleReports.history())
                + renderer.articles(List.of(SampleReports.article()))
                + renderer.check(SampleReports.checked(Check.Result.CHANGED, SampleReports.continued()))
                + renderer.history(SampleReports.restless())
                + renderer.blame(SampleReports.blame())
                + renderer.search(SampleReports.search())
                + renderer.pages(pages());

        assertThat((changes + others).lines())
                .allSatisfy(line -> assertThat(Columns.of(line)).isLessThanOrEqualTo(width));
        assertThat(changes.lines())
                .anySatisfy(line -> assertThat(Columns.of(line)).isGreaterThan(width - 3));
    }

    @Test
    void coloursWordsAndKeepsTheirMarks() {
        String report = renderer(80, true)
                .changes(List.of(SampleReports.of(equal("on "), deleted("4"), inserted("5"), equal(" May"))));

        assertThat(report).contains("   on \u001b[31m[-4-]\u001b[0m\u001b[32m{+5+}\u001b[0m May\n");
    }

    @Test
    void closesColourAtEveryLineEnd() {
        String report =
                renderer(40, true).changes(List.of(SampleReports.of(equal("a "), inserted("word ".repeat(40)))));

        assertThat(report.lines().filter(line -> line.contains("\u001b[32m")))
                .hasSizeGreaterThan(3)
                .allSatisfy(line -> assertThat(line).endsWith("\u001b[0m"));
    }

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void letsNothingOfAPageSteerTheTerminal(String text) {
        String report = plain.changes(List.of(SampleReports.hostile(text)))
                + plain.articles(List.of(SampleReports.hostileArticle(text)))
                + plain.blame(SampleReports.hostileBlame(text))
                + plain.search(SampleReports.hostileSearch(text));

        assertThat(HostileTexts.hiddenIn(report)).isEmpty();
    }

    @Test
    void doesNotTakeMarksOfThePageForChanges() {
        assertThat(plain.changes(List.of(SampleReports.of(equal("[-no-] {+yes+}"), inserted("!")))))
                .contains("[‹U+002D›no‹U+002D›] {‹U+002B›yes‹U+002B›}{+!+}");
    }

    @Test
    void saysWhatACheckFound() {
        assertThat(plain.check(SampleReports.checked(Check.Result.FIRST_SEEN, null)))
                .isEqualTo("statement: first seen, 23 paragraphs, promise open (\"To be continued...\")\n");
        assertThat(plain.check(SampleReports.checked(Check.Result.UNCHANGED, null)))
                .isEqualTo("statement: unchanged\n");
        assertThat(plain.check(SampleReports.checked(Check.Result.NOT_MODIFIED, null)))
                .isEqualTo("statement: not modified (304)\n");
        assertThat(plain.check(SampleReports.checked(Check.Result.FAILED, null)))
                .isEqualTo("statement: failed: TIMEOUT, no answer within 10 s\n");
        assertThat(plain.check(SampleReports.checked(Check.Result.CHANGED, SampleReports.continued())))
                .isEqualTo("""
                        statement: continued
                          Continued: +2 paragraphs (1 question). 2 edits to text already published, 1
                          undeclared number change.
                        """);
    }

    @Test
    void setsAHistoryAsATable() {
        assertThat(plain.history(SampleReports.history())).isEqualTo("""
                        statement

                        Version  First seen (UTC)  Last seen (UTC)   Paragraphs
                        1        2026-11-23 10:00  2026-11-23 10:10  5
                                 first seen
                        2        2026-11-23 10:15  2026-11-23 10:25  5
                                 rederived: read anew with another extractor or other rules, no edit
                        3        2026-11-23 10:30  2026-11-23 10:40  7
                                 Continued: +2 paragraphs (1 question). 2 edits to text already
                                   published, 1 undeclared number change.

                        Page: https://harbour.example/statement, page 7
                        Checks: 4, 1 failed
                        Last failure: 2026-11-23 10:20 UTC, failed: TIMEOUT, no answer within 10 s
                        Longest gap: 2 h 15 min without a good check, between 2026-11-23 10:15 and
                          12:30 UTC
                        Promise: open since version 2, read anew 2026-11-23 10:15 UTC (no edit);
                          extended once, with version 3, 2026-11-23 10:30 UTC; stalled for 10 min 0 s
                          "To be continued..."
                          version 2, read anew 2026-11-23 10:15 UTC (no edit): found open
                          version 3, between 2026-11-23 10:15 and 10:30 UTC: extended with 2
                            paragraphs
                        """);
    }

    @Test
    void tellsWhatBecameOfAPromiseAndNamesReverts() {
        assertThat(plain.history(SampleReports.restless())).endsWith("""
                        Promise: dropped without text with version 6 or a redacted one before it,
                          2026-11-23 15:15 UTC; open since version 1, 2026-11-23 10:00 UTC; extended 2
                          times, last with version 4, 2026-11-23 10:45 UTC; stalled for 4 h 15 min
                          before
                          "To be continued..."
                          version 1, 2026-11-23 10:00 UTC: found open
                          version 3, between 2026-11-23 10:20 and 10:30 UTC: extended with 1 paragraph
                          version 4, between 2026-11-23 10:40 and 10:45 UTC: extended
                          version 6 or a redacted one before it, between 2026-11-23 15:00 and 15:15
                            UTC: withdrawn
                        Reverts: 2
                          version 3 reads as version 1 again; version 2 stood for at least 5 min 0 s
                            and at most 20 min 0 s
                          version 8 reads as version 4 again; versions 5 to 7 stood for 1 h 0 min
                        """);
    }

    @Test
    void showsTheLivesOfParagraphs() {
        assertThat(plain.blame(SampleReports.blame())).isEqualTo("""
                        statement

                        Page: https://harbour.example/statement, page 7
                        Versions: 8, the newest seen until 2026-11-23 17:50 UTC
                        Unknown: version 7 (redacted): what stood there is not known
                        Rederived: version 8: read anew with another extractor or other rules
                        Paragraphs: 3, 1 changed; 2 more went

                        1 (title): since version 1, 2026-11-23 10:00 UTC; never changed
                           Harbour statement

                        2: since version 1, 2026-11-23 10:00 UTC; never changed
                           The ferry to the northern islands leaves twice a day until the end of March.
                           - version 3, between 2026-11-23 11:50 and 12:00 UTC: moved

                        3: since version 1, 2026-11-23 10:00 UTC; changed 2 times, last in version 3
                           The new quay takes two ships.
                           - version 2, between 2026-11-23 10:50 and 11:00 UTC: edited [substantive:
                             number]
                             two -> three
                             The new quay takes [-two-]{+three+} ships.
                           - version 3, between 2026-11-23 11:50 and 12:00 UTC: edited [substantive:
                             number]; as in version 1 again, after it read otherwise for at least 50 min
                             0 s and at most 1 h 10 min
                             three -> two
                             The new quay takes [-three-]{+two+} ships.
                           - version 8, a redacted one read anew 2026-11-23 17:00 UTC (edit or not):
                             moved

                        No longer there

                        was 3: since version 1, 2026-11-23 10:00 UTC; never changed; gone with version
                          8, a redacted one read anew 2026-11-23 17:00 UTC (edit or not)
                           Fees stay as they are.
                           - version 4, between 2026-11-23 12:50 and 13:00 UTC: gone
                           - version 5, between 2026-11-23 13:50 and 14:00 UTC: back; it was gone for
                             at least 50 min 0 s and at most 1 h 10 min
                           - version 8, a redacted one read anew 2026-11-23 17:00 UTC (edit or not):
                             gone

                        was 4: since version 2, 2026-11-23 11:00 UTC; changed 2 times, last in version
                          6; gone with version 8, a redacted one read anew 2026-11-23 17:00 UTC (edit or
                          not)
                           The new quay will be opened on 4 May by the harbour master, and two ships are
                           expected on that day, so that the old quay can be closed for repair in the
                           following week without a gap in the timetable.
                           - version 5, between 2026-11-23 13:50 and 14:00 UTC: split from a longer
                             paragraph [cosmetic]
                             The new quay will be opened on 4 May by the harbour master, and
                             two[-␣-]{+¶+}
                             ships are expected on that day, so that the old quay can be …
                           - version 6, between 2026-11-23 14:50 and 15:00 UTC: merged from several
                             paragraphs [cosmetic]; as in version 2 again, after it read otherwise for
                             at least 50 min 0 s and at most 1 h 10 min
                             The new quay will be opened on 4 May by the harbour master, and
                             two[-¶-]{+␣+}ships are expected on that day, so that the old quay can be …
                           - version 8, a redacted one read anew 2026-11-23 17:00 UTC (edit or not):
                             gone
                        """);
    }

    @Test
    void showsWhereAPhraseStandsAndStood() {
        assertThat(plain.search(SampleReports.search())).isEqualTo("""
                        "two ships" stands in 1 place, stood in 1 other; looked for in 4 versions of 1
                          page

                        statement
                        Page: https://harbour.example/statement, page 7, 4 versions
                        Unknown: version 3 (redacted): what stood there is not known

                           The new quay will be opened on 4 May by the harbour master, and two ships are
                           expected on that day, so that the old quay can be …
                           gone, paragraph 2
                           since version 1, 2026-11-23 10:00 UTC
                           last in version 1
                           gone with version 2, between 2026-11-23 10:50 and 11:00 UTC

                           The new quay will be opened on 4 May by the harbour master, and two ships are
                           expected on that day, so that the old quay can be …
                           there, paragraph 1
                           since version 4 or a redacted one before it, between 2026-11-23 11:50 and
                             13:00 UTC
                        """);
    }

    @Test
    void listsPagesWithTheirWholeAddress() {
        assertThat(plain.pages(pages())).isEqualTo("""
                        Id  Name       Versions  Last check
                        7   statement  3         2026-11-23 10:15 UTC unchanged
                            https://harbour.example/statement
                        """);
        assertThat(renderer(120, false).pages(pages())).hasLineCount(2).contains("https://harbour.example/statement\n");
        assertThat(renderer(40, false).pages(pages())).startsWith("Id 7\n  Name: statement\n");
        assertThat(plain.pages(new PageListReport(List.of()))).isEqualTo("No page is watched.\n");
    }

    @Test
    void saysWhenThereIsNothingToShow() {
        assertThat(plain.changes(List.of())).isEqualTo("Nothing was compared.\n");
        assertThat(plain.articles(List.of())).isEqualTo("Nothing was read.\n");
    }

    private static PageListReport pages() {
        return new PageListReport(
                List.of(new PageStanding(SampleReports.page(), 3, SampleReports.check(15, Check.Result.UNCHANGED, 3))));
    }

    private static ReportRenderer renderer(int width, boolean colour) {
        return ReportRenderer.of(ReportFormat.TERMINAL, new RenderOptions(width, colour, ZoneOffset.UTC));
    }
}
