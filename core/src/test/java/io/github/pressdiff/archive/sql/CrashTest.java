package io.github.pressdiff.archive.sql;

import static io.github.pressdiff.archive.sql.Captures.CLOCK;
import static io.github.pressdiff.archive.sql.Captures.URL;
import static io.github.pressdiff.archive.sql.Captures.capture;
import static io.github.pressdiff.archive.sql.Captures.minute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.pressdiff.archive.Archive;
import io.github.pressdiff.archive.Check;
import io.github.pressdiff.archive.Version;
import io.github.pressdiff.page.PageId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What has been acknowledged is there after the making of a store was cut short, and after the disk ran full. */
class CrashTest {

    @TempDir
    private Path folder;

    @Test
    void beginsAnewAfterTheMakingOfAStoreWasCutShort() throws IOException {
        Files.writeString(StoreFolder.of(folder).unfinished(), "half of a database");
        try (Archive archive = SqlArchive.open(folder, CLOCK)) {
            assertThat(archive.pages()).isEmpty();
        }
        assertThat(StoreFolder.of(folder).unfinished()).doesNotExist();
    }

    /** Needs a file system of 8 MB, which only a mount namespace can give; not every system allows one. */
    @Test
    void stopsWithAClearReasonWhenTheDiskIsFull() throws Exception {
        assumeTrue(MountNamespace.isAvailable(), "no mount namespaces here");
        Path disk = Files.createDirectory(folder.resolve("disk"));
        Path copy = Files.createDirectory(folder.resolve("copy"));
        String script = "mount -t tmpfs -o size=8m none " + disk + " && { \"$@\"; cp " + disk + "/* " + copy + "; }";
        List<String> acknowledged = new ArrayList<>();
        String last;
        try (StoreProcess process = StoreProcess.startIn(script, StoreProcess.Mode.APPEND, disk)) {
            assertThat(process.line()).contains("open");
            last = process.line().orElseThrow();
            while (Character.isDigit(last.charAt(0))) {
                acknowledged.add(last);
                last = process.line().orElseThrow();
            }
            assertThat(last).startsWith("FULL the store " + disk + " has no space left");
            assertThat(process.line()).contains("refused FULL");
            assertThat(process.line()).isEmpty();
        }
        assertHolds(copy, acknowledged);
        try (Archive archive = SqlArchive.openExisting(copy, CLOCK)) {
            PageId page = archive.page(URL).orElseThrow().id();
            archive.append(capture(page, minute(3), "with room again"), minute(3));
            assertThat(archive.latest(page).orElseThrow().number()).isGreaterThan(acknowledged.size());
        }
    }

    @Test
    void saysThatTheDiskIsFullWhenAStoreCannotBeMadeOnIt() throws Exception {
        assumeTrue(MountNamespace.isAvailable(), "no mount namespaces here");
        Path disk = Files.createDirectory(folder.resolve("disk"));
        String script = "mount -t tmpfs -o size=16k none " + disk + " && \"$@\"";
        try (StoreProcess process = StoreProcess.startIn(script, StoreProcess.Mode.APPEND, disk)) {
            assertThat(process.line().orElseThrow()).startsWith("FULL the store " + disk + " has no space left");
        }
    }

    /** D12. */
    @Test
    void losesNothingAcknowledgedWhenTheMemoryIsTooSmall() throws Exception {
        List<String> acknowledged = new ArrayList<>();
        try (StoreProcess process = StoreProcess.start(StoreProcess.Mode.GROW, folder)) {
            assertThat(process.line()).contains("open");
            String line = process.line().orElseThrow();
            while (Character.isDigit(line.charAt(0))) {
                acknowledged.add(line);
                line = process.line().orElseThrow();
            }
            assertThat(line).isEqualTo("too much");
        }
        assertThat(acknowledged).hasSizeGreaterThan(5);
        assertHolds(folder, acknowledged);
    }

    private static void assertHolds(Path folder, List<String> acknowledged) {
        try (Archive archive = SqlArchive.openExisting(folder, CLOCK)) {
            PageId page = archive.page(URL).orElseThrow().id();
            Map<Integer, Version> versions =
                    archive.versions(page).stream().collect(Collectors.toMap(Version::number, Function.identity()));
            for (String line : acknowledged) {
                int blank = line.indexOf(' ');
                Version version = versions.get(Integer.parseInt(line.substring(0, blank)));
                assertThat(version).as(line).isNotNull();
                assertThat(version.hash()).hasToString(line.substring(blank + 1));
            }
            // Whole ones only: each version has its article, its snapshot and its check.
            versions.values().forEach(archive::article);
            versions.values().forEach(archive::snapshot);
            assertThat(archive.checks(page))
                    .extracting(Check::version)
                    .hasSize(versions.size())
                    .doesNotContainNull();
        }
    }
}
