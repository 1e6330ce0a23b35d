package io.github.pressdiff.notify;

import io.github.pressdiff.archive.Check;
import io.github.pressdiff.report.ChangeReport;
import io.github.pressdiff.report.RenderOptions;
import io.github.pressdiff.report.ReportFormat;
import io.github.pressdiff.report.ReportRenderer;
import io.github.pressdiff.report.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * A folder in which every change becomes three files: HTML, Markdown, JSON.
 *
 * <p>They are named "7-v3-20261123T101500Z.html" after the page, the version and the time at which the check began, in UTC;
 * never after anything that a page says. A file appears whole or not at all. A delivery that comes again writes the same
 * files again. What is no change, a page first seen included, or one in volatile lines only, leaves no file.
 */
public final class ReportFolder implements Channel {

    private static final List<ReportFormat> FORMATS =
            List.of(ReportFormat.HTML, ReportFormat.MARKDOWN, ReportFormat.JSON);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Path folder;
    private final RenderOptions options;

    private ReportFolder(Path folder, RenderOptions options) {
        this.folder = folder;
        this.options = options;
    }

    /**
     * Opens a folder, making it when there is none.
     *
     * @throws IOException if it cannot be made, or is no folder
     */
    public static ReportFolder open(Path folder, RenderOptions options) throws IOException {
        Files.createDirectories(folder);
        return new ReportFolder(folder, options);
    }

    @Override
    public String name() {
        return "folder " + folder;
    }

    @Override
    public void deliver(Delivery delivery) throws IOException {
        ChangeReport change = delivery.report().change();
        if (change == null || !delivery.report().isNews()) {
            return;
        }
        for (ReportFormat format : FORMATS) {
            String text = ReportRenderer.of(format, options).changes(List.of(change));
            WholeFile.write(fileFor(delivery, format), text);
        }
    }

    /**
     * Returns the file that holds a delivery in one format, whether or not it has been written.
     *
     * @throws IllegalArgumentException if the delivery's check saw no version
     */
    public Path fileFor(Delivery delivery, ReportFormat format) {
        Check check = delivery.report().check();
        if (check.version() == null) {
            throw new IllegalArgumentException("check " + check.sequence() + " saw no version");
        }
        String name = check.page() + "-v" + check.version() + "-" + TIME.format(check.startedAt());
        return folder.resolve(name + "." + format.extension());
    }
}
