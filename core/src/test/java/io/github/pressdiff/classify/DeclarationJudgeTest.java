package io.github.pressdiff.classify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pressdiff.classify.Declaration.Verdict;
import io.github.pressdiff.extract.Article;
import io.github.pressdiff.extract.ArticleMetadata;
import io.github.pressdiff.extract.Block;
import io.github.pressdiff.extract.CorrectionNote;
import io.github.pressdiff.extract.Paragraph;
import io.github.pressdiff.extract.Role;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All sentences are made up. */
class DeclarationJudgeTest {

    private static final String OLD = "The harbour office opened two piers for the boats of the town.";
    private static final String NEW = "The harbour office opened three piers for the boats of the town.";
    private static final String OTHER = "The old lighthouse is growing weaker by the year, the keeper told the pupils.";

    @Test
    void callsAnEditUndeclaredWhereThePageSaysNothing() {
        assertThat(judge(page("", null, OLD), page("", null, NEW)).verdict()).isEqualTo(Verdict.UNDECLARED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Correction: an earlier version named two piers.",
                "(Corrects number of piers in first paragraph)",
                "Editor's note: the number of piers was mended.",
                "Updated at 5 pm",
            })
    void takesANewNoticeForADeclaration(String notice) {
        Declaration declaration = judge(page("", null, OLD, OTHER), page("", null, notice, NEW, OTHER));

        assertThat(declaration.verdict()).isEqualTo(Verdict.DECLARED);
        assertThat(declaration.evidence()).anyMatch(line -> line.startsWith("notice: "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Город открыл два причала для лодок. | Город открыл три причала для лодок. | Уточнение: число.",
                "Die Stadt hat zwei Stege für Boote. | Die Stadt hat drei Stege für Boote. | Berichtigung: Zahl.",
                "La ville a deux jetées pour les bateaux. | La ville a trois jetées pour les bateaux. | Rectificatif : le nombre.",
                "La ciudad tiene dos muelles para los barcos. | La ciudad tiene tres muelles para los barcos. | Corrección: la cifra.",
                "في المدينة ثلاثة أرصفة للقوارب. | في المدينة خمسة أرصفة للقوارب. | تصحيح: العدد.",
                "该市有两座码头，在河的南边。 | 该市有三座码头，在河的南边。 | 更正：数字有误。",
            })
    void findsNoticesInTheLanguageOfThePage(String old, String now, String notice) {
        assertThat(judge(page("", null, old), page("", null, notice, now)).verdict())
                .isEqualTo(Verdict.DECLARED);
    }

    @Test
    void believesTheRoleThatTheExtractorGave() {
        Article after = Article.of(List.of(
                new Paragraph(Block.PARAGRAPH, Role.NOTICE, "A number was mended below.", List.of()),
                Paragraph.of(NEW)));

        assertThat(judge(page("", null, OLD), after).verdict()).isEqualTo(Verdict.DECLARED);
    }

    @Test
    void takesNoSentenceForANotice() {
        String sentence = "Updated estimates show that the harbour needs a longer pier and a deeper basin.";

        assertThat(judge(page("", null, OLD, OTHER), page("", null, sentence, NEW, OTHER))
                        .verdict())
                .isEqualTo(Verdict.UNDECLARED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CORRECTION: New piers",
                "UPDATE 2-New piers",
                "CORRECTING and REPLACING New piers",
                "/C O R R E C T I O N -- Norrhaven/"
            })
    void readsTheTitle(String title) {
        Declaration declaration = judge(page("New piers", null, OLD), page(title, null, NEW));

        assertThat(declaration.verdict()).isEqualTo(Verdict.DECLARED);
        assertThat(declaration.evidence()).first().asString().startsWith("title now begins \"");
    }

    @Test
    void readsAVisibleStamp() {
        Declaration declaration = judge(
                page("", null, "Last updated: 4 March 2021", OLD), page("", null, "Last updated: 5 March 2021", NEW));

        assertThat(declaration.verdict()).isEqualTo(Verdict.DECLARED);
        assertThat(declaration.evidence()).containsExactly("update stamp changed: Last updated: 5 March 2021");
    }

    @Test
    void readsTheDateOfModification() {
        assertThat(judge(page("", "2021-03-04", OLD), page("", "2021-03-05", NEW)))
                .isEqualTo(new Declaration(Verdict.DECLARED, List.of("dateModified 2021-03-04 -> 2021-03-05")));
        assertThat(judge(page("", "2021-03-04", OLD), page("", "2021-03-04", NEW)))
                .isEqualTo(new Declaration(Verdict.CONTRADICTED, List.of("dateModified 2021-03-04 unchanged")));
        assertThat(judge(page("", "2021-03-04", OLD), page("", "2021-03-04T10:00:00Z", NEW))
                        .verdict())
                .isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void readsANoteOnACorrectionBesideTheText() {
        CorrectionNote known = new CorrectionNote("First note.", null);
        Declaration declaration = judge(
                corrected(page("", "2021-03-04", OLD), known),
                corrected(page("", "2021-03-04", NEW), new CorrectionNote("Three piers.", "2021-03-05"), known));

        assertThat(declaration.verdict()).isEqualTo(Verdict.DECLARED);
        assertThat(declaration.evidence())
                .contains("correction note: Three piers. (2021-03-05)")
                .noneMatch(line -> line.contains("First note"));
    }

    private static Article corrected(Article article, CorrectionNote... notes) {
        ArticleMetadata metadata = article.metadata();
        return new Article(
                article.title(),
                new ArticleMetadata(null, null, null, metadata.modified(), null, null, List.of(notes)),
                article.paragraphs());
    }

    @Test
    void prefersWhatThePageShowsToAStampThatStands() {
        Declaration declaration = judge(
                page("", "2021-03-04", OLD, OTHER), page("", "2021-03-04", "Correction: three piers.", NEW, OTHER));

        assertThat(declaration.verdict()).isEqualTo(Verdict.DECLARED);
        assertThat(declaration.evidence()).hasSize(2);
    }

    @Test
    void judgesNothingWhereNothingOfSubstanceChanged() {
        assertThat(judge(page("", "2021-03-04", OLD), page("", "2021-03-04", OLD.replace(".", "!")))
                        .verdict())
                .isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void doesNotTakeThePromiseForADeclaration() {
        Declaration declaration = judge(
                page("", null, OLD, OTHER, "To be continued..."),
                page("", null, NEW, OTHER, "A ferry will link both banks of the river.", "To be continued..."));

        assertThat(declaration.verdict()).isEqualTo(Verdict.UNDECLARED);
    }

    @Test
    void judgesNothingWhereTextOnlyWentOn() {
        Declaration declaration = judge(
                page("", null, OLD, OTHER, "To be continued..."),
                page("", null, OLD, OTHER, "A ferry will link both banks of the river.", "To be continued..."));

        assertThat(declaration.verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    private static Declaration judge(Article before, Article after) {
        return Comparison.classify(before, after).declaration();
    }

    private static Article page(String title, @Nullable String modified, String... texts) {
        return new Article(
                title,
                ArticleMetadata.of(null, null, modified, null),
                Stream.of(texts).map(Paragraph::of).toList());
    }
}
