package io.github.pressdiff.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.pressdiff.extract.ContainerPath.Reason;
import io.github.pressdiff.page.ContentRules;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The user's ranges and patterns of ignored text. All pages are made up. */
class ReadingRulesTest {

    private static final String PAGE = "<div class=top><p>Weather today: fair.</p></div>"
            + "<div class=a><h1 id=start>Harbour dues rise</h1><p>Dues rise by four per cent.</p>"
            + "<aside class=related><p>Related matters.</p></aside></div>"
            + "<div class=b><p>The council <b id=mid>agreed on</b> Monday.</p>"
            + "<table><tr><td>North</td><td id=cell>300</td><td>400</td></tr></table></div>"
            + "<div class=c><p class=end>Closing words.</p><p>After the end.</p></div>";

    @Test
    void readsFromOneElementToAnother() {
        Extraction extraction = extract("#start", ".c");

        assertThat(texts(extraction))
                .containsExactly(
                        "Harbour dues rise",
                        "Dues rise by four per cent.",
                        "The council agreed on Monday.",
                        "North\t300\t400");
        assertThat(extraction.container())
                .isEqualTo(new ContainerPath("from #start to .c", "", Reason.RANGE, List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-,       h1,      Weather today: fair.",
                ".end,    -,       Closing words.|After the end.",
                "#mid,    table,   agreed on Monday.",
                "#cell,   .c,      300 400",
                ".b,      #mid,    The council",
                ".b,      #cell,   The council agreed on Monday.|North",
                ".related,.b,      Related matters.",
                "h1,      .related,Harbour dues rise|Dues rise by four per cent.",
                "h1,      '.related p',Harbour dues rise|Dues rise by four per cent.",
            })
    void beginsAndEndsWhereverTheElementsStand(String from, String to, String expected) {
        assertThat(String.join("|", texts(extract(from, to))).replace('\t', ' '))
                .isEqualTo(expected);
    }

    /** What was chosen was read even inside of what is never text. */
    @Test
    void readsNothingInsideWhatIsExcluded() {
        Extraction extraction = ArticleExtractor.of(new ContentRules(List.of("p"), List.of(".a, .c")))
                .extract(Sources.page(PAGE));

        assertThat(texts(extraction)).containsExactly("Weather today: fair.", "The council agreed on Monday.");
    }

    @Test
    void endsAtTheFirstMatchBehindTheBeginning() {
        assertThat(texts(extract(".b", "p"))).isEmpty();
        assertThat(texts(extract("h1", "div"))).containsExactly("Harbour dues rise", "Dues rise by four per cent.");
    }

    @Test
    void looksForItselfWhenAnEndOfTheRangeIsMissing() {
        Extraction noEnd = extract("h1", ".never");
        Extraction early = extract(".c", ".top");

        assertThat(noEnd.container().missed()).containsExactly(".never");
        assertThat(early.container().missed()).containsExactly(".top");
        assertThat(noEnd.container().reason()).isIn(Reason.SCORE, Reason.WHOLE);
        assertThat(texts(noEnd)).contains("Dues rise by four per cent.", "The council agreed on Monday.");
    }

    @Test
    void namesIncludeRulesThatMatchNothing() {
        Extraction extraction = ArticleExtractor.of(new ContentRules(List.of(".x", ".y"), List.of()))
                .extract(Sources.page(PAGE));

        assertThat(extraction.container().missed()).containsExactly(".x", ".y");
    }

    @Test
    void refusesARangeBesideIncludedElements() {
        ContentRules include = new ContentRules(List.of("main"), List.of());

        assertThatIllegalArgumentException().isThrownBy(() -> include.withRange("h1", null));
    }

    @Test
    void tellsRevisionsOfRangesAndPatternsApart() {
        ContentRules none = ContentRules.none();

        assertThat(List.of(
                        none.withRange("a", null),
                        none.withRange(null, "a"),
                        none.withRange("a", "a"),
                        none.withIgnore(List.of("a")),
                        new ContentRules(List.of("a"), List.of())))
                .extracting(rules -> ArticleExtractor.of(rules).revision())
                .doesNotHaveDuplicates();
    }

    @Test
    void marksIgnoredTextAndKeepsIt() {
        ContentRules rules = ContentRules.none().withIgnore(List.of("\\d+ per", "four|per cent", "no such text", "x*"));
        List<Paragraph> paragraphs =
                ArticleExtractor.of(rules).extract(Sources.page(PAGE)).article().paragraphs();

        Paragraph marked = paragraphs.stream()
                .filter(paragraph -> paragraph.text().startsWith("Dues"))
                .findFirst()
                .orElseThrow();
        assertThat(marked.text()).isEqualTo("Dues rise by four per cent.");
        assertThat(marked.ignored()).containsExactly(new IgnoredText(13, 17), new IgnoredText(18, 26));
        assertThat(marked.key()).isEqualTo("Dues rise by \uFFFC \uFFFC.");
        assertThat(marked.isIgnored()).isFalse();
    }

    private static Extraction extract(String from, String to) {
        return ArticleExtractor.of(ContentRules.none().withRange(from, to)).extract(Sources.page(PAGE));
    }

    private static List<String> texts(Extraction extraction) {
        return extraction.article().paragraphs().stream().map(Paragraph::text).toList();
    }
}
