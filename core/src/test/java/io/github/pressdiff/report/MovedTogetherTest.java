package io.github.pressdiff.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pressdiff.classify.ChangeClassifier;
import io.github.pressdiff.diff.ArticleDiffer;
import io.github.pressdiff.extract.Article;
import io.github.pressdiff.extract.Paragraph;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Neighbours that moved together are one entry of a report. All texts are made up. */
class MovedTogetherTest {

    private static final List<String> TEXTS = List.of(
            "The old bridge will be closed for repairs in March.",
            "Ferries run every twenty minutes from the northern pier.",
            "Tickets cost four crowns and are sold on board.",
            "Dogs travel free of charge outside the cabin.",
            "The council votes on the new tariff in autumn.",
            "Residents may send objections until the first of May.",
            "A second crane has been ordered for the eastern quay.",
            "Fishing from the breakwater remains forbidden.",
            "The harbour office is open from eight to four.");

    private static final ChangeReport REPORT = report();

    @Test
    void standInOneEntryWithEveryEdit() {
        assertThat(render(ReportFormat.MARKDOWN)).contains("""
                        ### Change 1: moved together, 1 edited, from paragraphs 2 to 4 to paragraphs 6 to 8

                        - substantive: number
                        - four -> five

                        > Ferries run every twenty minutes from the northern pier.

                        > Tickets cost ~~four~~**five** crowns and are sold on board.

                        > Dogs travel free of charge outside the cabin.
                        """);
        assertThat(render(ReportFormat.TERMINAL))
                .contains("1. moved together, 1 edited, from paragraphs 2 to 4 to paragraphs 6 to 8")
                .doesNotContain("2. ");
    }

    @Test
    void areNamedInTheDocument() {
        assertThat(render(ReportFormat.JSON))
                .containsPattern("\"moved_blocks\"\\s*:\\s*\\[\\s*\\{\\s*\"old\"\\s*:\\s*\\[\\s*1,\\s*2,\\s*3\\s*\\],"
                        + "\\s*\"new\"\\s*:\\s*\\[\\s*5,\\s*6,\\s*7\\s*\\]");
    }

    @Test
    void haveOnePlaceToGoToInThePage() {
        String page = render(ReportFormat.HTML);
        assertThat(Pattern.compile("id=\"r1-text-1\"").matcher(page).results()).hasSize(1);
        assertThat(page).contains("href=\"#r1-text-1\"").contains("id=\"r1-change-1\"");
    }

    private static String render(ReportFormat format) {
        return ReportRenderer.of(format, RenderOptions.ofDefaults()).changes(List.of(REPORT));
    }

    private static ChangeReport report() {
        List<String> texts = new ArrayList<>(TEXTS);
        Collections.rotate(texts.subList(1, 8), -3);
        texts.replaceAll(text -> text.replace("four crowns", "five crowns"));
        return new ChangeReport(
                ReportSide.ofFile("old.txt"),
                ReportSide.ofFile("new.txt"),
                null,
                ChangeClassifier.ofDefaults()
                        .classify(ArticleDiffer.ofDefaults().diff(article(TEXTS), article(texts))));
    }

    private static Article article(List<String> texts) {
        return Article.of(texts.stream().map(Paragraph::of).toList());
    }
}
