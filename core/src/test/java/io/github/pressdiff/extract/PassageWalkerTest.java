package io.github.pressdiff.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassageWalkerTest {

    @Test
    void foldsWhatABrowserFoldsAndKeepsEveryOtherBlank() {
        assertThat(Sources.texts(
                        "<p> \t one\r\n <b> two</b>\f three \u00a0four\u200bfi\u00adve\u2009\u202esix\u00a0 </p>"))
                .containsExactly("one two three \u00a0four\u200bfi\u00adve\u2009\u202esix\u00a0");
    }

    @Test
    void putsNoBlankBetweenInlineElements() {
        assertThat(Sources.texts("<p>un<b>believ</b>able, <ins>in</ins><del>out</del><!-- x -->side</p>"))
                .containsExactly("unbelievable, inoutside");
    }

    @Test
    void keepsOneLineBreakAndPartsAtTwo() {
        assertThat(Sources.texts("<div>one <br> two<br><br>three<br>&nbsp;<br>four<br><br><br>five<br></div>"))
                .containsExactly("one\ntwo", "three", "four", "five");
    }

    @Test
    void countsTextThatStandsDirectlyInADiv() {
        assertThat(Sources.texts("<div>before<p>inside</p>after<div>deeper</div></div>"))
                .containsExactly("before", "inside", "after", "deeper");
    }

    @Test
    void keepsPreformattedTextAsItStands() {
        assertThat(Sources.article(Sources.page("<pre>\n a  b\r\n\r\n\tc\n</pre>"))
                        .paragraphs())
                .containsExactly(new Paragraph(Block.PREFORMATTED, Role.BODY, " a  b\n\n\tc", List.of()));
    }

    @Test
    void saysHowEachParagraphIsSet() {
        String html = "<h1>a</h1><h4>b</h4><ul><li>c<ul><li><p>d</p></li></ul></li></ul><dl><dt>e</dt><dd>f</dd></dl>"
                + "<blockquote><p>g</p></blockquote><figure><figcaption>h</figcaption></figure><p>i</p>";

        assertThat(Sources.article(Sources.page(html)).paragraphs())
                .extracting(Paragraph::text, Paragraph::block)
                .containsExactly(
                        tuple("a", Block.HEADING),
                        tuple("b", Block.HEADING),
                        tuple("c", Block.LIST_ITEM),
                        tuple("d", Block.LIST_ITEM),
                        tuple("e", Block.LIST_ITEM),
                        tuple("f", Block.LIST_ITEM),
                        tuple("g", Block.QUOTE),
                        tuple("h", Block.CAPTION),
                        tuple("i", Block.PARAGRAPH));
    }

    @Test
    void joinsTheCellsOfARowByTabs() {
        String html = "<table><caption>Plants</caption><tr><th></th><th>2025</th></tr>"
                + "<tr><td> North </td><td><p>3<br>or 4</p></td></tr><tr><td></td><td></td></tr></table>";

        assertThat(Sources.article(Sources.page(html)).paragraphs())
                .extracting(Paragraph::text, Paragraph::block)
                .containsExactly(
                        tuple("Plants", Block.CAPTION),
                        tuple("\t2025", Block.TABLE_ROW),
                        tuple("North\t3\nor 4", Block.TABLE_ROW));
    }

    @Test
    void readsTheCellsOfALayoutTableAsRunningText() {
        String html =
                "<table><tr><td>left</td><td><p>one</p><p>two</p><table><tr><td>a</td><td>b</td></tr></table></td></tr>"
                        + "</table>";

        assertThat(Sources.article(Sources.page(html)).paragraphs())
                .extracting(Paragraph::text, Paragraph::block)
                .containsExactly(
                        tuple("left", Block.PARAGRAPH),
                        tuple("one", Block.PARAGRAPH),
                        tuple("two", Block.PARAGRAPH),
                        tuple("a\tb", Block.TABLE_ROW));
    }

    @Test
    void resolvesLinksAndDropsThoseThatShowNothing() {
        String html = "<p>See <a href='/a?b=1#c'> the  list</a>, <a href='mailto:x@example.org'>write</a>"
                + "<a href=/icon><img src=i.png></a> or <a href='javascript:go()'>go</a>.</p>";

        Paragraph paragraph = Sources.article(Sources.page(html)).paragraphs().get(0);

        assertThat(paragraph.text()).isEqualTo("See the list, write or go.");
        assertThat(paragraph.links())
                .containsExactly(
                        new Link("the list", "https://example.org/a?b=1#c"), new Link("write", "mailto:x@example.org"));
    }

    @Test
    void followsTheBaseOfThePageAndKeepsWhatCannotBeResolved() {
        String link = "<p>One <a href='x/y'>link</a> among a few other words.</p>";

        assertThat(Sources.article(Sources.file("<base href='https://example.com/b/'>" + link))
                        .paragraphs()
                        .get(0)
                        .links())
                .containsExactly(new Link("link", "https://example.com/b/x/y"));
        assertThat(Sources.article(Sources.file(link)).paragraphs().get(0).links())
                .containsExactly(new Link("link", "x/y"));
    }

    /** A last line that shows nothing was dropped from the paragraph and stayed in the words of its link. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href=/x>words<br>&nbsp;</a>",
                "<a href=/x>words<br>&nbsp;</a> ",
                "<a href=/x>words</a><br>&nbsp;"
            })
    void endsALinkWhereTheParagraphEnds(String link) {
        Paragraph paragraph = Sources.article(Sources.page("<p>See the " + link + "</p>"))
                .paragraphs()
                .get(0);

        assertThat(paragraph.text()).isEqualTo("See the words");
        assertThat(paragraph.links()).containsExactly(new Link("words", "https://example.org/x"));
    }

    @Test
    void givesEachParagraphInsideALinkItsOwnLink() {
        String html = "<p>Enough words around it to be the text of this page.</p><a href=/x><p>one</p><p>two</p></a>";

        assertThat(Sources.article(Sources.page("<main>" + html + "</main>")).paragraphs())
                .filteredOn(paragraph -> paragraph.text().length() == 3)
                .extracting(Paragraph::links)
                .containsOnly(
                        List.of(new Link("one", "https://example.org/x")),
                        List.of(new Link("two", "https://example.org/x")));
    }

    @Test
    void leavesOutWhatIsNotShown() {
        String html = "<p>Shown text of some length, so that nothing hidden is most of it.</p><p hidden>a</p>"
                + "<p aria-hidden=true>b</p><p style='color:red; display : none'>c</p><p style='visibility:hidden'>d</p>"
                + "<p><span class='x sr-only'>e</span><span class='text__visually-hidden__2F'>f</span></p><!-- g -->"
                + "<script>h</script><style>i</style><template>j</template><noscript>k</noscript><button>l</button>"
                + "<select><option>m</select><textarea>n</textarea><iframe>o</iframe><svg><text>p</text></svg>"
                + "<video>q</video><object>r</object><div class='slick-slide slick-cloned'>s</div><p>Also shown.</p>";

        assertThat(Sources.texts(html))
                .containsExactly("Shown text of some length, so that nothing hidden is most of it.", "Also shown.");
    }

    @Test
    void keepsAPageThatAScriptIsToShow() {
        assertThat(Sources.texts("<body><div style='display:none'><p>All of the text.</p></div></body>"))
                .containsExactly("All of the text.");
    }
}
