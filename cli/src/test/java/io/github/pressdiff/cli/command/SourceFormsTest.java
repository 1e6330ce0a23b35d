package io.github.pressdiff.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The forms of source that the commands take. All texts are made up. */
class SourceFormsTest {

    private static final String OPENS = "The office opens at eight and closes at noon on all working days.";
    private static final String TWO = "Two boats are on call during the night, and one of them carries a doctor.";
    private static final String THREE = "Three boats are on call during the night, and one of them carries a doctor.";

    @TempDir
    Path folder;

    @Test
    void comparesPdfFiles() throws IOException {
        CommandRun run =
                run("diff", file("old.pdf", WrittenPdf.of(OPENS, TWO)), file("new.pdf", WrittenPdf.of(OPENS, THREE)));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("Two").contains("Three");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void findsTheSameTextInEveryForm() throws IOException {
        String pdf = file("release.pdf", WrittenPdf.of(OPENS, TWO));
        String markdown = file("release.md", OPENS.replace("noon on", "noon\non") + "\n\n" + TWO);
        String page = file("release.html", "<p>" + OPENS + "</p><p>" + TWO + "</p>");
        String text = file("release.txt", OPENS + "\n\n" + TWO);

        for (String other : new String[] {markdown, page, text}) {
            assertThat(run("diff", pdf, other).exitCode()).as(other).isZero();
        }
    }

    @Test
    void comparesMarkdownByWhatItSaysAndNotByItsMarks() throws IOException {
        String plain = file("plain.md", "# Office hours\n\n" + TWO);
        String set = file(
                "set.markdown",
                "Office hours\n===\n\n" + TWO.replace("Two", "*Two*").replace(" and", "\nand"));

        assertThat(run("diff", plain, set).exitCode()).isZero();
    }

    @Test
    void showsTheArticleOfAPdfFile() throws IOException {
        CommandRun run =
                run("extract", "--format", "json", file("release", WrittenPdf.of(OPENS, "To be continued...")));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("\"text\":\"" + OPENS + "\"")
                .contains("\"role\":\"marker\"")
                .contains("\"charset_reason\":\"format\"");
    }

    @Test
    void saysInAPlainSentenceWhyAFileIsNotRead() throws IOException {
        byte[] whole = WrittenPdf.of(OPENS);
        String cut = file("cut.pdf", Arrays.copyOf(whole, whole.length / 2));
        String scanned = file("scanned.pdf", WrittenPdf.of());

        for (String[] command : new String[][] {{"extract", cut}, {"diff", cut, file("whole.pdf", whole)}}) {
            CommandRun run = run(command);
            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).isEqualTo("pressdiff: cannot read " + cut + ": the PDF file stops before its end\n");
        }
        assertThat(run("extract", scanned).err()).contains("the PDF file has no text, only pictures of it");
    }

    @Test
    void goesOnToTheNextPairWhenAFileIsNotRead() throws IOException {
        byte[] whole = WrittenPdf.of(OPENS);
        String good = file("whole.pdf", whole);
        String cut = file("cut.pdf", Arrays.copyOf(whole, whole.length / 2));
        String pairs = file("pairs.tsv", cut + "\t" + good + "\n" + good + "\t" + good + "\n");

        CommandRun run = run("diff", "--pairs", pairs);

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out().lines()).hasSize(2).first().asString().contains("stops before its end");
    }

    private CommandRun run(String... arguments) {
        return CommandRun.of(folder, arguments);
    }

    private String file(String name, String text) throws IOException {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private String file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes).toString();
    }
}
