package io.github.pressdiff.extract;

import static io.github.pressdiff.extract.Lists.fixture;
import static io.github.pressdiff.extract.Lists.lines;
import static io.github.pressdiff.extract.Lists.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pressdiff.page.PageUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListPageReaderTest {

    private static final String LIST = "<ul><li><a href='/press/1'>The first release of all</a></li>"
            + "<li><a href='/press/2'>The second release of all</a></li></ul>";

    @Test
    void readsCards() {
        ReleaseList list = fixture("cards.html");

        assertThat(list.kind()).isEqualTo(ReleaseList.Kind.HTML);
        assertThat(lines(list))
                .containsExactly(
                        "/press/2020/lamp | The lamp of Cape Noon is relit | 2020-01-17T10:00:00+01:00",
                        "/press/2020/horn | A new fog horn | 2020-01-16",
                        "/press/2020/keepers | Keepers meet | 2020-01-15");
    }

    @Test
    void findsTheFeedsThatAPageOffers() {
        assertThat(fixture("cards.html").feeds())
                .containsExactly(
                        PageUrl.parse("https://example.org/feed.xml"), PageUrl.parse("https://example.org/atom.xml"));
    }

    @Test
    void readsRowsAndTerms() {
        assertThat(lines(fixture("rows.html")))
                .containsExactly(
                        "/de/presse/1 | Neue Fähre für die Inseln | 2021-03-03",
                        "/de/presse/1.pdf | PDF | 2021-03-03",
                        "/de/presse/2?a=1&b=2 | Erklärung vom 1. Februar 2020 zum Fahrplan | 2021-03-02",
                        "/de/presse/3 | Der Hafen wird ausgebaggert | null",
                        "/de/presse/4 | Der Leuchtturm wird gestrichen | 2021-01-31",
                        "/de/presse/5 | Le port est ouvert de nouveau | 2021-01-30");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<nav><a href=/press/x>Go there at once, please</a></nav>",
                "<header><a href=/press/x>Go there at once, please</a></header>",
                "<footer><a href=/press/x>Go there at once, please</a></footer>",
                "<aside><a href=/press/x>Go there at once, please</a></aside>",
                "<div role=navigation><a href=/press/x>Go there</a></div>",
                "<div role=contentinfo><a href=/press/x>Go there</a></div>",
                "<div class=breadcrumbs><a href=/press/x>Go there</a></div>",
                "<ul class=pagination><li><a href=/press/x>Go there</a></ul>",
                "<div class=social-links><a href=/press/x>Go there</a></div>",
                "<div id=language-menu><a href=/press/x>Go there</a></div>",
                "<div class=languages><a href=/press/x>Go there</a></div>",
                "<div hidden><a href=/press/x>Go there</a></div>",
                "<a rel=next href=/press/x>Older releases are there</a>",
                "<a rel='nofollow alternate' hreflang=fr href=/press/x>Français</a>",
                "<a href=/press/x>2</a> <a href=/press/x>»</a>",
                "<template><a href=/press/x>Go there</a></template>",
            })
    void leavesOutFurniture(String furniture) {
        assertThat(read("<body>" + furniture + LIST + furniture).releases())
                .extracting(release -> release.url().uri().getPath())
                .containsExactly("/press/1", "/press/2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class=latest-news>%s</div>",
                "<form>%s</form>",
                "<div class='page menu-open'><main>%s</main></div>",
                "<div class='sidebar-page'><h1>Press</h1>%s</div>",
                "<div class=search-results>%s</div>",
                "<section class=newsletter-archive>%s</section>",
                "<article class='page category-news tag-social'>%s</article>",
                "<div><ul><li class='post category-press'>%s</li></ul></div>",
            })
    void keepsAListWhateverItIsCalled(String frame) {
        assertThat(read("<body>" + frame.formatted(LIST)).releases()).hasSize(2);
    }

    @Test
    void readsTheMainPartAloneWhereThereIsOne() {
        String other = "<div><a href=/press/x>Something quite different stands here</a></div>";

        assertThat(read(other + "<main>" + LIST + "</main>" + other).releases()).hasSize(2);
        assertThat(read(other + "<main><p>Nothing here.</main>").releases()).hasSize(1);
    }

    @Test
    void doesNotGiveTheDateOfOneItemToTheNext() {
        assertThat(lines(read("<div><div>1 May 2020 <a href=/press/1>The first release of all</a></div>"
                        + "<div><a href=/press/2>The second release of all</a></div></div>")))
                .containsExactly(
                        "/press/1 | The first release of all | 2020-05-01",
                        "/press/2 | The second release of all | null");
    }

    @Test
    void readsADateInBoxes() {
        assertThat(
                        lines(
                                read(
                                        "<ul><li><div><div>17</div><div>Jan</div><div>2020</div></div>"
                                                + "<a href=/press/1>The first release of all</a></li>"
                                                + "<li><span>18</span><span>Jan</span><span>2020</span> <a href=/press/2>The second release</a></li></ul>")))
                .containsExactly(
                        "/press/1 | The first release of all | 2020-01-17",
                        "/press/2 | The second release | 2020-01-18");
    }

    @Test
    void readsADateBeforeTheTitleButNotOneInIt() {
        assertThat(lines(read("<ul><li><a href=/press/1>17.01.2020: Harbour closed again</a>"
                        + "<li><a href=/press/2>Answer to the letter of 3 May 2019</a></ul>")))
                .containsExactly(
                        "/press/1 | 17.01.2020: Harbour closed again | 2020-01-17",
                        "/press/2 | Answer to the letter of 3 May 2019 | null");
    }

    @Test
    void namesALinkWithoutText() {
        assertThat(lines(read(
                        "<p><a href=/press/1><img alt='The first'></a></p><p><a href=/press/2 aria-label='Two'></a></p>"
                                + "<p><a href=/press/3></a></p>")))
                .containsExactly("/press/1 | The first | null", "/press/2 | Two | null", "/press/3 |  | null");
    }
}
