package io.github.pressdiff.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pressdiff.page.PageUrl;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The releases are made up for these tests; their markup is set as the publishers set theirs. */
class PublishersTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "publicnow, https://www.publicnow.com/view/1, Port Authority of Norrhaven, 2026-02-03T09:32Z, -",
                "mid-ru, https://mid.ru/en/news/1/, Ministry of Foreign Affairs of the Russian Federation, 2026-03-02T16:51+03:00, -",
                "state-gov, https://www.state.gov/briefings/1/, U.S. Department of State, 2026-02-03, -",
                "gov-uk, https://www.gov.uk/government/news/1, Harbour Office, 2026-03-02, 2026-03-09",
                "pr-newswire, https://www.prnewswire.com/1.html, Norrhaven Ferries, 2026-03-03, -",
                "business-wire, https://www.businesswire.com/news/1/en/, Business Wire, 2026-03-03T14:15:00Z, -",
                "globenewswire, https://www.globenewswire.com/1, Norrhaven Ferries, 2026-03-03T14:25-05:00, -",
                "united-nations, https://press.un.org/en/1.doc.htm, United Nations, 2026-03-02, -",
                "european-commission, https://ec.europa.eu/commission/presscorner/detail/en/ip_1, European Commission, 2026-03-02, -"
            })
    void readsWhatAPublisherSaysInItsOwnWay(
            String fixture, String url, String publisher, String published, @Nullable String modified) {
        ArticleMetadata metadata = metadata(fixture, PageUrl.parse(url));

        assertThat(metadata.publisher()).isEqualTo(publisher);
        assertThat(metadata.published()).isEqualTo(published);
        assertThat(metadata.modified()).isEqualTo(modified);
    }

    @Test
    void tellsAPageOfACopyByTheAddressThatItGives() {
        assertThat(metadata("gov-uk", null).publisher()).isEqualTo("Harbour Office");
    }

    @Test
    void tellsAReleaseOfAWireByItsMark() {
        assertThat(metadata("pr-newswire", PageUrl.parse("https://ferries.example/news/1"))
                        .published())
                .isEqualTo("2026-03-03");
    }

    @Test
    void readsTheChangeLogButNotItsFirstEntry() {
        assertThat(metadata("gov-uk", null).corrections())
                .containsExactly(new CorrectionNote("Corrected the fee for bicycles.", "2026-03-09T14:30:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"pr-newswire, In the news release", "business-wire, The updated release reads:"})
    void takesWhatAWireSaysOfItsCorrectionForANotice(String fixture, String beginning) {
        assertThat(article(fixture, null).paragraphs())
                .filteredOn(paragraph -> paragraph.role() == Role.NOTICE)
                .anySatisfy(paragraph -> assertThat(paragraph.text()).startsWith(beginning));
    }

    @Test
    void takesTheEntriesOfAChangeLogForNotices() {
        assertThat(article("gov-uk", null).paragraphs())
                .filteredOn(paragraph -> paragraph.role() == Role.NOTICE)
                .extracting(Paragraph::text)
                .containsExactly(
                        "Updates to this page",
                        "9 March 2026",
                        "Corrected the fee for bicycles.",
                        "2 March 2026",
                        "First published.");
    }

    @Test
    void saysNothingOfAPublisherThatIsNotKnown() {
        assertThat(Publishers.find(PageUrl.parse("https://notgov.uk/").uri(), "::", List.of("2 March 2026")))
                .isSameAs(PublisherPattern.none());
    }

    private static ArticleMetadata metadata(String fixture, @Nullable PageUrl url) {
        return article(fixture, url).metadata();
    }

    private static Article article(String fixture, @Nullable PageUrl url) {
        Source page = Sources.fixture("publishers/" + fixture + ".html");
        return Sources.article(new Source(page.text(), page.form(), url));
    }
}
