package io.github.pressdiff.classify.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All texts are made up. */
class PhraseTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sixty boats | The pier takes SIXTY Boats. | SIXTY Boats",
                "sixty boats | takes sixty\u00A0 \u2009boats | sixty\u00A0 \u2009boats",
                "sixty boats | takes six\u00ADty bo\u200Bats | six\u00ADty bo\u200Bats",
                "the \"quay\" | of the «quay» today | the «quay»",
                "isn't | it isn’t so | isn’t",
                "Straße | DIE STRASSE | STRASSE",
                "προσ | ΠΡΟΣΩΠΟ | ΠΡΟΣ",
                "cafe\u0301 | im Café | Café",
                "1.5 | the 1.5 million | 1.5"
            })
    void findsWhatAReaderWouldFind(String phrase, String text, String found) {
        assertThat(Phrase.of(phrase).find(text).map(range -> range.of(text))).contains(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.5 | the 15 million",
                "sixty boats | sixty small boats",
                "sixty boats | sixty-boats",
                "cafe | café"
            })
    void doesNotFindWhatIsNotThere(String phrase, String text) {
        assertThat(Phrase.of(phrase).find(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u200B", "\n"})
    void refusesWhatNobodyCanSee(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Phrase.of(text));
    }

    @Test
    void findsTheFirstOfSeveral() {
        assertThat(Phrase.of("b").find("aBcb"))
                .hasValueSatisfying(range -> assertThat(range.start()).isEqualTo(1));
    }
}
