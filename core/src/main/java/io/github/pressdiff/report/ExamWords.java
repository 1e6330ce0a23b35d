package io.github.pressdiff.report;

import io.github.pressdiff.report.template.Fact;
import java.util.List;

/** The end of an examination in words. */
final class ExamWords {

    private ExamWords() {}

    /** Returns the steps: the first line of each beside its title, the rest below. */
    static List<Fact> facts(ExamReport report) {
        return report.steps().stream()
                .map(step -> new Fact(
                        step.title(),
                        step.lines().get(0),
                        List.of(),
                        step.lines().subList(1, step.lines().size()),
                        null))
                .toList();
    }

    /** Returns whether the page can be watched, or what stands in the way. */
    static String verdict(ExamReport report) {
        return report.failure() == null
                ? "This page can be watched."
                : "This page cannot be read now: " + report.failure() + ", " + report.detail() + ".";
    }

    /** Returns what can be done; empty when nothing need be. */
    static String advice(ExamReport report) {
        return report.failure() == null ? "" : FailureAdvice.of(report.failure());
    }
}
