package io.github.pressdiff.report;

import io.github.pressdiff.archive.Check;
import io.github.pressdiff.archive.Incident;
import io.github.pressdiff.classify.Marker;
import io.github.pressdiff.extract.MarkerKind;
import io.github.pressdiff.page.WatchedPage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one check found, ready to be shown.
 *
 * @param page which page
 * @param check the record of the check
 * @param paragraphs how many paragraphs the page's current version has; 0 when it has no version
 * @param marker the line of the current version that says whether more will follow; null for none
 * @param incident the incident that the check met; null when it met none
 * @param change how the page differs from the version before; null unless the check found a change
 * @param missedRules the user's rules on where the text is that matched nothing, so that a version was made of what was found
 *     without them; empty for none
 */
public record CheckReport(
        WatchedPage page,
        Check check,
        int paragraphs,
        @Nullable Marker marker,
        @Nullable Incident incident,
        @Nullable ChangeReport change,
        List<String> missedRules) {

    public CheckReport {
        missedRules = List.copyOf(missedRules);
    }

    /** Tells whether the page changed, and in more than lines that change all the time. Then somebody may want to hear of it. */
    public boolean isNews() {
        return change != null && !change.assessment().isOnlyVolatile();
    }

    /** Tells whether the page promises more: its current version ends with an open marker. */
    public boolean promisesMore() {
        return marker != null && marker.kind() == MarkerKind.OPEN;
    }
}
