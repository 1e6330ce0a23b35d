package io.github.pressdiff.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pressdiff.diff.ParagraphChange.Kind;
import io.github.pressdiff.extract.Article;
import io.github.pressdiff.extract.Block;
import io.github.pressdiff.extract.Link;
import io.github.pressdiff.extract.Paragraph;
import io.github.pressdiff.extract.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One small situation each. All texts are made up. */
class ArticleDifferTest {

    private static final String BRIDGE =
            "The old bridge over the river Tamm will be closed for repairs until the end of May.";
    private static final String FERRY =
            "A ferry carries passengers and bicycles across the water every twenty minutes.";
    private static final String COST = "The works cost 1.5 million crowns, of which the province pays one half.";
    private static final String MAYOR =
            "Mayor Ilse Brandt thanked all neighbours for their patience during the past winter.";
    private static final String SCHOOL =
            "School buses take the northern road. Children should be at the stop ten minutes earlier.";

    @Test
    void showsTheOneWordThatWasMistyped() {
        ParagraphChange change =
                only(diff(List.of(FERRY, BRIDGE), List.of(FERRY, BRIDGE.replace("repairs", "repiars"))));

        assertThat(change.kind()).isEqualTo(Kind.MODIFIED);
        assertThat(change.oldIndexes()).containsExactly(1);
        assertThat(signed(change))
                .containsExactly(
                        "=The old bridge over the river Tamm will be closed for ",
                        "-repairs",
                        "+repiars",
                        "= until the end of May.");
    }

    @Test
    void showsTheNumberThatChanged() {
        ParagraphChange change = only(diff(List.of(COST), List.of(COST.replace("1.5", "15"))));

        assertThat(signed(change)).contains("-1.5", "+15").hasSize(4);
    }

    @Test
    void tellsTextsApartThatOnlyLookTheSame() {
        ParagraphChange change = only(diff(List.of(BRIDGE), List.of(BRIDGE.replace("old bridge", "old\u00A0bridge"))));

        assertThat(change.kind()).isEqualTo(Kind.MODIFIED);
        assertThat(signed(change)).contains("- ", "+\u00A0");
    }

    @Test
    void listsWhatWasAddedAtTheEnd() {
        ParagraphChange change = only(diff(List.of(BRIDGE, FERRY), List.of(BRIDGE, FERRY, COST)));

        assertThat(change.kind()).isEqualTo(Kind.ADDED);
        assertThat(change.newIndexes()).containsExactly(2);
        assertThat(signed(change)).containsExactly("+" + COST);
    }

    @Test
    void listsWhatWasRemovedAfterWhatItFollowed() {
        ArticleDiff diff = diff(List.of(BRIDGE, COST, FERRY, MAYOR), List.of(BRIDGE, FERRY));

        assertThat(summary(diff)).containsExactly("kept [0] [0]", "removed [1] []", "kept [2] [1]", "removed [3] []");
    }

    @Test
    void listsWhatWasRemovedAtTheStartFirst() {
        assertThat(summary(diff(List.of(COST, BRIDGE), List.of(BRIDGE))))
                .containsExactly("removed [0] []", "kept [1] [0]");
    }

    @Test
    void callsTheShorterOfTwoSwappedParagraphsMoved() {
        ArticleDiff diff = diff(List.of(BRIDGE + " " + COST, FERRY, MAYOR), List.of(FERRY, BRIDGE + " " + COST, MAYOR));

        assertThat(summary(diff)).containsExactly("kept [1] [0] moved", "kept [0] [1]", "kept [2] [2]");
    }

    @Test
    void callsTheLongParagraphMovedThatPassesSeveralOthers() {
        String many = BRIDGE + " " + COST;
        ArticleDiff diff = diff(List.of(many, FERRY, MAYOR, SCHOOL), List.of(FERRY, MAYOR, SCHOOL, many));

        assertThat(only(diff).moved()).isTrue();
        assertThat(only(diff).oldIndexes()).containsExactly(0);
    }

    @Test
    void seesTheEditInsideAMovedParagraph() {
        ArticleDiff diff = diff(
                List.of(COST, BRIDGE, FERRY, MAYOR),
                List.of(BRIDGE, FERRY, MAYOR, COST.replace("one half", "one third")));

        ParagraphChange change = only(diff);
        assertThat(change.kind()).isEqualTo(Kind.MODIFIED);
        assertThat(change.moved()).isTrue();
        assertThat(signed(change)).contains("-half", "+third");
    }

    @Test
    void seesASplit() {
        ArticleDiff diff = diff(List.of(BRIDGE, COST + " " + MAYOR), List.of(BRIDGE, COST, MAYOR));

        ParagraphChange change = only(diff);
        assertThat(summary(diff)).contains("split [1] [1, 2]");
        assertThat(signed(change)).containsExactly("=" + COST, "- ", "+\n", "=" + MAYOR);
    }

    @Test
    void seesASplitWithAnEdit() {
        ArticleDiff diff = diff(
                List.of(BRIDGE, COST + " " + MAYOR, FERRY),
                List.of(BRIDGE, COST.replace("half", "third"), MAYOR, FERRY));

        assertThat(only(diff).kind()).isEqualTo(Kind.SPLIT);
        assertThat(signed(only(diff))).contains("-half", "+third", "+\n");
    }

    @Test
    void seesNewTextBetweenTheHalvesOfASplit() {
        ArticleDiff diff =
                diff(List.of(BRIDGE, COST + " " + MAYOR, FERRY), List.of(BRIDGE, COST, SCHOOL, MAYOR, FERRY));

        assertThat(summary(diff)).contains("split [1] [1, 2, 3]");
    }

    @Test
    void seesAMerge() {
        ArticleDiff diff = diff(List.of(COST, MAYOR, FERRY, BRIDGE), List.of(COST + " " + MAYOR + " " + FERRY, BRIDGE));

        assertThat(summary(diff)).containsExactly("merged [0, 1, 2] [0]", "kept [3] [1]");
        assertThat(signed(only(diff))).startsWith("=" + COST, "-\n", "+ ");
    }

    @Test
    void seesAHeadingThatRanIntoItsText() {
        ArticleDiff diff = diff(List.of(BRIDGE, "School buses", FERRY), List.of(BRIDGE, "School buses: " + FERRY));

        assertThat(summary(diff)).contains("merged [1, 2] [1]");
    }

    @Test
    void leavesAHeadingAloneWhoseWordsAlsoStandInTheTextBelow() {
        ArticleDiff diff = diff(
                List.of(BRIDGE, "The school buses", SCHOOL), List.of(BRIDGE, SCHOOL.replace("northern", "southern")));

        assertThat(summary(diff)).containsExactly("kept [0] [0]", "removed [1] []", "modified [2] [1]");
    }

    @Test
    void keepsLabelsWithWhatTheyStandBeside() {
        List<String> first = List.of("Question:", "When does the bridge open again?", "Answer:", BRIDGE);
        List<String> second = List.of("Question:", "Who pays for the works?", "Answer:", COST);
        List<String> third = List.of("Question:", "How do people cross meanwhile?", "Answer:", FERRY);

        assertThat(summary(diff(joined(List.of(first, second)), joined(List.of(first, third, second)))))
                .filteredOn(line -> !line.startsWith("kept"))
                .containsExactly("added [] [4]", "added [] [5]", "added [] [6]", "added [] [7]");
        assertThat(summary(diff(joined(List.of(first, second, third)), joined(List.of(third, first, second)))))
                .filteredOn(line -> line.endsWith("moved"))
                .containsExactly(
                        "kept [8] [0] moved", "kept [9] [1] moved", "kept [10] [2] moved", "kept [11] [3] moved");
    }

    @Test
    void putsWhatWasAppendedAtTheEndThoughItEndsLikeTheTextBefore() {
        List<String> first = List.of("Question:", "Is the date of the opening known?", "Answer:", "Not yet.");
        List<String> second = List.of("Question:", "Are there plans for a tunnel?", "Answer:", "Not yet.");

        assertThat(summary(diff(
                        joined(List.of(List.of(MAYOR), first)),
                        joined(List.of(List.of(MAYOR + " Again."), first, second)))))
                .filteredOn(line -> line.startsWith("added"))
                .containsExactly("added [] [5]", "added [] [6]", "added [] [7]", "added [] [8]");
    }

    @Test
    void pairsNearCopiesByTheirPlace() {
        List<String> before = IntStream.range(0, 8)
                .mapToObj(at -> "Lot " + (100 + at) + " was sold to the highest bidder at the spring auction.")
                .toList();
        List<String> after = new ArrayList<>(before);
        after.set(3, before.get(3).replace("103", "903"));
        after.set(5, before.get(5).replace("105", "905"));

        assertThat(summary(diff(before, after)))
                .filteredOn(line -> !line.startsWith("kept"))
                .containsExactly("modified [3] [3]", "modified [5] [5]");
    }

    @Test
    void callsARenumberedHeadingModifiedButNotMoved() {
        ArticleDiff diff = diff(
                List.of("1. Traffic", BRIDGE, "2. Money", COST),
                List.of("1. Ferry", FERRY, "2. Traffic", BRIDGE, "3. Money", COST));

        assertThat(summary(diff))
                .containsExactly(
                        "added [] [0]",
                        "added [] [1]",
                        "modified [0] [2]",
                        "kept [1] [3]",
                        "modified [2] [4]",
                        "kept [3] [5]");
    }

    @Test
    void countsOtherLinksAsAChangeWithoutOtherWords() {
        Article before = Article.of(List.of(linked("https://example.org/a"), Paragraph.of(FERRY)));
        Article after = Article.of(List.of(linked("https://example.org/b"), Paragraph.of(FERRY)));

        ParagraphChange change = only(ArticleDiffer.ofDefaults().diff(before, after));
        assertThat(change.kind()).isEqualTo(Kind.MODIFIED);
        assertThat(signed(change)).containsExactly("=" + BRIDGE);
    }

    @Test
    void saysRestructuredOnlyWhenHardlyAnythingIsLeft() {
        List<String> before =
                IntStream.range(0, 12).mapToObj(at -> words("a", at)).toList();
        List<String> after =
                IntStream.range(0, 12).mapToObj(at -> words("b", at)).toList();

        assertThat(diff(before, after).restructured()).isTrue();
        assertThat(diff(before, joined(List.of(before.subList(9, 12), after))).restructured())
                .isFalse();
        assertThat(diff(before.subList(0, 5), after.subList(0, 5)).restructured())
                .isFalse();
    }

    /** Once, notes of two unrelated contracts were paired by the turns of phrase that all contracts have. */
    @Test
    void keepsNoGuessesBetweenUnrelatedTextsOfAKind() {
        List<String> before = IntStream.range(0, 12)
                .mapToObj(at -> "The " + words("a", at) + " shall give notice of the " + words("c", at))
                .toList();
        List<String> after = IntStream.range(0, 12)
                .mapToObj(at -> "The " + words("b", at) + " shall give notice of the " + words("d", at))
                .toList();

        ArticleDiff diff = diff(before, after);
        assertThat(diff.restructured()).isTrue();
        assertThat(diff.changes()).extracting(ParagraphChange::kind).containsOnly(Kind.ADDED, Kind.REMOVED);
    }

    @Test
    void tellsWhatMovedTogether() {
        List<String> texts =
                IntStream.range(0, 12).mapToObj(at -> words("a", at)).toList();
        List<String> moved = new ArrayList<>(texts);
        Collections.rotate(moved.subList(2, 10), 3);
        moved.set(3, moved.get(3) + " more");

        ArticleDiff diff = diff(texts, moved);
        assertThat(diff.movedBlocks()).singleElement().satisfies(block -> {
            assertThat(block.oldIndexes()).containsExactly(7, 8, 9);
            assertThat(block.newIndexes()).containsExactly(2, 3, 4);
            assertThat(diff.changes().subList(block.start(), block.end())).allMatch(ParagraphChange::moved);
        });
        assertThat(diff(texts, joined(List.of(texts.subList(1, 12), texts.subList(0, 1))))
                        .movedBlocks())
                .isEmpty();
    }

    @Test
    void comparesArticlesWithoutParagraphs() {
        assertThat(diff(List.of(), List.of()).isEmpty()).isTrue();
        assertThat(summary(diff(List.of(), List.of(COST)))).containsExactly("added [] [0]");
        assertThat(summary(diff(List.of(COST), List.of()))).containsExactly("removed [0] []");
    }

    private static String words(String letter, int number) {
        return IntStream.range(1, 7)
                .mapToObj(at -> letter.repeat(6 * number + at))
                .collect(Collectors.joining(" "));
    }

    private static ArticleDiff diff(List<String> before, List<String> after) {
        return ArticleDiffer.ofDefaults().diff(article(before), article(after));
    }

    private static Article article(List<String> texts) {
        return Article.of(texts.stream().map(Paragraph::of).toList());
    }

    private static Paragraph linked(String href) {
        return new Paragraph(Block.PARAGRAPH, Role.BODY, BRIDGE, List.of(new Link("The old bridge", href)));
    }

    private static List<String> joined(List<List<String>> parts) {
        return parts.stream().flatMap(List::stream).toList();
    }

    private static ParagraphChange only(ArticleDiff diff) {
        List<ParagraphChange> changes =
                diff.changes().stream().filter(ParagraphChange::isChange).toList();
        assertThat(changes).hasSize(1);
        return changes.get(0);
    }

    private static List<String> signed(ParagraphChange change) {
        return change.words().stream()
                .map(word -> word.kind().sign() + word.text())
                .toList();
    }

    private static List<String> summary(ArticleDiff diff) {
        return diff.changes().stream()
                .map(change -> change.kind().label() + " " + change.oldIndexes() + " " + change.newIndexes()
                        + (change.moved() ? " moved" : ""))
                .toList();
    }
}
