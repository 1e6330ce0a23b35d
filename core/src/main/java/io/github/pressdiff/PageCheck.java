package io.github.pressdiff;

import io.github.pressdiff.archive.Appended;
import io.github.pressdiff.archive.Archive;
import io.github.pressdiff.archive.ArchiveException;
import io.github.pressdiff.archive.Capture;
import io.github.pressdiff.archive.Check;
import io.github.pressdiff.archive.Claim;
import io.github.pressdiff.archive.ContentHash;
import io.github.pressdiff.archive.HeldCapture;
import io.github.pressdiff.archive.Incident;
import io.github.pressdiff.archive.PageHeldException;
import io.github.pressdiff.archive.PageMemory;
import io.github.pressdiff.archive.Version;
import io.github.pressdiff.doubt.Doubt;
import io.github.pressdiff.extract.ArticleExtractor;
import io.github.pressdiff.extract.Extraction;
import io.github.pressdiff.extract.ExtractorRevision;
import io.github.pressdiff.extract.Refusal;
import io.github.pressdiff.fetch.FetchFailure;
import io.github.pressdiff.fetch.FetchResult;
import io.github.pressdiff.fetch.FetchTrace;
import io.github.pressdiff.page.PageId;
import io.github.pressdiff.page.WatchedPage;
import io.github.pressdiff.report.ChangeReport;
import io.github.pressdiff.report.CheckReport;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The whole path that a page takes, once: fetch, extract, doubt, archive, diff, classify, report. Safe for use by several
 * threads: pages are read side by side, but one page never twice at once, or a slow old answer would be stored after a newer
 * one and look like an edit.
 */
final class PageCheck {

    /** That long after a node has died or stands still, another may take over; what comes later is refused. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final PageSource source;
    private final Archive archive;
    private final ClaimKeeper claims;
    private final CaptureDoubts doubts;
    private final VersionComparison comparison;
    private final CurrentVersions current;
    private final Confirmation confirmation;
    private final InstantSource clock;
    private final Map<PageId, Object> locks = new ConcurrentHashMap<>();

    PageCheck(
            PressdiffConfig config, Archive archive, PageSource source, CaptureDoubts doubts, CurrentVersions current) {
        this.source = source;
        this.archive = archive;
        this.claims = new ClaimKeeper(archive, LEASE);
        this.doubts = doubts;
        this.comparison = new VersionComparison(archive);
        this.current = current;
        this.confirmation = config.confirmation();
        this.clock = config.clock();
    }

    /**
     * Reads the page once and stores what became of it.
     *
     * @throws PageHeldException if another node is just checking the page
     * @throws ArchiveException with the reason {@code TAKEN_OVER} if another has taken it over in the meantime
     */
    CheckOutcome run(WatchedPage page) {
        return runFor(page, null).orElseThrow();
    }

    /**
     * Reads the page once for a slot of its schedule and stores what became of it.
     *
     * @param slot the time for which the check was planned; null when somebody asked for it
     * @return empty when the slot has its check already
     * @throws PageHeldException if another node is just checking the page
     */
    Optional<CheckOutcome> runFor(WatchedPage page, @Nullable Instant slot) {
        synchronized (locks.computeIfAbsent(page.id(), id -> new Object())) {
            Optional<ClaimKeeper.Kept> claim = claims.claim(page.id(), slot);
            if (claim.isEmpty()) {
                return Optional.empty();
            }
            try (ClaimKeeper.Kept kept = claim.get()) {
                return Optional.of(runAlone(page, kept.claim()));
            }
        }
    }

    /**
     * Makes a version of what was held back in an incident.
     *
     * @throws IllegalArgumentException if nothing of it can be accepted
     */
    Version accept(WatchedPage page, Incident incident) {
        synchronized (locks.computeIfAbsent(page.id(), id -> new Object())) {
            Optional<Refusal> lost = rederiveIfOutdated(page);
            if (lost.isPresent()) {
                throw new IllegalArgumentException(
                        "the latest version cannot be read again: " + lost.get().detail());
            }
            Extraction extraction = readAgain(page, archive.snapshot(incident).fetched());
            return archive.accept(incident.id(), extraction, clock.instant());
        }
    }

    /** Makes the latest version anew from its stored bytes, if another revision of the extractor made it. */
    RederiveOutcome rederive(WatchedPage page) {
        synchronized (locks.computeIfAbsent(page.id(), id -> new Object())) {
            Optional<Version> latest = archive.latest(page.id());
            if (latest.isEmpty()) {
                return new RederiveOutcome(page, RederiveOutcome.Result.EMPTY, null, null);
            }
            int number = latest.get().number();
            if (!isOutdated(page, latest.get())) {
                RederiveOutcome.Result result =
                        latest.get().isRedacted() ? RederiveOutcome.Result.REDACTED : RederiveOutcome.Result.CURRENT;
                return new RederiveOutcome(page, result, number, null);
            }
            Refusal refusal = rederive(page, latest.get()).refusal();
            return refusal == null
                    ? new RederiveOutcome(page, RederiveOutcome.Result.MADE, number + 1, null)
                    : new RederiveOutcome(page, RederiveOutcome.Result.REFUSED, number, refusal.detail());
        }
    }

    private CheckOutcome runAlone(WatchedPage page, Claim claim) {
        Optional<PageMemory> memory = archive.memory(page.id());
        FetchResult result = source.read(page.url(), page.access(), memory, FetchTrace.none());
        return result.match(new FetchResult.Cases<>() {
            @Override
            public CheckOutcome fetched(FetchResult.Fetched fetched) {
                return isRemembered(page, memory, fetched)
                        ? outcome(page, archive.confirm(claim, fetched, clock.instant()), null)
                        : read(page, claim, memory, fetched);
            }

            @Override
            public CheckOutcome notModified(FetchResult.NotModified notModified) {
                return outcome(page, archive.confirm(claim, notModified, clock.instant()), null);
            }

            @Override
            public CheckOutcome failed(FetchResult.Failed failed) {
                return fail(page, claim, failed);
            }
        });
    }

    private CheckOutcome read(WatchedPage page, Claim claim, Optional<PageMemory> memory, FetchResult.Fetched fetched) {
        Optional<Refusal> lost = rederiveIfOutdated(page);
        if (lost.isPresent()) {
            String detail =
                    "the latest version cannot be read again: " + lost.get().detail();
            return fail(page, claim, failed(fetched, lost.get().reason(), detail));
        }
        Extraction extraction = readAgain(page, fetched);
        Refusal refusal = extraction.refusal();
        if (refusal != null) {
            return fail(page, claim, failed(fetched, refusal.reason(), refusal.detail()));
        }
        if (extraction.isCutShort()) {
            int read = extraction.article().paragraphs().size();
            return fail(page, claim, failed(fetched, FetchFailure.TOO_LARGE, "more than " + read + " paragraphs"));
        }
        Optional<Doubt> doubt = doubts.judge(page, memory, fetched, extraction);
        return doubt.isEmpty()
                ? store(page, claim, new Capture(page.id(), fetched, extraction))
                : storeDoubted(page, claim, new Arrived(fetched, extraction), doubt.get());
    }

    private CheckOutcome store(WatchedPage page, Claim claim, Capture capture) {
        Appended appended = archive.append(claim, capture, List.of(), clock.instant());
        ChangeReport change = appended.previous()
                .filter(previous ->
                        !previous.isRedacted() && !appended.version().isRedacted())
                .map(previous -> comparison.compare(page, previous, appended.version()))
                .orElse(null);
        return outcome(
                page, appended.check(), change, capture.extraction().container().unheeded());
    }

    /** What is hard to believe is kept aside, and becomes a version when it has stayed so. */
    private CheckOutcome storeDoubted(WatchedPage page, Claim claim, Arrived arrived, Doubt doubt) {
        FetchResult.Fetched fetched = arrived.fetched;
        HeldCapture held =
                new HeldCapture(page.id(), fetched, arrived.extraction.article(), doubt.reason(), doubt.evidence());
        Optional<Incident> confirmed = archive.lastingIncident(page.id())
                .filter(incident -> doubt.canBeConfirmed()
                        && incident.reason() == doubt.reason()
                        && held.digest().equals(incident.digest())
                        && confirmation.isReached(incident, fetched.exchange().startedAt()))
                .filter(incident -> archive.latest(page.id()).isPresent());
        return confirmed.isPresent()
                ? store(
                        page,
                        claim,
                        new Capture(
                                page.id(),
                                fetched,
                                arrived.extraction,
                                confirmed.get().id()))
                : outcome(page, archive.hold(claim, held, readsTheSame(doubt), clock.instant()), null);
    }

    /** A wall looks a little different each time; a text is what it says, and another one is another incident. */
    private static boolean readsTheSame(Doubt doubt) {
        return doubt.canBeConfirmed() || doubt.reason() == FetchFailure.MOVED;
    }

    private CheckOutcome fail(WatchedPage page, Claim claim, FetchResult.Failed failed) {
        Check check = archive.fail(claim, failed, clock.instant());
        if (check.failure() == FetchFailure.GONE && archive.latest(page.id()).isPresent()) {
            archive.lastingIncident(page.id())
                    .filter(incident -> incident.state() == Incident.State.OPEN)
                    .filter(confirmation::isReached)
                    .ifPresent(incident -> archive.confirmIncident(incident.id(), clock.instant()));
        }
        return outcome(page, check, null);
    }

    /** The same bytes, read by the same extractor under the same rules, are the same article. */
    private static boolean isRemembered(WatchedPage page, Optional<PageMemory> memory, FetchResult.Fetched fetched) {
        return memory.filter(last ->
                        last.content().equals(ContentHash.of(fetched.content().asByteBuffer())))
                .filter(last ->
                        last.revision().equals(ArticleExtractor.of(page.rules()).revision()))
                .isPresent();
    }

    /**
     * What an older extractor made of the page is made anew first, so that its change is never taken for an edit.
     *
     * @return why that could not be done, as when the library for its format is gone; else empty
     */
    private Optional<Refusal> rederiveIfOutdated(WatchedPage page) {
        Optional<Version> latest = archive.latest(page.id());
        return latest.isPresent() && isOutdated(page, latest.get())
                ? Optional.ofNullable(rederive(page, latest.get()).refusal())
                : Optional.empty();
    }

    private static boolean isOutdated(WatchedPage page, Version latest) {
        ExtractorRevision today = ArticleExtractor.of(page.rules()).revision();
        return !latest.isRedacted() && !latest.revision().equals(today);
    }

    private Extraction rederive(WatchedPage page, Version latest) {
        Extraction again = PageReader.read(archive.snapshot(latest).fetched(), page.rules());
        if (again.refusal() == null) {
            archive.rederive(latest, again, clock.instant());
        }
        return again;
    }

    /** The part of the page that held the text last time is looked at first. */
    private Extraction readAgain(WatchedPage page, FetchResult.Fetched fetched) {
        String remembered =
                archive.latest(page.id()).map(archive::containerBody).orElse("");
        return PageReader.read(fetched, page.rules(), remembered);
    }

    private CheckOutcome outcome(WatchedPage page, Check check, @Nullable ChangeReport change) {
        return outcome(page, check, change, List.of());
    }

    private CheckOutcome outcome(
            WatchedPage page, Check check, @Nullable ChangeReport change, List<String> missedRules) {
        Integer version = check.version();
        CurrentVersions.Facts facts =
                version == null ? current.latest(page.id()) : current.numbered(page.id(), version);
        Long incident = check.incident();
        return new CheckOutcome(new CheckReport(
                page,
                check,
                facts.paragraphs(),
                facts.marker(),
                incident == null ? null : archive.incident(incident).orElse(null),
                change,
                missedRules));
    }

    /** What arrived and what was found in it. */
    private record Arrived(FetchResult.Fetched fetched, Extraction extraction) {}

    /** Returns the failure of a page that arrived and cannot be read. */
    private static FetchResult.Failed failed(FetchResult.Fetched fetched, FetchFailure reason, String detail) {
        return new FetchResult.Failed(fetched.exchange(), reason, detail, fetched.status(), null);
    }
}
