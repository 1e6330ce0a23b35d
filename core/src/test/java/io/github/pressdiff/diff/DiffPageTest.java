package io.github.pressdiff.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pressdiff.extract.Article;
import io.github.pressdiff.extract.Paragraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The examples of the page about the comparison say what it says. */
class DiffPageTest {

    private static final Path PAGE = Path.of("src/docs/diff.md");
    private static final Pattern EXAMPLE =
            Pattern.compile("```example\nold\n(.*?)new\n(.*?)says\n(.*?)```", Pattern.DOTALL);

    @Test
    void showsWhatIsSaid() throws IOException {
        List<MatchResult> examples =
                EXAMPLE.matcher(Files.readString(PAGE)).results().toList();
        assertThat(examples).hasSize(6);
        for (MatchResult example : examples) {
            assertThat(said(article(example.group(1)), article(example.group(2))))
                    .isEqualTo(example.group(3).lines().toList());
        }
    }

    private static Article article(String lines) {
        return Article.of(lines.lines().map(Paragraph::of).toList());
    }

    private static List<String> said(Article before, Article after) {
        ArticleDiff diff = ArticleDiffer.ofDefaults().diff(before, after);
        List<String> said = new ArrayList<>();
        diff.changes().forEach(change -> said.add(said(change)));
        diff.movedBlocks().forEach(block -> said.add("block " + block.oldIndexes() + " " + block.newIndexes()));
        return said;
    }

    private static String said(ParagraphChange change) {
        String kind = change.kind().label() + (change.moved() ? ", moved" : "");
        String words = change.words().stream().map(DiffPageTest::shown).collect(Collectors.joining());
        return (kind + " " + change.oldIndexes() + " " + change.newIndexes() + " " + words).strip();
    }

    private static String shown(WordChange word) {
        String text = word.text().replace('\n', '⏎');
        return switch (word.kind()) {
            case EQUAL -> text;
            case DELETED -> "[-" + text + "-]";
            case INSERTED -> "{+" + text + "+}";
        };
    }
}
