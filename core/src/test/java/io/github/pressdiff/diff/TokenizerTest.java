package io.github.pressdiff.diff;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All texts are made up. */
class TokenizerTest {

    @Test
    void cutsWordsNumbersMarksAndBlanks() {
        assertThat(cut("It cost 1,204.5 €, don’t  ask!"))
                .containsExactly("It", " ", "cost", " ", "1,204.5", " ", "€", ",", " ", "don’t", "  ", "ask", "!");
        assertThat(Tokenizer.tokenize("a 1.").stream().map(Token::kind))
                .containsExactly(Token.Kind.WORD, Token.Kind.SPACE, Token.Kind.NUMBER, Token.Kind.PUNCTUATION);
    }

    @Test
    void keepsAMarkOutOfTheNumberItFollows() {
        assertThat(cut("at 12:30, or 13.")).containsExactly("at", " ", "12:30", ",", " ", "or", " ", "13", ".");
    }

    @Test
    void cutsScriptsWithoutBlanksIntoClusters() {
        assertThat(cut("漢字だ")).containsExactly("漢", "字", "だ");
        assertThat(cut("ที่นี่")).containsExactly("ที่", "นี่");
        assertThat(cut("スーツ")).containsExactly("ス", "ー", "ツ");
    }

    @Test
    void keepsCombiningMarksJoinersAndEmojiTogether() {
        assertThat(cut("cafe\u0301!")).containsExactly("cafe\u0301", "!");
        assertThat(cut("می\u200Cخواهم")).hasSize(1);
        assertThat(cut("👩‍👩‍👧‍👦👍🏽🇺🇳")).containsExactly("👩‍👩‍👧‍👦", "👍🏽", "🇺🇳");
        assertThat(cut("צה״ל")).hasSize(1);
    }

    @Test
    void countsInvisibleCharactersAsBlanks() {
        assertThat(Tokenizer.tokenize("a\u200B\u00AD\u202Ab").get(1).kind()).isEqualTo(Token.Kind.SPACE);
    }

    @Test
    void coversAnyTextWithoutGaps() {
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            random.ints(1 + random.nextInt(40), 0, 0x10000).forEach(unit -> text.append((char) unit));
            random.ints(random.nextInt(9), 0, 0x110000).forEach(text::appendCodePoint);
            assertThat(String.join("", cut(text.toString()))).isEqualTo(text.toString());
        }
    }

    @Test
    void cutsNoSurrogatePair() {
        String text =
                IntStream.range(0x1F300, 0x1F700).mapToObj(Character::toString).collect(joining("x"));
        assertThat(cut(text)).noneMatch(token -> Character.isLowSurrogate(token.charAt(0)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "7", "\u0301", "漢", "!", "👍🏽", "🇺🇳", "x'", "\uD83D", " ", "👩\u200D"})
    void endsOnAMegabyteOfTheSameText(String text) {
        String million = text.repeat(1_000_000 / text.length());
        assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> assertThat(Tokenizer.tokenize(million)).isNotEmpty());
    }

    private static List<String> cut(String text) {
        return Tokenizer.tokenize(text).stream()
                .map(token -> token.range().of(text))
                .toList();
    }
}
