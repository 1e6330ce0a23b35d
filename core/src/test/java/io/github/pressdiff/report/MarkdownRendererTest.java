package io.github.pressdiff.report;

import static io.github.pressdiff.report.SampleReports.deleted;
import static io.github.pressdiff.report.SampleReports.equal;
import static io.github.pressdiff.report.SampleReports.inserted;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pressdiff.archive.Check;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class MarkdownRendererTest {

    @SuppressWarnings("unused")
    private static final List<String> HOSTILE = HostileTexts.LINES;

    private final ReportRenderer markdown = ReportRenderer.of(ReportFormat.MARKDOWN, RenderOptions.ofDefaults());

    @Test
    void saysTheSameAsTheTerminal() {
        assertThat(markdown.changes(List.of(SampleReports.continued()))).isEqualTo("""
                        # https\\://harbour.example/statement, versions 2 and 3

                        Continued: +2 paragraphs (1 question). 2 edits to text already published, 1 undeclared number change.

                        - Page: <https://harbour.example/statement>, versions 2 and 3
                        - Edited: between 2026-11-23 10:00 and 10:15 UTC
                        - Paragraphs: 8 before, 10 after
                        - Continuation: extended with 2 paragraphs; the promise of more still stands
                          - "To be continued..."
                        - Declaration: undeclared; the page does not say that it changed
                          - dateModified 2026-11-20 unchanged

                        … 1 paragraph unchanged …

                        ### Change 1: moved, from paragraph 6 to paragraph 2

                        > Tickets are sold on board.

                        … 1 paragraph unchanged …

                        ### Change 2: modified, paragraph 4, was 3

                        - substantive: number, wording
                        - two -> three

                        > The new quay will be opened on 4 May by the harbour master, and ~~two~~**three** ships are \
                        expected on that day, so that the old quay can be …

                        … 1 paragraph unchanged …

                        ### Change 3: split, paragraph 5, now paragraphs 6 and 7

                        - cosmetic

                        > Dogs are welcome.~~␣~~**¶**\\
                        > Bicycles are not.

                        ### Change 4: removed, was paragraph 7

                        - substantive

                        > ~~An old notice.~~

                        … 1 paragraph unchanged …

                        ## Continued with 2 paragraphs

                        ### Change 5: added, paragraph 8 (question)

                        > **Question: May one bring a horse?**

                        ### Change 6: added, paragraph 9 (answer)

                        > **Answer: Only a small one.**
                        """);
    }

    @Test
    void setsMarksWhereTheyOpenAndClose() {
        assertThat(MarkdownText.words(List.of(equal("a"), deleted(" b "), inserted(" c"), equal(" d"))))
                .isEqualTo("a ~~b~~  **c** d");
        assertThat(MarkdownText.words(List.of(equal("word"), inserted(","), equal("word"))))
                .isEqualTo("wor&#100;**,**&#119;ord");
        assertThat(MarkdownText.words(List.of(deleted("*"), inserted("~"), equal(" x"))))
                .isEqualTo("~~\\*~~**\\~** x");
        assertThat(MarkdownText.words(List.of(equal("(\u00e9"), inserted("\u00a0x\u00a0"), equal("y"))))
                .isEqualTo("(\u00e9\u00a0**x**\u00a0y");
    }

    @Test
    void escapesWhatOpensABlockOnlyWhereALineBegins() {
        assertThat(MarkdownText.escape("# a - 1. b")).isEqualTo("\\# a - 1. b");
        assertThat(MarkdownText.escape("12) a\n- b\n    c")).isEqualTo("12\\) a\\\n\\- b\\\n&#32;&#32;&#32;&#32;c");
        assertThat(MarkdownText.escape("To be continued...")).isEqualTo("To be continued...");
        assertThat(MarkdownText.escape("http://x www.x")).isEqualTo("http\\://x www\\.x");
    }

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void letsNothingOfAPageBecomeMarkup(String text) {
        String document = markdown.changes(List.of(SampleReports.hostile(text)))
                + markdown.articles(List.of(SampleReports.hostileArticle(text)))
                + markdown.check(SampleReports.checked(Check.Result.CHANGED, SampleReports.hostile(text)))
                + markdown.blame(SampleReports.hostileBlame(text))
                + markdown.search(SampleReports.hostileSearch(text));
        // What a backslash makes plain is plain; the marks of changes are ours.
        String active = document.replaceAll("\\\\\\p{Punct}", "x").replace("<https://harbour.example/statement>", "");

        assertThat(active).doesNotContainPattern("[<`\\[\\]_|$]").doesNotContainPattern("&(?!#32;|#\\d+;)");
        assertThat(active.replace("**", "").replace("~~", ""))
                .doesNotContain("*")
                .doesNotContain("~");
        assertThat(active.lines())
                .allSatisfy(line ->
                        assertThat(line).matches("|---|(#|##|###|-|  -) [^ #>=+-].*|> ?.*|[\\p{L}…\\d&].*|\\\\?"));
        assertThat(HostileTexts.hiddenIn(document)).isEmpty();
    }

    @Test
    void setsHistoryAndPagesAsLists() {
        assertThat(markdown.history(SampleReports.history()))
                .startsWith(
                        "# statement\n\n- Page: <https://harbour.example/statement>, page 7\n- Checks: 4, 1 failed\n")
                .contains("\n## Versions\n\n- Version 1\n  - First seen (UTC): 2026-11-23 10:00\n")
                .contains("  - What happened: Continued: +2 paragraphs (1 question). 2 edits");
        assertThat(markdown.pages(new PageListReport(List.of()))).isEqualTo("# Pages\n\nNo page is watched.\n");
    }

    @Test
    void showsTheLivesOfParagraphs() {
        assertThat(markdown.blame(SampleReports.blame()))
                .startsWith("# statement\n\n- Page: <https://harbour.example/statement>, page 7\n- Versions: 8")
                .contains("""

                        ### 3: since version 1, 2026-11-23 10:00 UTC; changed 2 times, last in version 3

                        > The new quay takes two ships.

                        - version 2, between 2026-11-23 10:50 and 11:00 UTC: edited \\[substantive: number\\]
                          - two -> three

                        > The new quay takes ~~two~~**three** ships.

                        """)
                .contains("\n## No longer there\n");
    }

    @Test
    void setsThePhraseThatWasLookedForInBold() {
        assertThat(markdown.search(SampleReports.search())).contains("""
                > The new quay will be opened on 4 May by the harbour master, and **two ships** are expected on that \
                day, so that the old quay can be …

                - gone, paragraph 2
                - since version 1, 2026-11-23 10:00 UTC
                - last in version 1
                - gone with version 2, between 2026-11-23 10:50 and 11:00 UTC
                """);
    }
}
