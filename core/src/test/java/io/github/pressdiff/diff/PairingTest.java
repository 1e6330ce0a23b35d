package io.github.pressdiff.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pairs that are hard to find, or easily found where there are none. All texts are made up. */
class PairingTest {

    private static final String DUES = "Harbour dues are paid on arrival by every ship above twenty metres.";
    private static final String PILOTS = "Pilots board outside the breakwater as long as there is daylight.";
    private static final String FISHING = "Fishing is forbidden between the two piers at any time of the year.";

    /** A copy of which a third was written anew used to break the exact merge. */
    @Test
    void findsAMergeBesideANearCopyOfAPiece() {
        String copy = "Pilots board outside the breakwater as soon as the storm has passed.";
        assertThat(DiffText.changes(List.of(DUES, PILOTS, FISHING), List.of(DUES + " " + PILOTS, FISHING, copy)))
                .containsExactly("merged [0, 1] [0]", "added [] [2]");
    }

    @ParameterizedTest
    @CsvSource({
        "2019, 2020",
        "12, 13",
        "Introducton, Introduction",
        "Новый закон принят, Новые законы приняты",
        "예산안 제출, 예산안을 제출함",
        "答：是的。, 答：没有。"
    })
    void pairsASingleShortLineBetweenTwoThatStayed(String before, String after) {
        assertThat(DiffText.changes(List.of(DUES, before, PILOTS), List.of(DUES, after, PILOTS)))
                .containsExactly("modified [1] [1]");
    }

    /** A flipped answer was called moved, and its words unedited. */
    @ParameterizedTest
    @CsvSource({"Yes., No.", "120, 340", "是的。, 没有。"})
    void callsExchangedAnswersModified(String first, String second) {
        assertThat(DiffText.changes(
                        List.of(DUES, first, PILOTS, second, FISHING), List.of(DUES, second, PILOTS, first, FISHING)))
                .containsExactly("modified [1] [1]", "modified [3] [3]");
    }

    @Test
    void callsAShortLineMovedThatStandsElsewhere() {
        assertThat(DiffText.changes(
                        List.of(DUES, PILOTS, "Correction", FISHING), List.of("Correction", DUES, PILOTS, FISHING)))
                .containsExactly("kept, moved [2] [0]");
    }

    /** Two texts of any kind share "the", "of" and "that"; the words between them were shown as replaced. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The head of the office said that he was not aware of the plan to close the school.|"
                        + "The rest of the goods will be sent on by rail in the course of the week that follows.",
                "Le chef de la mission a dit que la date de la visite n'est pas connue de tous.|"
                        + "La fin de l'hiver et le prix de la tonne ont fait que les ventes de la ville sont en baisse."
            })
    void doesNotPairTextsThatShareFrequentWordsOnly(String before, String after) {
        assertThat(DiffText.changes(List.of(DUES, before, PILOTS), List.of(DUES, after, PILOTS)))
                .containsExactlyInAnyOrder("removed [1] []", "added [] [1]");
    }

    @Test
    void findsAListThatRanIntoOneParagraph() {
        List<String> items = List.of(
                "Two red ferries came from the south.",
                "Three blue tugs left at noon for the yard.",
                "Four green barges carry sand and gravel.",
                "Five white yachts sank in the storm.",
                "Six old cutters were sold to a museum.",
                "Seven pilots retired before the winter.");
        assertThat(DiffText.changes(items, List.of(String.join(" ", items))))
                .containsExactly("merged [0, 1, 2, 3, 4, 5] [0]");
        assertThat(DiffText.changes(List.of(String.join(" ", items)), items))
                .containsExactly("split [0] [0, 1, 2, 3, 4, 5]");
    }

    @Test
    void putsAHeadingThatRepeatsBeforeWhatItLeads() {
        assertThat(DiffText.changes(
                        List.of("Overview", DUES, "Overview", FISHING),
                        List.of("Overview", DUES, "Overview", PILOTS, "Overview", FISHING)))
                .containsExactly("added [] [2]", "added [] [3]");
    }

    /** Labels went with paragraphs that moved past each other, and crossed for nothing. */
    @Test
    void letsCopiesOfALabelStayWhereTheyCan() {
        List<String> before = List.of(
                "One", DUES, "Steps:", "a1 b1 c1 d1 e1", "Two", PILOTS, "Steps:", "a2 b2 c2 d2 e2", "Three", FISHING);
        List<String> after = List.of(
                "One", DUES, "Steps:", "a2 b2 c2 d2 e2", "Two", PILOTS, "Steps:", "a1 b1 c1 d1 e1", "Three", FISHING);
        assertThat(DiffText.diff(before, after).changes())
                .filteredOn(change -> change.oldIndexes().equals(List.of(2))
                        || change.oldIndexes().equals(List.of(6)))
                .extracting(DiffText::line)
                .containsExactlyInAnyOrder("kept [2] [2]", "kept [6] [6]");
    }

    @Test
    void knowsWhoSpeaksFromANumberedItem() {
        assertThat(DiffText.changes(List.of(DUES, "A: Yes.", PILOTS), List.of(DUES, "A: No.", PILOTS)))
                .containsExactly("modified [1] [1]");
    }

    @Test
    void pairsNoHeadingsFarFromEachOtherByTheirOneWord() {
        assertThat(DiffText.changes(
                        List.of("Section 9", DUES, PILOTS, FISHING),
                        List.of("Section 9: " + DUES, PILOTS, FISHING, "Section 20")))
                .containsExactly("merged [0, 1] [0]", "added [] [3]");
    }
}
