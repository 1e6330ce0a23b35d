package io.github.pressdiff.archive.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody kept of the chains is read as it was printed. */
class KeptHeadTest {

    private static final String ONE = "3f2a".repeat(16);
    private static final String TWO = "9bc1".repeat(16);

    private static final KeptHead CHECK = new KeptHead(KeptHead.Chain.CHECKS, 4120, ONE);
    private static final KeptHead RECORD = new KeptHead(KeptHead.Chain.RECORDS, 12, TWO);
    private static final KeptHead PAGE = new KeptHead(KeptHead.Chain.PAGE, 12, TWO);

    @Test
    void readsTheLineOfAReport() {
        String line = "check 4120 " + ONE + ", record 12 of the page " + TWO;
        assertThat(KeptHead.parse(line)).containsExactly(CHECK, PAGE);
        assertThat(KeptHead.parse("Evidence: " + line)).containsExactly(CHECK, PAGE);
        assertThat(KeptHead.parse("- Evidence: " + line + "\n")).containsExactly(CHECK, PAGE);
        // As a narrow terminal sets it.
        String broken = "Evidence: check 4120 " + ONE.substring(0, 40) + "\n  " + ONE.substring(40)
                + ", record 12 of the\n  page " + TWO.substring(0, 30) + "\n  " + TWO.substring(30);
        assertThat(KeptHead.parse(broken)).containsExactly(CHECK, PAGE);
    }

    @Test
    void readsWhatSealAndVerifyPrint() {
        assertThat(KeptHead.parse("Check 4120: " + ONE + "\nRecord 12: " + TWO)).containsExactly(CHECK, RECORD);
        assertThat(KeptHead.parse("- Check 4120: " + ONE + "\n- Record 12: " + TWO))
                .containsExactly(CHECK, RECORD);
        assertThat(KeptHead.parse("Check 4120 " + ONE + "; record 12 " + TWO + "."))
                .containsExactly(CHECK, RECORD);
        assertThat(KeptHead.parse(CHECK.toString())).containsExactly(CHECK);
        assertThat(KeptHead.parse(RECORD.toString())).containsExactly(RECORD);
        assertThat(KeptHead.parse(PAGE.toString())).containsExactly(PAGE);
    }

    @Test
    void readsAHashThatWasShortened() {
        List<KeptHead> shortened = List.of(new KeptHead(KeptHead.Chain.CHECKS, 7, "0123456789abcdef"));
        assertThat(KeptHead.parse("check 7 0123456789ABCDEF")).isEqualTo(shortened);
        assertThat(KeptHead.parse("check 7 0123456789abcdef...")).isEqualTo(shortened);
        assertThat(KeptHead.parse("check 7 0123456789abcdef\u2026")).isEqualTo(shortened);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " , ",
                "check",
                "check 7",
                "check 7 0123456789abcde",
                "check -7 0123456789abcdef",
                "check 7 0123456789abcdefg",
                "check 7 of the page 0123456789abcdef",
                "page 7 0123456789abcdef",
                "7 0123456789abcdef",
                "check 9999999999999999999 0123456789abcdef",
                "check 7 0123456789abcdef, and more",
                "check 7 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0"
            })
    void refusesAnythingElse(String text) {
        assertThatThrownBy(() -> KeptHead.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("not the end of a chain as a report shows it");
    }
}
