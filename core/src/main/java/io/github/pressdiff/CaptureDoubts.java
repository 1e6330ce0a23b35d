package io.github.pressdiff;

import io.github.pressdiff.archive.Archive;
import io.github.pressdiff.archive.ContentHash;
import io.github.pressdiff.archive.PageMemory;
import io.github.pressdiff.archive.Version;
import io.github.pressdiff.doubt.CaptureJudge;
import io.github.pressdiff.doubt.Doubt;
import io.github.pressdiff.doubt.KnownPage;
import io.github.pressdiff.extract.Extraction;
import io.github.pressdiff.fetch.FetchFailure;
import io.github.pressdiff.fetch.FetchGate;
import io.github.pressdiff.fetch.FetchRequest;
import io.github.pressdiff.fetch.FetchResult;
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
    private final FetchGate gate;
    private final CaptureJudge judge = CaptureJudge.ofDefaults();

    CaptureDoubts(Archive archive, FetchGate gate) {
        this.archive = archive;
        this.gate = gate;
    }

    /** Returns why a capture is not to be believed; empty when it is. */
    Optional<Doubt> judge(
            WatchedPage page, Optional<PageMemory> memory, FetchResult.Fetched fetched, Extraction extraction) {
        Optional<Doubt> doubt = judge.judge(
                fetched,
                extraction,
                PageReader.decode(fetched).text(),
                known(page, memory, extraction).orElse(null),
                charset -> PageReader.read(fetched, charset, page.rules()).article());
        if (doubt.isPresent() && doubt.get().canBeConfirmed() && wasBelieved(page, extraction)) {
            return Optional.empty();
        }
        boolean mayBeShownForAnything = doubt.isPresent() && doubt.get().reason() == FetchFailure.OTHER_DOCUMENT;
        return mayBeShownForAnything && isShownForAnything(page, fetched, extraction)
                ? Optional.of(new Doubt(
                        FetchFailure.SOFT_404, "the host shows the same page for an address that cannot exist"))
                : doubt;
    }

    /** A text that the page showed before is no surprise when it comes back. */
    private boolean wasBelieved(WatchedPage page, Extraction extraction) {
        List<Version> versions = archive.versions(page.id());
        return versions.subList(Math.max(0, versions.size() - RECENT), versions.size()).stream()
                .filter(version -> version.revision().equals(extraction.revision()))
                .anyMatch(version -> archive.article(version).readsLike(extraction.article()));
    }

    private Optional<KnownPage> known(WatchedPage page, Optional<PageMemory> memory, Extraction extraction) {
        Optional<Version> latest = archive.latest(page.id());
        return latest.map(version -> new KnownPage(
                archive.article(version),
                memory.map(last -> last.validators().url()).orElse(page.url()),
                memory.map(PageMemory::charset).orElse(extraction.charset())));
    }

    /** Asks the same host for an address that nobody has thought of before. */
    private boolean isShownForAnything(WatchedPage page, FetchResult.Fetched fetched, Extraction extraction) {
        PageUrl finalUrl = fetched.exchange().finalUrl();
        String seed = finalUrl + " " + fetched.exchange().startedAt();
        String name = ContentHash.of(ByteBuffer.wrap(seed.getBytes(StandardCharsets.UTF_8)))
                .hex();
        FetchResult result = gate.send(FetchRequest.page(finalUrl.resolve("/" + name.substring(0, 20))));
        return result instanceof FetchResult.Fetched other
                && PageReader.read(other, page.rules()).article().readsLike(extraction.article());
    }
}
