package io.github.pressdiff;

import io.github.pressdiff.archive.Archive;
import io.github.pressdiff.archive.ContentHash;
import io.github.pressdiff.archive.Incident;
import io.github.pressdiff.archive.PageMemory;
import io.github.pressdiff.archive.Version;
import io.github.pressdiff.doubt.CaptureJudge;
import io.github.pressdiff.doubt.Doubt;
import io.github.pressdiff.doubt.KnownPage;
import io.github.pressdiff.extract.Extraction;
import io.github.pressdiff.fetch.FetchFailure;
import io.github.pressdiff.fetch.FetchRequest;
import io.github.pressdiff.fetch.FetchResult;
import io.github.pressdiff.fetch.PageFetcher;
import io.github.pressdiff.page.PageUrl;
import io.github.pressdiff.page.WatchedPage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Judges a capture by what is known of its page, and asks the host once more where that can tell. */
final class CaptureDoubts {

    /** How many versions are looked through for a text that comes back. */
    private static final int RECENT = 10;

    private final Archive archive;
    private final PageFetcher fetcher;
    private final CaptureJudge judge = CaptureJudge.ofDefaults();

    CaptureDoubts(Archive archive, PageFetcher fetcher) {
        this.archive = archive;
        this.fetcher = fetcher;
    }

    /** Returns why a capture is not to be believed; empty when it is. */
    Optional<Doubt> judge(
            WatchedPage page, Optional<PageMemory> memory, FetchResult.Fetched fetched, Extraction extraction) {
        Optional<Doubt> doubt = judge.judge(
                fetched,
                extraction,
                PageReader.markup(fetched),
                known(page, memory).orElse(null),
                charset -> PageReader.read(fetched, charset, page.rules(), remembered(page))
                        .article());
        if (doubt.isPresent() && doubt.get().canBeConfirmed() && wasBelieved(page, extraction)) {
            return Optional.empty();
        }
        return doubt.filter(found -> found.reason() == FetchFailure.OTHER_DOCUMENT)
                        .isPresent()
                ? Optional.of(otherDocument(page, fetched, extraction, doubt.get()))
                : doubt;
    }

    /** Another document may stand for any address of the host. That is asked once, and holds as long as the incident does. */
    private Doubt otherDocument(WatchedPage page, FetchResult.Fetched fetched, Extraction extraction, Doubt doubt) {
        Optional<Incident> lasting = archive.lastingIncident(page.id())
                .filter(incident ->
                        incident.reason() == FetchFailure.SOFT_404 || incident.reason() == FetchFailure.OTHER_DOCUMENT);
        if (lasting.isPresent()) {
            return new Doubt(lasting.get().reason(), lasting.get().evidence());
        }
        return isShownForAnything(page, fetched, extraction)
                ? new Doubt(FetchFailure.SOFT_404, "the host shows the same page for an address that cannot exist")
                : doubt;
    }

    /** A text that the page showed before is no surprise when it comes back. */
    private boolean wasBelieved(WatchedPage page, Extraction extraction) {
        List<Version> versions = archive.versions(page.id());
        return versions.subList(Math.max(0, versions.size() - RECENT), versions.size()).stream()
                // One that was hard to believe the first time is so the second time.
                .filter(version -> version.incident() == null && !version.isRedacted())
                .filter(version -> version.revision().equals(extraction.revision()))
                .anyMatch(version -> archive.article(version).readsLike(extraction.article()));
    }

    /** Another encoding is no reason to read another part of the page. */
    private String remembered(WatchedPage page) {
        return archive.latest(page.id()).map(archive::containerBody).orElse("");
    }

    private Optional<KnownPage> known(WatchedPage page, Optional<PageMemory> memory) {
        // Of a text that was removed nothing is known that the page could be compared with.
        Optional<Version> latest = archive.latest(page.id()).filter(version -> !version.isRedacted());
        return latest.map(version -> new KnownPage(
                archive.article(version),
                memory.map(last -> last.validators().url())
                        .orElseGet(() -> stored(version).exchange().finalUrl()),
                memory.map(PageMemory::charset)
                        .orElseGet(() -> PageReader.decode(stored(version)).charset())));
    }

    /** What is remembered is gone after a version was accepted or made anew; what it was made from is not. */
    private FetchResult.Fetched stored(Version version) {
        return archive.snapshot(version).fetched();
    }

    /** Asks the same host for an address that nobody has thought of before. */
    private boolean isShownForAnything(WatchedPage page, FetchResult.Fetched fetched, Extraction extraction) {
        PageUrl finalUrl = fetched.exchange().finalUrl();
        String seed = finalUrl + " " + fetched.exchange().startedAt();
        String name = ContentHash.of(ByteBuffer.wrap(seed.getBytes(StandardCharsets.UTF_8)))
                .hex();
        FetchResult result = fetcher.fetch(FetchRequest.page(finalUrl.resolve("/" + name.substring(0, 20))));
        return result instanceof FetchResult.Fetched other
                && PageReader.read(other, page.rules()).article().readsLike(extraction.article());
    }
}
