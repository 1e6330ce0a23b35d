package io.github.pressdiff.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkerPhrasesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | To be continued",
                "ru | Продолжение следует",
                "uk | Далі буде",
                "be | Працяг будзе",
                "bg | Следва продължение",
                "mk | Следува продолжение",
                "sr | Наставља се",
                "hr | Nastavlja se",
                "sl | Se nadaljuje",
                "fr | À suivre",
                "de | Fortsetzung folgt",
                "es | Continuará",
                "ca | Continuarà",
                "pt | Continua…",
                "it | (Continua)",
                "ro | Va urma",
                "nl | Wordt vervolgd",
                "af | Word vervolg",
                "da | Fortsættes",
                "sv | Fortsättning följer",
                "no | Fortsettelse følger",
                "is | Framhald síðar",
                "fi | Jatkuu...",
                "et | Järgneb",
                "lv | Turpinājums sekos",
                "lt | Bus daugiau",
                "pl | Ciąg dalszy nastąpi",
                "cs | Pokračování příště",
                "sk | Pokračovanie nabudúce",
                "hu | Folytatjuk",
                "el | Συνεχίζεται",
                "tr | Devamı gelecek",
                "az | Davamı var",
                "kk | Жалғасы бар",
                "ka | გაგრძელება იქნება",
                "hy | Շարունակելի",
                "ar | يتبع",
                "fa | ادامه دارد",
                "ur | جاری ہے",
                "he | המשך יבוא",
                "hi | जारी…",
                "bn | চলবে",
                "th | โปรดติดตามตอนต่อไป",
                "vi | Còn tiếp",
                "id | Bersambung",
                "zh | 未完待续",
                "ja | つづく",
                "ko | 계속…",
            })
    void findsThePromiseInManyLanguages(String language, String line) {
        assertThat(MarkerPhrases.kindOf(line)).as(language).contains(MarkerKind.OPEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "To be continued...",
                "TO BE CONTINUED!",
                "(to be continued)",
                "  — To be continued —  ",
                "*** To be continued ***",
                "«To be continued…»",
                "_To be continued_",
                "［Ｔｏ ｂｅ ｃｏｎｔｉｎｕｅｄ］",
                "To\u00A0be\u00A0continued",
                "A SUIVRE",
                "ΣΥΝΕΧΙΖΕΤΑΙ",
                "DEVAMI GELECEK",
                "-more-",
                "(more)",
                "— MORE —",
            })
    void looksThroughWhatIsSetAroundThePhrase(String line) {
        assertThat(MarkerPhrases.kindOf(line)).contains(MarkerKind.OPEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"###", "# # #", "-30-", "– 30 –", "ENDS", "-Ends-", "(完)", "（了）", "(Ende)", "انتهى"})
    void findsEndMarks(String line) {
        assertThat(MarkerPhrases.kindOf(line)).contains(MarkerKind.END);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "…",
                "* * *",
                "30",
                "30.",
                "(30)",
                "more",
                "More...",
                "Continua",
                "계속",
                "Fin",
                "完",
                "To be continued as the partners agreed",
                "The talks are to be continued.",
                "Продолжение следует искать в архиве.",
                "Die Fortsetzung folgt dem Plan.",
                "La marche à suivre",
                "El plan continuará en mayo.",
                "Developing countries",
                "The end justifies nothing.",
            })
    void takesNoSentenceAndNoEverydayWordForAMarker(String line) {
        assertThat(MarkerPhrases.kindOf(line)).isEmpty();
    }

    @Test
    void readsHostileLines() {
        assertThat(MarkerPhrases.kindOf("\uD800\uDC00\uD800 \0")).isEmpty();
        assertThat(MarkerPhrases.kindOf(".".repeat(1_000_000))).isEmpty();
        assertThat(MarkerPhrases.kindOf("To be continued" + ".".repeat(1_000_000)))
                .isEmpty();
    }
}
