package io.github.pressdiff.classify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pressdiff.diff.ArticleDiff;
import io.github.pressdiff.diff.ParagraphChange;
import io.github.pressdiff.diff.ParagraphChange.Kind;
import io.github.pressdiff.diff.WordChange;
import io.github.pressdiff.extract.Article;
import io.github.pressdiff.extract.Block;
import io.github.pressdiff.extract.Link;
import io.github.pressdiff.extract.Paragraph;
import io.github.pressdiff.extract.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

class EditSeverityTest {

    private static final String LONG =
            "The harbour office wrote to the fishermen of the town that the old bridge near the mill"
                    + " would be painted in the spring by the pupils of the school";

    @Test
    void weighsACoupleOfWordsInALongParagraphAsMinor() {
        EditFinding finding = Comparison.edit(LONG + " again.", LONG + " anew.");

        assertThat(finding.classes()).containsExactly(EditClass.WORDING);
        assertThat(finding.severity()).isEqualTo(Severity.MINOR);
    }

    @Test
    void weighsOtherWordsInAShortParagraphAsSubstantive() {
        assertThat(Comparison.edit("The town praised the fishermen.", "The town blamed the fishermen.")
                        .severity())
                .isEqualTo(Severity.SUBSTANTIVE);
    }

    @Test
    void weighsFunctionWordsAsMinor() {
        assertThat(Comparison.edit("A walk to the bridge.", "A walk from the bridge.")
                        .severity())
                .isEqualTo(Severity.MINOR);
    }

    @Test
    void weighsACapitalisedWordAsSubstantiveEvenInALongParagraph() {
        assertThat(Comparison.edit("Merchants agreed. " + LONG, "Sailors agreed. " + LONG)
                        .severity())
                .isEqualTo(Severity.SUBSTANTIVE);
    }

    @Test
    void neverLetsALightClassHideOtherWords() {
        EditFinding finding = Comparison.edit(
                "The town praised the fishermen, twice over.", "The town blamed the fishermen twice over.");

        assertThat(finding.classes()).containsExactly(EditClass.WORDING);
        assertThat(finding.severity()).isEqualTo(Severity.SUBSTANTIVE);
        assertThat(finding.reasons()).hasSize(2);
    }

    @Test
    void saysNothingOfWhatWasKeptOrOnlyMoved() {
        EditFinding finding = finding(
                List.of(Paragraph.of("One.")),
                List.of(Paragraph.of("One.")),
                new ParagraphChange(Kind.KEPT, true, List.of(0), List.of(0), List.of(), false));

        assertThat(finding).isEqualTo(EditFinding.kept());
    }

    @Test
    void givesASplitWithoutOtherWordsNoClass() {
        EditFinding finding = finding(
                List.of(Paragraph.of("One thing. Another thing.")),
                List.of(Paragraph.of("One thing."), Paragraph.of("Another thing.")),
                new ParagraphChange(
                        Kind.SPLIT,
                        false,
                        List.of(0),
                        List.of(0, 1),
                        List.of(
                                new WordChange(WordChange.Kind.EQUAL, "One thing."),
                                new WordChange(WordChange.Kind.DELETED, " "),
                                new WordChange(WordChange.Kind.INSERTED, "\n"),
                                new WordChange(WordChange.Kind.EQUAL, "Another thing.")),
                        false));

        assertThat(finding.classes()).isEmpty();
        assertThat(finding.severity()).isEqualTo(Severity.COSMETIC);
    }

    @Test
    void namesTheEditInsideAMerge() {
        EditFinding finding = finding(
                List.of(Paragraph.of("They saw two boats."), Paragraph.of("They left.")),
                List.of(Paragraph.of("They saw six boats. They left.")),
                new ParagraphChange(
                        Kind.MERGED,
                        true,
                        List.of(0, 1),
                        List.of(0),
                        Comparison.pieces("They saw two boats.\nThey left.", "They saw six boats. They left."),
                        false));

        assertThat(finding.classes()).containsExactly(EditClass.NUMBER);
    }

    @Test
    void takesAChangeWithoutOtherWordsForALink() {
        Paragraph old = linked("https://example.org/a");
        EditFinding finding = finding(
                List.of(old),
                List.of(linked("https://example.org/b")),
                new ParagraphChange(
                        Kind.MODIFIED,
                        false,
                        List.of(0),
                        List.of(0),
                        List.of(new WordChange(WordChange.Kind.EQUAL, old.text())),
                        false));

        assertThat(finding.classes()).containsExactly(EditClass.LINK);
        assertThat(finding.reasons()).containsExactly("https://example.org/a -> https://example.org/b");
        assertThat(finding.severity()).isEqualTo(Severity.MINOR);
    }

    @Test
    void takesACoarseChangeForWording() {
        EditFinding finding = finding(
                List.of(Paragraph.of("It is not 5.")),
                List.of(Paragraph.of("It was 6 May.")),
                new ParagraphChange(
                        Kind.MODIFIED,
                        false,
                        List.of(0),
                        List.of(0),
                        List.of(
                                new WordChange(WordChange.Kind.DELETED, "It is not 5."),
                                new WordChange(WordChange.Kind.INSERTED, "It was 6 May.")),
                        true));

        assertThat(finding.classes()).containsExactly(EditClass.WORDING);
        assertThat(finding.severity()).isEqualTo(Severity.SUBSTANTIVE);
    }

    @Test
    void weighsRemovedTextAsSubstantiveAndRemovedFurnitureAsMinor() {
        assertThat(removed(Role.BODY).severity()).isEqualTo(Severity.SUBSTANTIVE);
        assertThat(removed(Role.BOILERPLATE).severity()).isEqualTo(Severity.MINOR);
        assertThat(removed(Role.DATELINE).severity()).isEqualTo(Severity.MINOR);
        assertThat(removed(Role.MARKER).severity()).isEqualTo(Severity.MINOR);
    }

    private static EditFinding removed(Role role) {
        Paragraph gone = new Paragraph(Block.PARAGRAPH, role, "A line.", List.of());
        return finding(
                List.of(gone),
                List.of(),
                new ParagraphChange(
                        Kind.REMOVED,
                        false,
                        List.of(0),
                        List.of(),
                        List.of(new WordChange(WordChange.Kind.DELETED, "A line.")),
                        false));
    }

    private static Paragraph linked(String href) {
        return new Paragraph(Block.PARAGRAPH, Role.BODY, "See the list.", List.of(new Link("the list", href)));
    }

    private static EditFinding finding(List<Paragraph> old, List<Paragraph> now, ParagraphChange change) {
        ArticleDiff diff = new ArticleDiff(Article.of(old), Article.of(now), List.of(change), false);
        return ChangeClassifier.ofDefaults().classify(diff).findings().get(0);
    }
}
