package io.github.pressdiff.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;

/** What every article keeps to, whatever its source. */
final class ArticlePromises {

    /** CPU time in nanoseconds for one source of a few kilobytes; a slow machine needs milliseconds. */
    private static final long MOST_TIME = 10_000_000_000L;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ArticlePromises() {}

    /**
     * Extracts a source.
     *
     * @throws AssertionError if a promise is broken
     */
    static Extraction check(ArticleExtractor extractor, Source source) {
        long start = THREADS.getCurrentThreadCpuTime();
        Extraction extraction = extractor.extract(source);
        assertThat(THREADS.getCurrentThreadCpuTime() - start).isLessThan(MOST_TIME);
        Article article = extraction.article();
        checkOutcome(extraction.outcome(), article.paragraphs());
        article.paragraphs().forEach(ArticlePromises::checkParagraph);
        assertThat(extractor.extract(source)).as("a second time").isEqualTo(extraction);
        assertThat(ArticleDocument.read(ArticleDocument.write(article)))
                .as("stored and read")
                .isEqualTo(article);
        return extraction;
    }

    /** An article without a word says why. */
    private static void checkOutcome(ExtractionOutcome outcome, List<Paragraph> paragraphs) {
        assertThat(outcome.reason().isBlank()).as("%s", outcome).isEqualTo(outcome.isComplete());
        assertThat(outcome.reason()).doesNotContain("\n", "\r").doesNotEndWith("...");
        if (paragraphs.isEmpty()) {
            assertThat(outcome.isComplete()).as("complete, and empty").isFalse();
        } else {
            assertThat(outcome.kind()).isNotIn(ExtractionOutcome.Kind.NO_TEXT, ExtractionOutcome.Kind.REFUSED);
        }
    }

    private static void checkParagraph(Paragraph paragraph) {
        String text = paragraph.text();
        assertThat(text).isNotBlank();
        assertThat(paragraph.key()).isNotNull();
        for (Link link : paragraph.links()) {
            assertThat(link.href()).isNotBlank();
            assertThat(Blanks.isInvisible(link.text())).as("%s", link).isFalse();
            assertThat(text).contains(link.text());
        }
        for (IgnoredText part : paragraph.ignored()) {
            assertThat(part.end()).isBetween(part.start() + 1, text.length());
        }
    }
}
