package io.github.pressdiff.archive.sql;

import static io.github.pressdiff.archive.sql.Captures.extraction;
import static io.github.pressdiff.archive.sql.Captures.fetched;

import io.github.pressdiff.archive.Appended;
import io.github.pressdiff.archive.Archive;
import io.github.pressdiff.archive.Capture;
import io.github.pressdiff.archive.Check;
import io.github.pressdiff.archive.ContentHash;
import io.github.pressdiff.archive.HeldCapture;
import io.github.pressdiff.archive.Incident;
import io.github.pressdiff.archive.Version;
import io.github.pressdiff.extract.Article;
import io.github.pressdiff.extract.Paragraph;
import io.github.pressdiff.fetch.FetchFailure;
import io.github.pressdiff.fetch.FetchResult;
import io.github.pressdiff.page.ContentRules;
import io.github.pressdiff.page.PageId;
import io.github.pressdiff.page.PageUrl;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** Does to one page, at random, all that a watcher does: new versions, unchanged checks, failures, incidents, rederivations. */
final class BusyWriter {

    private static final int PARAGRAPHS = 120;

    private final Archive archive;
    private final PageId page;
    private final Random random = new Random();
    private final Consumer<String> acknowledgements;

    /** @param acknowledgements takes one line for each call that has returned, as {@link Receipts} reads it */
    BusyWriter(Archive archive, int number, Consumer<String> acknowledgements) {
        this.archive = archive;
        this.acknowledgements = acknowledgements;
        PageUrl url = PageUrl.parse("https://harbour.example/release/" + number);
        this.page = archive.page(url)
                .orElseGet(() -> archive.add(url, "", ContentRules.none(), null, Instant.now()))
                .id();
    }

    /** Does one thing. */
    void step() {
        Instant now = Instant.now();
        int what = archive.latest(page).isEmpty() ? 0 : random.nextInt(100);
        if (what < 50) {
            append(now);
        } else if (what < 65) {
            acknowledge(archive.confirm(page, Captures.notModified(now), now));
        } else if (what < 75) {
            acknowledge(archive.confirm(page, fetched(text(paragraphs()), now), now));
        } else if (what < 84) {
            acknowledge(archive.fail(page, Captures.failed(now), now));
        } else if (what < 92) {
            hold(now);
        } else if (what < 96) {
            accept(now);
        } else {
            Article article = Article.of(edited().stream().map(Paragraph::of).toList());
            acknowledgements.accept(Receipts.version(
                    archive.rederive(archive.latest(page).orElseThrow(), extraction(Captures.REVISION, article), now)));
        }
    }

    private void append(Instant now) {
        List<String> paragraphs = edited();
        FetchResult.Fetched fetched = fetched(text(paragraphs), now);
        Appended appended = archive.append(
                new Capture(page, fetched, extraction(Captures.REVISION, paragraphs.toArray(String[]::new))), now);
        acknowledgements.accept(Receipts.version(appended.version())
                + ";"
                + Receipts.received(appended.version(), hash(fetched))
                + ";"
                + Receipts.check(appended.check()));
    }

    private void hold(Instant now) {
        FetchResult.Fetched fetched = fetched("<p>Are you a robot? " + random.nextLong(), now);
        Article article = Article.of(List.of(Paragraph.of("Are you a robot?")));
        Check check =
                archive.hold(new HeldCapture(page, fetched, article, FetchFailure.BOT_CHECK, "a question"), false, now);
        acknowledge(check);
    }

    private void accept(Instant now) {
        Incident incident = archive.incidents(page).stream()
                .filter(held -> held.snapshot() != null && held.isAcceptable())
                .findFirst()
                .orElse(null);
        if (incident == null) {
            append(now);
        } else {
            acknowledgements.accept(Receipts.version(
                    archive.accept(incident.id(), extraction(Captures.REVISION, "Are you a robot?"), now)));
        }
    }

    private void acknowledge(Check check) {
        acknowledgements.accept(Receipts.check(check));
    }

    /** Returns the text of the latest version with a few edits, as releases have them; a page of up to 60 KB. */
    private List<String> edited() {
        List<String> paragraphs = new ArrayList<>(paragraphs());
        for (int i = random.nextInt(3); i >= 0; i--) {
            paragraphs.set(random.nextInt(paragraphs.size()), sentence());
        }
        if (paragraphs.size() < PARAGRAPHS) {
            paragraphs.add(sentence());
        }
        return paragraphs;
    }

    private List<String> paragraphs() {
        Version latest = archive.latest(page).orElse(null);
        if (latest == null) {
            return random.ints(1 + random.nextInt(PARAGRAPHS))
                    .mapToObj(i -> sentence())
                    .toList();
        }
        return archive.article(latest).paragraphs().stream()
                .map(Paragraph::text)
                .toList();
    }

    private String sentence() {
        StringBuilder sentence = new StringBuilder("The ministry said");
        for (int i = 5 + random.nextInt(60); i > 0; i--) {
            sentence.append(' ').append(Integer.toString(random.nextInt(1_000_000), 36));
        }
        return sentence.append('.').toString();
    }

    private static String text(List<String> paragraphs) {
        return "<p>" + String.join("<p>", paragraphs);
    }

    private static ContentHash hash(FetchResult.Fetched fetched) {
        return ContentHash.of(fetched.received().asByteBuffer());
    }
}
