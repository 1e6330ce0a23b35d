package io.github.pressdiff.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pressdiff.fetch.DecodedText.Reason;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** N27. All texts are made up for these tests. */
class TextDecoderTest {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final String CAFE = "<p>The caf\u00e9 is open.</p>";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void believesAByteOrderMarkBeforeAnythingElse(String name) {
        String page = "<meta charset=windows-1251>" + CAFE;

        DecodedText text = decode(("\ufeff" + page).getBytes(Charset.forName(name)), "text/html; charset=koi8-r");

        assertThat(text).isEqualTo(new DecodedText(page, Charset.forName(name), Reason.BYTE_ORDER_MARK));
    }

    @Test
    void believesTheHeaderBeforeTheMeta() {
        String page = "<meta charset=windows-1251>" + CAFE;

        DecodedText text = decode(page.getBytes(WINDOWS_1252), "text/html; Charset=\"Windows-1252\"");

        assertThat(text).isEqualTo(new DecodedText(page, WINDOWS_1252, Reason.HEADER));
    }

    @Test
    void believesTheMetaWhenTheHeaderNamesNothingThatIsKnown() {
        String page = "<meta charset=iso-8859-15><p>5 \u20ac</p>";
        Charset latin9 = Charset.forName("ISO-8859-15");

        assertThat(decode(page.getBytes(latin9), "text/html; charset=made-up"))
                .isEqualTo(new DecodedText(page, latin9, Reason.META));
        assertThat(decode(page.getBytes(latin9), "text/html; charset=\"!? \u00e9\"")
                        .reason())
                .isEqualTo(Reason.META);
        assertThat(decode(page.getBytes(latin9), "text/html; charset=").reason())
                .isEqualTo(Reason.META);
    }

    @Test
    void takesUndeclaredUtf8ForWhatItIs() {
        assertThat(decode(CAFE.getBytes(StandardCharsets.UTF_8), null))
                .isEqualTo(new DecodedText(CAFE, StandardCharsets.UTF_8, Reason.VALID_UTF_8));
    }

    @Test
    void believesValidUtf8MoreThanALie() {
        byte[] bytes = CAFE.getBytes(StandardCharsets.UTF_8);

        assertThat(decode(bytes, "text/html; charset=iso-8859-1"))
                .isEqualTo(new DecodedText(CAFE, StandardCharsets.UTF_8, Reason.VALID_UTF_8));
        String lying = "<meta charset=shift_jis>" + CAFE;
        assertThat(decode(lying.getBytes(StandardCharsets.UTF_8), "text/html"))
                .isEqualTo(new DecodedText(lying, StandardCharsets.UTF_8, Reason.VALID_UTF_8));
    }

    @Test
    void asksTheDetectorWhenDeclaredUtf8IsNone() {
        String page =
                "<meta charset=utf-8><p>Мост откроется в понедельник. Министерство сообщит подробности утром.</p>";
        assertThat(decode(page.getBytes(Charset.forName("windows-1251")), "text/html; charset=utf-8"))
                .isEqualTo(new DecodedText(page, Charset.forName("windows-1251"), Reason.DETECTED));
    }

    @Test
    void keepsDeclaredUtf8WhenOnlyAFewBytesAreWrong() {
        byte[] bytes = "caf\u00e9 caf\u00e9".getBytes(StandardCharsets.UTF_8);
        bytes[4] = 'x';
        assertThat(decode(bytes, "text/html; charset=utf-8").reason()).isEqualTo(Reason.HEADER);
    }

    @Test
    void givesTheDeclaredReasonForPlainAscii() {
        byte[] bytes = "<p>Open.</p>".getBytes(StandardCharsets.US_ASCII);

        assertThat(decode(bytes, "text/html; charset=latin1").reason()).isEqualTo(Reason.HEADER);
        assertThat(decode(bytes, "text/html; charset=utf-8").reason()).isEqualTo(Reason.HEADER);
        assertThat(decode(bytes, "text/html").reason()).isEqualTo(Reason.VALID_UTF_8);
        assertThat(decode(new byte[0], null))
                .isEqualTo(new DecodedText("", StandardCharsets.UTF_8, Reason.VALID_UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"latin1", "ISO-8859-1", "ascii", "us-ascii", "cp1252"})
    void readsTheOldNamesAsBrowsersDo(String label) {
        byte[] bytes = "\u201cOpen\u201d \u20ac".getBytes(WINDOWS_1252);

        assertThat(decode(bytes, "text/plain; charset=" + label))
                .isEqualTo(new DecodedText("\u201cOpen\u201d \u20ac", WINDOWS_1252, Reason.HEADER));
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1251, Мост откроется в понедельник. Министерство сообщит о подробностях завтра утром.",
        "Shift_JIS, 橋は月曜日に開通します。詳しくは明日の朝に発表されます。",
        "GB18030, 大桥将于星期一开通。详细情况将于明天早上公布。",
        "EUC-KR, 다리는 월요일에 개통됩니다. 자세한 내용은 내일 아침에 발표됩니다."
    })
    void asksTheDetectorWhenNothingIsDeclared(String name, String sentence) {
        String text = sentence.repeat(3);

        DecodedText decoded = decode(text.getBytes(Charset.forName(name)), null);

        assertThat(decoded.text()).isEqualTo(text);
        assertThat(decoded.reason()).isEqualTo(Reason.DETECTED);
    }

    @Test
    void fallsBackOnWindows1252WhenNobodyKnows() {
        assertThat(decode(new byte[] {(byte) 0xa0}, null))
                .isEqualTo(new DecodedText("\u00a0", WINDOWS_1252, Reason.FALLBACK));
    }

    @Test
    void putsAMarkInThePlaceOfWhatIsNoCharacter() {
        byte[] bytes = "Open caf\u00e9".getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(bytes, bytes.length - 1);

        assertThat(decode(cut, "text/plain; charset=utf-8"))
                .isEqualTo(new DecodedText("Open caf\ufffd", StandardCharsets.UTF_8, Reason.HEADER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf-7", "hz-gb-2312", "iso-2022-kr", "x-made-up", "utf-32", ""})
    void passesOverEncodingsThatBrowsersDoNotKnow(String label) {
        assertThat(CharsetLabels.find(label)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "' UTF8 ', UTF-8",
        "gb2312, GB18030",
        "ks_c_5601-1987, x-windows-949",
        "iso-8859-9, windows-1254",
        "x-sjis, windows-31j",
        "big5, Big5-HKSCS",
        "utf-16, UTF-16LE"
    })
    void knowsTheLabelsOfTheWeb(String label, String charset) {
        assertThat(CharsetLabels.find(label)).contains(Charset.forName(charset));
    }

    private static DecodedText decode(byte[] bytes, @Nullable String contentType) {
        return TextDecoder.decode(Body.of(bytes), contentType);
    }
}
