package io.github.pressdiff.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pressdiff.archive.Check;
import io.github.pressdiff.report.RenderOptions;
import io.github.pressdiff.report.ReportFormat;
import io.github.pressdiff.report.SampleReports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFolderTest {

    private static final Delivery CHANGED =
            new Delivery("7/3", SampleReports.checked(Check.Result.CHANGED, SampleReports.continued()));

    @TempDir
    private Path place;

    @Test
    void writesAChangeInThreeFormats() throws IOException {
        ReportFolder folder = ReportFolder.open(place.resolve("a/b"), RenderOptions.ofDefaults());

        folder.deliver(CHANGED);

        assertThat(names(place.resolve("a/b")))
                .containsExactlyInAnyOrder(
                        "7-v3-20261123T101500Z.html", "7-v3-20261123T101500Z.md", "7-v3-20261123T101500Z.json");
        assertThat(folder.fileFor(CHANGED, ReportFormat.HTML)).content().startsWith("<!DOCTYPE html>");
        assertThat(folder.fileFor(CHANGED, ReportFormat.MARKDOWN)).content().startsWith("# https");
        assertThat(folder.fileFor(CHANGED, ReportFormat.JSON)).content().startsWith("{\"schema\":\"pressdiff.diff/1\"");
        assertThat(folder.name()).isEqualTo("folder " + place.resolve("a/b"));
    }

    @Test
    void writesTheSameFilesWhenADeliveryComesAgain() throws IOException {
        ReportFolder folder = ReportFolder.open(place, RenderOptions.ofDefaults());
        folder.deliver(CHANGED);
        Files.writeString(folder.fileFor(CHANGED, ReportFormat.HTML), "half");
        Files.writeString(place.resolve(".7-v3-20261123T101500Z.md.part"), "left by a crash");

        folder.deliver(CHANGED);

        assertThat(names(place)).hasSize(3).noneMatch(name -> name.endsWith(".part"));
        assertThat(folder.fileFor(CHANGED, ReportFormat.HTML)).content().endsWith("</html>\n");
    }

    @Test
    void writesNothingWhenNothingChanged() throws IOException {
        ReportFolder folder = ReportFolder.open(place, RenderOptions.ofDefaults());

        folder.deliver(new Delivery("7/1", SampleReports.checked(Check.Result.FIRST_SEEN, null)));
        folder.deliver(new Delivery("7/f", SampleReports.checked(Check.Result.FAILED, null)));

        assertThat(names(place)).isEmpty();
    }

    @Test
    void takesNoNameFromThePage() throws IOException {
        ReportFolder folder = ReportFolder.open(place.resolve("in"), RenderOptions.ofDefaults());

        folder.deliver(new Delivery(
                "../../x", SampleReports.checked(Check.Result.CHANGED, SampleReports.hostile("../../../CON"))));

        assertThat(names(place)).containsExactly("in");
        assertThat(names(place.resolve("in"))).hasSize(3).allMatch(name -> name.startsWith("7-v3-"));
    }

    @Test
    void keepsLoneSurrogatesExactInJson() throws IOException {
        ReportFolder folder = ReportFolder.open(place, RenderOptions.ofDefaults());

        folder.deliver(
                new Delivery("7/3", SampleReports.checked(Check.Result.CHANGED, SampleReports.hostile("\ud800"))));

        assertThat(folder.fileFor(CHANGED, ReportFormat.JSON)).content().containsIgnoringCase("\"title\":\"\\ud800\"");
        assertThat(folder.fileFor(CHANGED, ReportFormat.HTML)).content().contains("‹U+D800›");
    }

    @Test
    void refusesAFileInPlaceOfAFolder() throws IOException {
        Path file = Files.writeString(place.resolve("file"), "");

        assertThatThrownBy(() -> ReportFolder.open(file, RenderOptions.ofDefaults()))
                .isInstanceOf(IOException.class);
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
