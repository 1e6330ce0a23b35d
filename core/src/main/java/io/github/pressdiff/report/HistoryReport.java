package io.github.pressdiff.report;

import io.github.pressdiff.archive.Check;
import io.github.pressdiff.archive.Incident;
import io.github.pressdiff.archive.Redaction;
import io.github.pressdiff.archive.Version;
import io.github.pressdiff.classify.Assessment;
import io.github.pressdiff.classify.Continuation;
import io.github.pressdiff.classify.Declaration;
import io.github.pressdiff.classify.Marker;
import io.github.pressdiff.classify.history.Promise;
import io.github.pressdiff.classify.history.Revert;
import io.github.pressdiff.page.WatchedPage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The history of one page, ready to be shown.
 *
 * @param page which page
 * @param entries its versions, oldest first
 * @param checks its checks, oldest first
 * @param incidents what was not believed or could not be read, oldest first
 * @param promises the promises of more that it made, oldest first
 * @param reverts when it went back, as a whole, to what it had shown before, oldest first
 */
public record HistoryReport(
        WatchedPage page,
        List<Entry> entries,
        List<Check> checks,
        List<Incident> incidents,
        List<Promise> promises,
        List<Revert> reverts) {

    public HistoryReport {
        entries = List.copyOf(entries);
        checks = List.copyOf(checks);
        incidents = List.copyOf(incidents);
        promises = List.copyOf(promises);
        reverts = List.copyOf(reverts);
    }

    /**
     * One version in a history.
     *
     * @param version the version
     * @param paragraphs how many paragraphs its article has
     * @param marker the line that says whether more will follow; null for none
     * @param change how it differs from the version before; null for the first version, for a rederivation, and where the
     *     text of one of the two was removed
     * @param redaction what removed its text; null while it is there
     */
    public record Entry(
            Version version,
            int paragraphs,
            @Nullable Marker marker,
            @Nullable Change change,
            @Nullable Redaction redaction) {}

    /**
     * What one version changed, in short: a history has room for many. The whole is had from a comparison of the two versions.
     *
     * @param since number of the version before
     * @param window when it was made; null when that is not known
     * @param headline the whole in one or two words
     * @param event what became of the promise that more will follow
     * @param verdict whether the page itself says that it changed
     * @param summary the whole in one line
     */
    public record Change(
            int since,
            @Nullable EditWindow window,
            Assessment.Headline headline,
            Continuation.Event event,
            Declaration.Verdict verdict,
            String summary) {

        /** Returns what there is to say in short of a comparison. */
        public static Change of(int since, @Nullable EditWindow window, Assessment assessment) {
            return new Change(
                    since,
                    window,
                    assessment.headline(),
                    assessment.continuation().event(),
                    assessment.declaration().verdict(),
                    assessment.summary());
        }
    }
}
