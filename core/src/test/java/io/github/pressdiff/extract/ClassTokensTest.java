package io.github.pressdiff.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class ClassTokensTest {

    @Test
    void splitsNamesIntoWords() {
        ClassTokens tokens = ClassTokens.of(new Element("div")
                .attr("class", " relatedPosts-list_2\tAd__Slot ")
                .attr("id", "Box3"));

        assertThat(tokens.words()).containsExactlyInAnyOrder("related", "posts", "list", "ad", "slot", "box");
        assertThat(tokens.heads()).containsExactlyInAnyOrder("list", "slot", "box");
    }

    @Test
    void takesNothingFromNamesOfStates() {
        assertThat(ClassTokens.of(new Element("div").attr("class", "has-sidebar no-ads"))
                        .words())
                .isEmpty();
    }

    @Test
    void tellsModifiersFromWhatANameCalls() {
        ClassTokens tokens = ClassTokens.of(new Element("div").attr("class", "node--promoted block__list--ads"));

        assertThat(tokens.words()).containsExactly("node", "block", "list");
        assertThat(tokens.modifiers()).containsExactly("promoted", "ads");
    }

    @Test
    void takesNothingFromNamesThatBuildToolsMakeUp() {
        assertThat(ClassTokens.of(new Element("div").attr("class", "jpYiwZ adQx x1ad9f 9ad c3nav0 1ad"))
                        .words())
                .isEmpty();
    }

    @Test
    void knowsNamesWithNumbers() {
        assertThat(ClassTokens.of(new Element("div").attr("class", "ad300x250 menu2 list-3 300x250"))
                        .words())
                .containsExactlyInAnyOrder("ad", "x", "menu", "list");
    }

    @Test
    void writesAPathThatFindsTheElement() {
        Element page = org.jsoup.Jsoup.parse("<div id='a.b'><section class='1x y'><p>z</p></section></div>");

        assertThat(page.select(CssPath.of(page.expectFirst("p")))).containsExactly(page.expectFirst("p"));
    }
}
