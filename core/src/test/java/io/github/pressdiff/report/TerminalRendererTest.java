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
                + plain.articles(List.of(SampleReports.hostileArticle(text)));

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
                        Promise: open since version 2, 2026-11-23 10:15 UTC
                          "To be continued..."
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
