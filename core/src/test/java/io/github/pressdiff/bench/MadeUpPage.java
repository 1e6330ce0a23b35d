package io.github.pressdiff.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.pressdiff.archive.Appended;
import io.github.pressdiff.archive.Archive;
import io.github.pressdiff.archive.Capture;
import io.github.pressdiff.archive.Check;
import io.github.pressdiff.extract.ArticleExtractor;
import io.github.pressdiff.extract.Source;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A release of some 60 KB, and what a watcher stores of it. */
final class MadeUpPage {

    static final PageUrl URL = PageUrl.parse("https://harbour.example/bridge");
    private static final byte[] HTML = html(paragraphs(new Random(7)));

    private MadeUpPage() {}

    static Appended append(Archive archive, PageId page) {
        return archive.append(capture(page, HTML), Instant.now());
    }

    static Check confirm(Archive archive, PageId page) {
        return archive.confirm(page, capture(page, HTML).fetched(), Instant.now());
    }

    static Check fail(Archive archive, PageId page) {
        FetchResult.Failed failed =
                new FetchResult.Failed(exchange(), FetchFailure.SERVER_ERROR, "status 503", 503, null);
        return archive.fail(page, failed, Instant.now());
    }

    static Capture capture(PageId page, byte[] html) {
        Body body = Body.of(html);
        FetchResult.Fetched fetched = new FetchResult.Fetched(
                exchange(),
                200,
                List.of(new Header("Content-Type", "text/html; charset=utf-8")),
                Framing.LENGTH,
                body,
                body);
        DecodedText text = new DecodedText(new String(html, UTF_8), UTF_8, DecodedText.Reason.HEADER);
        return new Capture(
                page, fetched, ArticleExtractor.ofDefaults().extract(new Source(text, Source.Form.HTML, URL)));
    }

    static List<String> paragraphs(Random random) {
        List<String> paragraphs = new ArrayList<>();
        while (paragraphs.size() < 130) {
            paragraphs.add(sentence(random));
        }
        return paragraphs;
    }

    /** Writes one paragraph anew. */
    static void edit(List<String> paragraphs, Random random) {
        paragraphs.set(random.nextInt(paragraphs.size()), sentence(random));
    }

    static byte[] html(List<String> paragraphs) {
        return ("<!doctype html><html lang=en><head><title>The bridge</title></head><body><main><article>"
                        + "<h1>The bridge</h1>\n<p class=\"text body-copy\">"
                        + String.join("</p>\n<p class=\"text body-copy\">", paragraphs)
                        + "</p></article></main></body></html>")
                .getBytes(UTF_8);
    }

    private static Exchange exchange() {
        return new Exchange(
                URL, URL, List.of(), "192.0.2.7", null, RobotsVerdict.ALLOWED, Instant.now(), Duration.ofMillis(300));
    }

    private static String sentence(Random random) {
        StringBuilder sentence = new StringBuilder("The harbour authority said");
        while (sentence.length() < 420) {
            sentence.append(' ').append(Words.any(random));
        }
        return sentence.append('.').toString();
    }
}
