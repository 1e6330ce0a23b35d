package io.github.pressdiff.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
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
            assertThat(said(lines(example.group(1)), lines(example.group(2)))).isEqualTo(lines(example.group(3)));
        }
    }

    private static List<String> said(List<String> before, List<String> after) {
        ArticleDiff diff = DiffText.diff(before, after);
        List<String> said = new ArrayList<>();
        diff.changes().forEach(change -> said.add((DiffText.line(change) + " " + DiffText.words(change)).strip()));
        diff.movedBlocks().forEach(block -> said.add("block " + block.oldIndexes() + " " + block.newIndexes()));
        return said;
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }
}
