package io.github.pressdiff.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** In the notation of these tests "[old|new]" was replaced, "[|new]" inserted. All texts are made up. */
class WordDiffTest {

    @Test
    void replacesWholeWords() {
        assertThat(diff("It will open in May.", "It may open in May.")).isEqualTo("It [will|may] open in May.");
    }

    @Test
    void startsAnInsertedWordWhereTheWordStarts() {
        assertThat(diff("a new bridge", "a very new bridge")).isEqualTo("a [|very ]new bridge");
        assertThat(diff("a bridge", "a bridge today")).isEqualTo("a bridge[| today]");
    }

    @Test
    void startsAnInsertedSentenceWhereTheSentenceStarts() {
        assertThat(diff("All is well. All is calm.", "All is well. All is good. All is calm."))
                .isEqualTo("All is well. [|All is good. ]All is calm.");
    }

    @Test
    void joinsReplacedWordsThatAreNeighbours() {
        assertThat(diff("the red car stops", "the blue lorry stops")).isEqualTo("the [red car|blue lorry] stops");
    }

    @Test
    void doesNotAlignUnrelatedTextsByTheirBlanks() {
        assertThat(diff("one two three", "four five six seven")).isEqualTo("[one two three|four five six seven]");
    }

    @Test
    void showsBlanksThatChanged() {
        assertThat(diff("a  b", "a b")).isEqualTo("a[  | ]b");
        assertThat(diff("a b ", "a b")).isEqualTo("a b[ |]");
    }

    @Test
    void comparesScriptsWithoutBlanksByCluster() {
        assertThat(diff("会议将于五月举行。", "会议将于六月举行。")).isEqualTo("会议将于[五|六]月举行。");
    }

    @Test
    void keepsEmojiWhole() {
        assertThat(diff("ok 👍🏽", "ok 👍🏿")).isEqualTo("ok [👍🏽|👍🏿]");
    }

    @Test
    void alignsWholeSentencesOfLongTexts() {
        String before = sentences(0, 60);
        String after = sentences(0, 20) + sentences(90, 93) + sentences(20, 60);
        assertThat(WordDiff.of(before, after).pieces())
                .containsExactly(
                        new WordChange(WordChange.Kind.EQUAL, sentences(0, 20)),
                        new WordChange(WordChange.Kind.INSERTED, sentences(90, 93)),
                        new WordChange(WordChange.Kind.EQUAL, sentences(20, 60)));
    }

    private static String sentences(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(at -> "Item " + at + " is on the list of the day. ")
                .collect(Collectors.joining());
    }

    private static String diff(String before, String after) {
        StringBuilder shown = new StringBuilder();
        WordChange.Kind last = WordChange.Kind.EQUAL;
        for (WordChange piece : WordDiff.of(before, after).pieces()) {
            shown.append(
                    switch (piece.kind()) {
                        case EQUAL -> close(last);
                        case DELETED -> close(last) + "[";
                        case INSERTED -> last == WordChange.Kind.DELETED ? "|" : "[|";
                    });
            shown.append(piece.text());
            last = piece.kind();
        }
        return shown.append(close(last)).toString();
    }

    private static String close(WordChange.Kind last) {
        return switch (last) {
            case EQUAL -> "";
            case DELETED -> "|]";
            case INSERTED -> "]";
        };
    }
}
