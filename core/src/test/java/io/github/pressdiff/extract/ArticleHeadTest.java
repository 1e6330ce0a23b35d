package io.github.pressdiff.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** All texts are made up for these tests. */
class ArticleHeadTest {

    private static final String BODY =
            "<div class=b><p>The ferries of the island sail every hour of the day from the first of"
                    + " May on, in the morning and in the evening.</p>"
                    + "<p>The council has promised to pay for half of the new quay, which the guild of pilots had asked for in spring.</p>"
                            .repeat(60)
                    + "</div>";

    private static final String FIRST = "The ferries of the island";

    @Test
    void readsTitleDateAndLeadAboveABodyThatNoLandmarkHolds() {
        assertThat(beginnings("<div><div class=x><h1>Ferries sail</h1><span>2 March 2026</span></div>"
                        + "<div><p>A summer of short ways.</p></div>" + BODY + "</div>"))
                .startsWith("Ferries sail", "2 March 2026", "A summer of short ways.", FIRST);
    }

    @Test
    void readsNothingAboveTheTitleButADateAndNothingBelowTheBody() {
        assertThat(beginnings("<div><p>Something is new in the shop today.</p><p>2 March 2026</p><h1>Ferries sail</h1>"
                        + BODY + "<p>Ring the bell for service.</p></div><p>The bell is out of order.</p>"))
                .startsWith("2 March 2026", "Ferries sail", FIRST)
                .endsWith("The council has promised");
    }

    @Test
    void readsOnlyTheBodyWhenMuchStandsBetween() {
        String between = "<div><h2>Also new</h2><ul>"
                + "<li><a href='/a'>The lamp of the lighthouse is weaker</a> as pilots say who saw it at night in winter.</li>"
                        .repeat(8)
                + "</ul></div>";

        assertThat(beginnings("<div><h1>Ferries sail</h1>" + between + "</div>" + BODY))
                .doesNotContain("Ferries sail");
    }

    @Test
    void readsABodyInsideATitle() {
        assertThat(beginnings("<h1><section>" + BODY + "</section></h1>")).startsWith(FIRST);
    }

    @Test
    void readsNoTitleBelowTheBody() {
        assertThat(beginnings("<div>" + BODY + "<h1>Harbour office</h1></div>")).startsWith(FIRST);
    }

    /** The first words of each paragraph. */
    private static List<String> beginnings(String html) {
        return Sources.texts("<body>" + html + "</body>").stream()
                .map(text -> text.length() < 30 ? text : text.substring(0, text.indexOf(' ', 20)))
                .toList();
    }
}
