package io.github.pressdiff.report;

import io.github.pressdiff.fetch.FetchFailure;
import io.github.pressdiff.page.PageUrl;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was done to read one page, and why, ready to be shown.
 *
 * @param url the page
 * @param steps what was sent, what came and what was decided, in order
 * @param failure why the page cannot be read or is not believed; null when it can be watched
 * @param detail one line about the failure; empty without one
 */
public record ExamReport(
        PageUrl url, List<Step> steps, @Nullable FetchFailure failure, String detail) {

    public ExamReport {
        steps = List.copyOf(steps);
    }

    /**
     * One step.
     *
     * @param title what kind of step, in a word or two
     * @param lines what there is to say of it; at least one, each of one line, as it came
     */
    public record Step(String title, List<String> lines) {

        public Step {
            lines = List.copyOf(lines);
        }
    }
}
