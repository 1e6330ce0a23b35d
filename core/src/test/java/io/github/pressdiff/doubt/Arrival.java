package io.github.pressdiff.doubt;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.pressdiff.PageReader;
import io.github.pressdiff.extract.Article;
import io.github.pressdiff.extract.Extraction;
import io.github.pressdiff.fetch.Body;
import io.github.pressdiff.fetch.Exchange;
import io.github.pressdiff.fetch.FetchFailure;
import io.github.pressdiff.fetch.FetchResult;
import io.github.pressdiff.fetch.Framing;
import io.github.pressdiff.fetch.Header;
import io.github.pressdiff.fetch.RobotsVerdict;
import io.github.pressdiff.fetch.TextDecoder;
import io.github.pressdiff.page.ContentRules;
import io.github.pressdiff.page.PageUrl;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A made-up page that arrived with status 200. */
record Arrival(Body body, String type, String url, Framing framing) {

    static Arrival of(String html) {
        return new Arrival(
                Body.of(html.getBytes(UTF_8)), "text/html", "https://www.harbour.example/bridge", Framing.LENGTH);
    }

    static Arrival text(String text) {
        return new Arrival(
                Body.of(text.getBytes(UTF_8)), "text/plain", "https://www.harbour.example/bridge", Framing.LENGTH);
    }

    static Arrival encoded(String html, Charset bytes, Charset declared) {
        return new Arrival(
                Body.of(html.getBytes(bytes)),
                "text/html; charset=" + declared.name(),
                "https://www.harbour.example/bridge",
                Framing.LENGTH);
    }

    Arrival at(String other) {
        return new Arrival(body, type, other, framing);
    }

    Arrival framedBy(Framing other) {
        return new Arrival(body, type, url, other);
    }

    /** Returns what is found out of it on the first capture. */
    Optional<FetchFailure> reason() {
        return doubt(null).map(Doubt::reason);
    }

    /** Returns what is found out of it when the other was believed before. */
    Optional<FetchFailure> reasonAfter(Arrival other) {
        return doubtAfter(other).map(Doubt::reason);
    }

    /** Returns the same for a page with these rules. */
    Optional<FetchFailure> reasonAfter(Arrival other, ContentRules rules) {
        return doubt(known(other, rules), rules).map(Doubt::reason);
    }

    Optional<Doubt> doubt() {
        return doubt(null);
    }

    Optional<Doubt> doubtAfter(Arrival other) {
        return doubt(known(other, ContentRules.none()));
    }

    private static KnownPage known(Arrival other, ContentRules rules) {
        Extraction extraction = PageReader.read(other.fetched(), rules);
        return new KnownPage(extraction.article(), PageUrl.parse(other.url()), extraction.charset());
    }

    private Optional<Doubt> doubt(@Nullable KnownPage known) {
        return doubt(known, ContentRules.none());
    }

    private Optional<Doubt> doubt(@Nullable KnownPage known, ContentRules rules) {
        FetchResult.Fetched fetched = fetched();
        String html = TextDecoder.decode(fetched.content(), type).text();
        return CaptureJudge.ofDefaults().judge(fetched, PageReader.read(fetched, rules), html, known, this::readIn);
    }

    private Article readIn(Charset charset) {
        Arrival again = new Arrival(body, "text/html; charset=" + charset.name(), url, framing);
        return PageReader.read(again.fetched(), ContentRules.none()).article();
    }

    private FetchResult.Fetched fetched() {
        PageUrl address = PageUrl.parse(url);
        Exchange exchange = new Exchange(
                address,
                address,
                List.of(),
                "192.0.2.7",
                null,
                RobotsVerdict.ALLOWED,
                Instant.parse("2026-11-23T08:00:00Z"),
                Duration.ofMillis(120));
        return new FetchResult.Fetched(exchange, 200, List.of(new Header("Content-Type", type)), framing, body, body);
    }
}
