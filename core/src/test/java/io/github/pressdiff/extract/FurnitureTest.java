package io.github.pressdiff.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FurnitureTest {

    private static final String BODY =
            "<p>The council met on the quay and decided to keep the ferry in service all winter.</p>"
                    + "<p>It will run every two hours, and on Sundays it will call at the outer islands too.</p>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<nav><p>Go there.</p></nav>",
                "<footer>Terms.</footer>",
                "<aside>By the way.</aside>",
                "<form><p>Your name?</p></form>",
                "<div role=navigation>Go there.</div>",
                "<div role=dialog>Stay.</div>",
                "<div class=share-links>Letter</div>",
                "<div id=relatedPosts>Another.</div>",
                "<div class='box Ad_2'>Buy.</div>",
                "<p class=page-views>12 views today</p>",
                "<div class=article-tags>Ferry</div>",
                "<p>1,204 views</p>",
                "<p>3 hours ago</p>",
                "<p>Share this page:</p>",
                "<p>Поделиться</p>"
            })
    void leavesFurnitureOut(String furniture) {
        assertThat(Sources.texts("<main>" + BODY + furniture + "</main>")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class=download-list>Kept.</div>",
                "<div class=shareholders>Kept.</div>",
                "<div class=views-row>Kept.</div>",
                "<div class=with-sidebar>Kept.</div>",
                "<blockquote>So be it. <footer>Kept.</footer></blockquote>",
                "<p>The price <span class=share-price>of 12.50</span> was kept.</p>",
                "<header><p>Kept.</p></header>",
                "<p>3 hours ago the ferry was kept.</p>"
            })
    void keepsWhatOnlyLooksLikeIt(String part) {
        assertThat(String.join(" ", Sources.texts("<main>" + BODY + part + "</main>")))
                .containsIgnoringCase("kept.");
    }

    @Test
    void keepsAPartThatHoldsMuchOfTheTextWhateverItIsCalled() {
        assertThat(Sources.texts("<div class=sidebar>" + BODY + "</div>")).hasSize(2);
    }

    @Test
    void leavesOutAListOfLinksWithItsHeading() {
        String list = "<h3>Seen elsewhere</h3><ul><li><a href=/1>Storm closes the northern harbour</a></li>"
                + "<li><a href=/2>New master for the old lighthouse</a></li>"
                + "<li><a href=/3>Fishermen ask for a longer season</a></li></ul>";

        assertThat(Sources.texts("<main>" + BODY + list + "</main>")).hasSize(2);
    }

    @Test
    void keepsAListOfDocuments() {
        String list = "<ul><li><a href=/1.pdf>The full text of the decision</a></li>"
                + "<li><a href=/2.pdf>The timetable for the coming winter</a></li>"
                + "<li><a href=/3.pdf>The letter of the island council</a></li></ul>";

        assertThat(Sources.texts("<main>" + BODY + list + "</main>")).hasSize(5);
    }

    @Test
    void collapsesARepeatInAGalleryOnly() {
        String lead = "<p>The ferry will run every two hours through the whole of the coming winter.</p>";

        assertThat(Sources.texts(
                        "<main>" + lead + BODY + "<div class=carousel>" + lead + "<p>A picture.</p></div></main>"))
                .hasSize(4);
        assertThat(Sources.texts("<main>" + lead + BODY + lead + "</main>")).hasSize(4);
    }

    @Test
    void keepsBothHalvesOfABodyThatAnAdvertisementSplits() {
        String page = "<div><div>" + BODY + "</div><div class=ad>Buy a boat.</div><div>" + BODY + "</div></div>";

        assertThat(Sources.texts(page)).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <div hidden>Out.</div>                        | HIDDEN     | hidden
                    <p style='clip: rect(0 0 0 0)'>Out.</p>       | HIDDEN     | style
                    <p style='top:0; left:-9999px'>Out.</p>       | HIDDEN     | style
                    <aside>Out.</aside>                           | TAG        | aside
                    <div role=search>Out.</div>                   | ROLE       | search
                    <div class=newsletter-box>Out.</div>          | NAME       | newsletter
                    <div class=author-info>Out.</div>             | NAME       | author
                    <div class=block--related>Out.</div>          | SMALL_NAME | related
                    """)
    void namesTheRuleThatLeftAPartOut(String part, PruneRule rule, String detail) {
        Document document = Jsoup.parse("<main>" + BODY + part + "</main>");

        assertThat(VisiblePage.of(document, List.of(), List.of()).pruned().values())
                .containsExactly(new Pruning(rule, detail));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class=node--promoted>Kept: %s</div>",
                "<div class=jpYiwZ>Kept: %s</div>",
                "<div class='post hentry category-sport author-jones'>Kept.</div>",
                "<div class=block-views>Kept: %s</div>",
                "<div class=social-media-embed><blockquote>Kept.</blockquote></div>",
                "<ul><li>English</li><li>Deutsch</li><li>Kept.</li></ul>",
                "<button aria-expanded=false aria-controls=a>More</button><div id=a role=region style='display:none'>Kept.</div>"
            })
    void keepsWhatANameDoesNotMake(String part) {
        // Longer than what a word that only hints at furniture may leave out.
        String text = "the ferry ".repeat(15);

        assertThat(String.join(" ", Sources.texts("<main>" + BODY + String.format(part, text) + "</main>")))
                .containsIgnoringCase("kept");
    }

    @Test
    void keepsAPaywallThatHoldsTheText() {
        String more = BODY.repeat(3);

        assertThat(Sources.texts("<main><div class=paywall>" + more + "</div></main>"))
                .hasSize(6);
        assertThat(Sources.texts("<main>" + BODY + "<div class=paywall>Subscribe to read on.</div></main>"))
                .hasSize(2);
    }

    @Test
    void leavesOutARowOfTeasersThatSaysMoreThanTheArticle() {
        assertThat(Sources.texts(
                        "<body><h1>Ferry</h1>" + BODY.repeat(2) + "<ul>" + teasers("/news/%d") + "</ul></body>"))
                .hasSize(5);
    }

    @Test
    void keepsTheAnswersOfAnAccordion() {
        assertThat(Sources.texts("<body><h1>Ferry</h1>" + BODY + "<ul>" + teasers("#") + "</ul></body>"))
                .hasSize(11);
        assertThat(Sources.texts("<body><h1>Ferry</h1>" + BODY + "<ul>" + teasers("#answer%d") + "</ul></body>"))
                .hasSize(11);
    }

    private static String teasers(String target) {
        StringBuilder teasers = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            teasers.append("<li><h3><a href='")
                    .append(String.format(target, i))
                    .append("'>What became of harbour ")
                    .append(i)
                    .append(
                            "</a></h3><p>Its masters have asked for longer moles, deeper water and a lamp that is seen from ")
                    .append(
                            "far away, and the council has promised to think about it before the year is out.</p></li>");
        }
        return teasers.toString();
    }

    @Test
    void leavesOutTheLinksToTranslations() {
        String languages =
                "<ul><li><a href=/de>Deutsch</a></li><li><a>fr-FR1</a></li><li><a href=/ru>Русский</a></li></ul>";

        assertThat(Sources.texts("<main>" + BODY + languages + "</main>")).hasSize(2);
    }

    @Test
    void leavesOutTheLinksBelowAHeadingThatAnnouncesThem() {
        String related = "<h2>Das könnte Sie auch interessieren</h2><p><a href=/1>Ein neuer Hafen</a></p>"
                + "<p><a href=/2>Ein altes Schiff</a></p>";

        assertThat(Sources.texts("<main>" + BODY + related + "<h2>Fares</h2><p>They stay.</p></main>"))
                .hasSize(4)
                .endsWith("Fares", "They stay.");
    }

    @Test
    void keepsOneOfTwoCopiesForDifferentScreens() {
        String caption = "The ferry leaves the quay on the morning of the first day of its winter timetable.";

        assertThat(Sources.texts("<main><div class='hidden md:block'>" + caption + "</div><div class=md:hidden>"
                        + caption + "</div>" + BODY + "</main>"))
                .containsOnlyOnce(caption);
    }

    @Test
    void leavesOutALineDrawnOfCharacters() {
        assertThat(Sources.texts("<main>" + BODY + "<p>___</p><p>###</p></main>"))
                .endsWith("###")
                .hasSize(3);
    }
}
