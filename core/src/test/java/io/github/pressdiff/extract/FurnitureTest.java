package io.github.pressdiff.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
}
