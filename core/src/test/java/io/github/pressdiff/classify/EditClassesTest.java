package io.github.pressdiff.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The golden cases in {@code edit-classes.psv}: an old sentence, a new one, the classes. All sentences are made up. */
class EditClassesTest {

    private static final Pattern ESCAPE = Pattern.compile("\\\\u(\\p{XDigit}{4})");

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvFileSource(resources = "edit-classes.psv", delimiter = '|', quoteCharacter = '\0')
    void namesTheClasses(String language, String old, String now, String classes) {
        EditFinding finding = Comparison.edit(unescaped(old), unescaped(now));

        assertThat(labels(finding)).as("%s %s", language, finding).isEqualTo(Set.of(classes.split(",")));
    }

    /** What is not severe one way is not severe the other way. */
    @ParameterizedTest(name = "{0}: {2} -> {1}")
    @CsvFileSource(resources = "edit-classes.psv", delimiter = '|', quoteCharacter = '\0')
    void namesTheSameClassesInTheMirror(String language, String old, String now, String classes) {
        EditFinding finding = Comparison.edit(unescaped(now), unescaped(old));

        assertThat(labels(finding)).as("%s %s", language, finding).isEqualTo(Set.of(classes.split(",")));
    }

    @Test
    void namesTheWordsThatLedToTheClass() {
        assertThat(Comparison.edit("Officials counted two ships.", "Officials counted three ships.")
                        .reasons())
                .containsExactly("two -> three");
        assertThat(Comparison.edit("Havana, July 8-10.", "Havana, July 9-10.").reasons())
                .containsExactly("July 8-10 -> July 9-10");
        assertThat(Comparison.edit("The port is growing.", "The port may be growing.")
                        .reasons())
                .containsExactly("is -> may be");
        assertThat(Comparison.edit("The office asks for help.", "The office asks for\u00A0help.")
                        .reasons())
                .containsExactly("blank -> U+00A0");
    }

    @Test
    void parsesNumbersThatDoNotReadAsTheyCount() {
        assertThat(Comparison.edit("It costs 1.5 million euros.", "It costs 15 million euros.")
                        .reasons())
                .containsExactly("1.5 million euros -> 15 million euros");
        assertThat(Comparison.edit("Они собрали 12 млн рублей в фонд.", "Они собрали 12 млрд рублей в фонд.")
                        .reasons())
                .containsExactly("12 млн рублей -> 12 млрд рублей (12000000 -> 12000000000)");
        assertThat(Comparison.edit("该机构有三万名工作人员。", "该机构有五万名工作人员。").reasons()).containsExactly("三万 -> 五万");
    }

    @Test
    void keepsReasonsShortAndOnOneLine() {
        EditFinding finding = Comparison.edit("It says a.", "It says " + "very\n\0\u001B[31m".repeat(90) + " a.");

        assertThat(finding.reasons())
                .allSatisfy(reason -> assertThat(reason).hasSizeLessThan(130).doesNotContain("\n", "\0", "\u001B"));
    }

    @Test
    void ranksTheClassesByGravity() {
        EditFinding finding = Comparison.edit(
                "The council will send two ships on Monday.", "The council may not send three ships on Tuesday.");

        assertThat(finding.classes())
                .containsExactly(EditClass.NEGATION, EditClass.NUMBER, EditClass.DATE, EditClass.MODALITY);
        assertThat(finding.severity()).isEqualTo(Severity.SUBSTANTIVE);
    }

    @Test
    void trustsTheWordsMoreThanAWrongLanguageTag() {
        EditFinding finding = Comparison.edit(
                "fr", "The office of the minister is now open.", "The office of the minister is not open.");

        assertThat(finding.classes()).containsExactly(EditClass.NEGATION);
    }

    @Test
    void findsWhatNeedsNoListInALanguageWithoutOne() {
        assertThat(Comparison.edit("fi", "Ministeriö palkkasi 12 ihmistä.", "Ministeriö palkkasi 21 ihmistä.")
                        .classes())
                .containsExactly(EditClass.NUMBER);
        assertThat(Comparison.edit("fi", "Kokous pidetään 4. maaliskuuta.", "Kokous pidetään 4. huhtikuuta.")
                        .classes())
                .containsExactly(EditClass.DATE);
    }

    private static Set<String> labels(EditFinding finding) {
        return finding.classes().stream()
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text).replaceAll(match -> Character.toString(Integer.parseInt(match.group(1), 16)));
    }
}
