package io.github.pressdiff;

import io.github.pressdiff.archive.Check;
import io.github.pressdiff.archive.Incident;
import io.github.pressdiff.page.WatchedPage;
import io.github.pressdiff.report.ChangeReport;
import io.github.pressdiff.report.CheckReport;
import java.util.Optional;

/**
 * What a check found: the record that was stored, and the change if there was one.
 *
 * @param report the same, ready to be shown
 */
public record CheckOutcome(CheckReport report) {

    /** Returns the page that was checked. */
    public WatchedPage page() {
        return report.page();
    }

    /** Returns the record of the check. */
    public Check check() {
        return report.check();
    }

    /** Returns how the page differs from the version before; empty when it does not, or was never seen before. */
    public Optional<ChangeReport> change() {
        return Optional.ofNullable(report.change());
    }

    /** Tells whether the page changed, and in more than lines that change all the time. Then somebody may want to hear of it. */
    public boolean isNews() {
        return report.isNews();
    }

    /** Tells whether there was nothing to read, or nothing that is believed. */
    public boolean isFailure() {
        return !check().result().isGood();
    }

    /** Returns the incident that the check met; empty when the page was as it should be. */
    public Optional<Incident> incident() {
        return Optional.ofNullable(report.incident());
    }

    /** Tells whether the page promises more: its current version ends with an open marker. */
    public boolean promisesMore() {
        return report.promisesMore();
    }
}
