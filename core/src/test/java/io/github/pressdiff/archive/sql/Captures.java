package io.github.pressdiff.archive.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.pressdiff.archive.Capture;
import io.github.pressdiff.extract.Article;
import io.github.pressdiff.extract.ContainerPath;
import io.github.pressdiff.extract.Extraction;
import io.github.pressdiff.extract.ExtractionOutcome;
import io.github.pressdiff.extract.ExtractorRevision;
import io.github.pressdiff.extract.Paragraph;
import io.github.pressdiff.fetch.Body;
import io.github.pressdiff.fetch.DecodedText;
import io.github.pressdiff.fetch.Exchange;
import io.github.pressdiff.fetch.FetchFailure;
import io.github.pressdiff.fetch.FetchResult;
import io.github.pressdiff.fetch.Framing;
import io.github.pressdiff.fetch.Header;
import io.github.pressdiff.fetch.RobotsVerdict;
import io.github.pressdiff.page.PageId;
import io.github.pressdiff.page.PageUrl;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Made-up answers of made-up servers. */
final class Captures {

    static final Instant START = Instant.parse("2024-03-01T09:00:00.123456789Z");
    static final InstantSource CLOCK = InstantSource.fixed(START);
    static final ExtractorRevision REVISION = new ExtractorRevision("1/test/none");
    static final PageUrl URL = PageUrl.parse("https://harbour.example/bridge");

    private Captures() {}

    /** Returns a time that many minutes after the start. */
    static Instant minute(int minutes) {
        return START.plus(Duration.ofMinutes(minutes));
    }

    static Exchange exchange(Instant startedAt) {
        return new Exchange(
                URL,
                URL,
                List.of(),
                "192.0.2.7",
                null,
                RobotsVerdict.ALLOWED,
                startedAt,
                Duration.ofNanos(412_000_001));
    }

    static FetchResult.Fetched fetched(String body, Instant startedAt) {
        Body bytes = Body.of(body.getBytes(UTF_8));
        return new FetchResult.Fetched(
                exchange(startedAt),
                200,
                List.of(new Header("Content-Type", "text/html")),
                Framing.LENGTH,
                bytes,
                bytes);
    }

    private static final ContainerPath CONTAINER =
            new ContainerPath("main > article", "article > div.text", ContainerPath.Reason.SCORE, List.of());

    static Extraction extraction(ExtractorRevision revision, String... paragraphs) {
        return extraction(
                revision,
                Article.of(List.of(paragraphs).stream().map(Paragraph::of).toList()));
    }

    static Extraction extraction(ExtractorRevision revision, Article article) {
        return new Extraction(
                article, revision, UTF_8, DecodedText.Reason.HEADER, CONTAINER, ExtractionOutcome.complete());
    }

    static Capture capture(PageId page, Instant startedAt, String... paragraphs) {
        return new Capture(
                page, fetched("<p>" + String.join("<p>", paragraphs), startedAt), extraction(REVISION, paragraphs));
    }

    static FetchResult.NotModified notModified(Instant startedAt) {
        return new FetchResult.NotModified(exchange(startedAt));
    }

    static FetchResult.Failed failed(Instant startedAt) {
        return new FetchResult.Failed(exchange(startedAt), FetchFailure.GONE, "status 404", 404, null);
    }
}
