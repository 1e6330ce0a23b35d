package io.github.pressdiff;

import io.github.pressdiff.archive.Appended;
import io.github.pressdiff.archive.Archive;
import io.github.pressdiff.archive.Capture;
import io.github.pressdiff.archive.Check;
import io.github.pressdiff.archive.Version;
import io.github.pressdiff.classify.Marker;
import io.github.pressdiff.classify.MarkerFinder;
import io.github.pressdiff.extract.Article;
import io.github.pressdiff.extract.Extraction;
import io.github.pressdiff.fetch.FetchFailure;
import io.github.pressdiff.fetch.FetchResult;
import io.github.pressdiff.fetch.PageFetcher;
import io.github.pressdiff.fetch.Validators;
import io.github.pressdiff.page.PageId;
import io.github.pressdiff.page.WatchedPage;
import io.github.pressdiff.report.ChangeReport;
import io.github.pressdiff.report.CheckReport;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The whole path that a page takes, once: fetch, extract, archive, diff, classify, report. Safe for use by several threads:
 * pages are read side by side, but one page never twice at once, or a slow old answer would be stored after a newer one and
 * look like an edit.
 */
final class PageCheck {

    private final PageFetcher fetcher;
    private final Archive archive;
    private final VersionComparison comparison;
    private final InstantSource clock;
    private final Map<PageId, Object> locks = new ConcurrentHashMap<>();

    PageCheck(PageFetcher fetcher, Archive archive, InstantSource clock) {
        this.fetcher = fetcher;
        this.archive = archive;
        this.comparison = new VersionComparison(archive);
        this.clock = clock;
    }

    /** Reads the page once and stores what became of it. */
    CheckOutcome run(WatchedPage page) {
        synchronized (locks.computeIfAbsent(page.id(), id -> new Object())) {
            return runAlone(page);
        }
    }

    private CheckOutcome runAlone(WatchedPage page) {
        FetchResult result = fetcher.fetch(page.url(), validators(page));
        return result.match(new FetchResult.Cases<>() {
            @Override
            public CheckOutcome fetched(FetchResult.Fetched fetched) {
                return read(page, fetched);
            }

            @Override
            public CheckOutcome notModified(FetchResult.NotModified notModified) {
                return outcome(page, archive.confirm(page.id(), notModified, clock.instant()), null);
            }

            @Override
            public CheckOutcome failed(FetchResult.Failed failed) {
                return outcome(page, archive.fail(page.id(), failed, clock.instant()), null);
            }
        });
    }

    private CheckOutcome read(WatchedPage page, FetchResult.Fetched fetched) {
        Extraction extraction = PageReader.read(fetched, page.rules());
        if (extraction.article().paragraphs().isEmpty() || extraction.isCutShort()) {
            return outcome(page, archive.fail(page.id(), unusable(fetched, extraction), clock.instant()), null);
        }
        Appended appended = store(page, new Capture(page.id(), fetched, extraction));
        ChangeReport change = appended.previous()
                .map(previous -> comparison.compare(page, previous, appended.version()))
                .orElse(null);
        return outcome(page, appended.check(), change);
    }

    private Appended store(WatchedPage page, Capture capture) {
        rederiveIfOutdated(page, capture.extraction());
        return archive.append(capture, clock.instant());
    }

    /** What an older extractor made of the page is made anew first, so that its change is never taken for an edit. */
    private void rederiveIfOutdated(WatchedPage page, Extraction today) {
        Optional<Version> latest = archive.latest(page.id());
        if (latest.isPresent() && !latest.get().revision().equals(today.revision())) {
            Extraction again = PageReader.read(archive.snapshot(latest.get()).fetched(), page.rules());
            archive.rederive(page.id(), again, clock.instant());
        }
    }

    private CheckOutcome outcome(WatchedPage page, Check check, @Nullable ChangeReport change) {
        Optional<Article> current = archive.latest(page.id()).map(archive::article);
        int paragraphs = current.map(article -> article.paragraphs().size()).orElse(0);
        Marker marker = current.flatMap(MarkerFinder::find).orElse(null);
        return new CheckOutcome(new CheckReport(page, check, paragraphs, marker, change));
    }

    private Validators validators(WatchedPage page) {
        return archive.latest(page.id())
                .map(latest -> archive.snapshot(latest).fetched().validators())
                .orElse(Validators.none());
    }

    private static FetchResult.Failed unusable(FetchResult.Fetched fetched, Extraction extraction) {
        boolean cutShort = extraction.isCutShort();
        String detail = cutShort
                ? "more than " + extraction.article().paragraphs().size() + " paragraphs"
                : "no paragraph of text in the " + fetched.content().size() + " bytes received";
        FetchFailure failure = cutShort ? FetchFailure.TOO_LARGE : FetchFailure.NO_TEXT;
        return new FetchResult.Failed(fetched.exchange(), failure, detail, fetched.status(), null);
    }
}
