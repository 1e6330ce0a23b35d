package io.github.pressdiff.report;

import io.github.pressdiff.classify.history.PageLife;
import io.github.pressdiff.page.WatchedPage;
import org.jspecify.annotations.Nullable;

/**
 * The lives of the paragraphs of one page, ready to be shown.
 *
 * @param page which page
 * @param life the lives
 * @param withGone whether the paragraphs that are not there any more were asked for
 * @param evidence where the chains of the store ended; null when there is no store
 */
public record BlameReport(
        WatchedPage page,
        PageLife life,
        boolean withGone,
        @Nullable ReportEvidence evidence) {}
