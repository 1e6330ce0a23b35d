package io.github.pressdiff.classify.history;

import io.github.pressdiff.extract.Article;
import io.github.pressdiff.extract.Paragraph;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Hands made-up versions to a tracer: each an hour after the one before, and seen for the last time ten minutes before the next. */
final class Versions {

    static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    private final VersionSteps steps = new VersionSteps();
    private final Consumer<VersionStep> tracer;
    private Article last = Article.of(List.of());
    private int number;

    Versions(Consumer<VersionStep> tracer) {
        this.tracer = tracer;
    }

    /** Returns when a version was first seen. */
    static Instant first(int number) {
        return START.plus(Duration.ofHours(number - 1));
    }

    /** Returns when a version was last seen. */
    static Instant last(int number) {
        return first(number).plus(Duration.ofMinutes(50));
    }

    Versions shown(String... texts) {
        return shown(article(texts));
    }

    Versions shown(Article article) {
        last = article;
        tracer.accept(steps.shown(next(), article));
        return this;
    }

    /** Another reading of the same bytes, which a check has confirmed. */
    Versions reread(String... texts) {
        last = article(texts);
        tracer.accept(steps.reread(next(), last));
        return this;
    }

    /** Another reading of the same bytes that says the same, and that no check has confirmed. */
    Versions rereadTheSame() {
        Instant made = first(++number);
        tracer.accept(steps.reread(new SeenVersion(number, made, made), last));
        return this;
    }

    Versions redacted() {
        tracer.accept(steps.redacted(next()));
        return this;
    }

    private SeenVersion next() {
        number++;
        return new SeenVersion(number, first(number), last(number));
    }

    static Article article(String... texts) {
        return Article.of(List.of(texts).stream().map(Paragraph::of).toList());
    }
}
