package io.github.pressdiff.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was first seen on texts in other languages and scripts. All texts are made up. */
class OtherScriptsTest {

    /** Vowel signs, accents and points may stand or not; once, such paragraphs were removed and added. */
    @ParameterizedTest
    @CsvSource({
        "Chính phủ sẽ mở lại cây cầu vào tháng năm tới, Chinh phu se mo lai cay cau vao thang nam toi",
        "Το υπουργείο θα ανοίξει ξανά τη γέφυρα τον Μάιο, Το υπουργειο θα ανοιξει ξανα τη γεφυρα τον Μαιο",
        "سيفتح الميناء الجسر القديم في شهر مايو, سَيَفْتَحُ المِينَاءُ الجِسْرَ القَدِيمَ فِي شَهْرِ مَايُو",
        "המשרד יפתח את הגשר הישן בחודש מאי, הַמִּשְׂרָד יִפְתַּח אֶת הַגֶּשֶׁר הַיָּשָׁן בְּחֹדֶשׁ מַאי",
        "وزارت پل قدیمی را در ماه مه باز می‌کند, وزارت پل قديمي را در ماه مه باز مي‌كند",
        "Bakanlık eski köprüyü mayıs ayında açacak, BAKANLIK ESKİ KÖPRÜYÜ MAYIS AYINDA AÇACAK"
    })
    void pairTextsThatDifferInMarksOrTwinLetters(String before, String after) {
        assertThat(DiffText.changes(List.of("First line stays.", before), List.of("First line stays.", after)))
                .containsExactly("modified [1] [1]");
    }

    @ParameterizedTest
    @CsvSource({"а),б),в)", "א.,ב.,ג.", "α),β),γ)", "가.,나.,다.", "क),ख),ग)", "a),b),c)", "1.,2.,3."})
    void callItemsWithAnotherLetterModified(String first, String second, String third) {
        assertThat(DiffText.changes(
                        List.of(first + " timber and grain", second + " wages of pilots"),
                        List.of(first + " timber and grain", second + " new ferries", third + " wages of pilots")))
                .containsExactly("added [] [1]", "modified [1] [2]");
    }

    /** Headings of a number only were moved all over the text when an article came in before them. */
    @ParameterizedTest
    @CsvSource({"Article %d", "Статья %d.", "第%d条", "제%d조", "المادة %d", "§ %d"})
    void callNumberedHeadingsModifiedWhereTheyStand(String heading) {
        List<String> texts = List.of(
                "Harbour dues are paid on arrival by every ship.",
                "Pilots board outside the breakwater in daylight.",
                "Fishing is forbidden between the two piers.");
        List<String> before = List.of(
                heading.formatted(1),
                texts.get(0),
                heading.formatted(2),
                texts.get(1),
                heading.formatted(3),
                texts.get(2));
        List<String> after = List.of(
                heading.formatted(1),
                texts.get(0),
                heading.formatted(2),
                "Lorries wait behind the customs shed until called.",
                heading.formatted(3),
                texts.get(1),
                heading.formatted(4),
                texts.get(2));
        assertThat(DiffText.changes(before, after)).containsExactly("added [] [3]", "added [] [4]", "modified [4] [6]");
    }

    @ParameterizedTest
    @CsvSource({
        "Նախարարը հայտարարություն արեց։ , Նախարարը շնորհակալություն հայտնեց։ , Նախարարը մեկնեց։",
        "ሚኒስትሩ መግለጫ ሰጡ። , ሚኒስትሩ አመሰገኑ። , ሚኒስትሩ ሄዱ።",
        "部长发表了声明。 , 部长说：“谢谢大家。” , 部长离开了。"
    })
    void putASentenceInWhereASentenceBegins(String first, String added, String last) {
        String blank = first.contains("部") ? "" : " ";
        assertThat(DiffText.words(first + blank + last, first + blank + added + blank + last))
                .isEqualTo(first + blank + "{+" + added + blank + "+}" + last);
    }

    /** Single letters that stand in both by chance cut a replaced word into pieces. */
    @Test
    void replaceWordsOfScriptsWithoutBlanksAsAWhole() {
        assertThat(DiffText.words("เงินทุนจากต่างประเทศเพิ่มขึ้น", "เงินทุนภาครัฐเพิ่มขึ้น"))
                .isEqualTo("เงินทุน[-จากต่างประเทศ-]{+ภาครัฐ+}เพิ่มขึ้น");
    }

    @Test
    void keepHebrewAbbreviationsWhole() {
        assertThat(DiffText.words("אמר מנכ\"ל החברה", "אמר יו\"ר החברה")).isEqualTo("אמר [-מנכ\"ל-]{+יו\"ר+} החברה");
    }

    @Test
    void pairTextsInAnotherFormOfUnicode() {
        String text = "Đường sắt mới nối cảng với thành phố từ năm tới";
        assertThat(DiffText.changes(List.of("A", text), List.of("A", Normalizer.normalize(text, Normalizer.Form.NFD))))
                .containsExactly("modified [1] [1]");
    }
}
