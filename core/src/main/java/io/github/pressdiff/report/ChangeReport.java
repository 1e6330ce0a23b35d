package io.github.pressdiff.report;

import io.github.pressdiff.classify.Assessment;
import org.jspecify.annotations.Nullable;

/**
 * What changed between two articles, ready to be shown.
 *
 * @param before where the old article comes from
 * @param after where the new article comes from
 * @param window when the change was made; null for files
 * @param assessment the changes and what they mean
 * @param evidence where the chains of the store end when this is said; null for files
 */
public record ChangeReport(
        ReportSide before,
        ReportSide after,
        @Nullable EditWindow window,
        Assessment assessment,
        @Nullable ReportEvidence evidence) {

    /** Makes a report that names no evidence. */
    public ChangeReport(ReportSide before, ReportSide after, @Nullable EditWindow window, Assessment assessment) {
        this(before, after, window, assessment, null);
    }
}
