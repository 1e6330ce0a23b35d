package io.github.pressdiff.extract;

import io.github.pressdiff.fetch.Body;
import io.github.pressdiff.fetch.TextDecoder;
import io.github.pressdiff.page.ContentRules;
import io.github.pressdiff.page.PageUrl;
import java.util.Arrays;
import java.util.List;

/** What is tried with arbitrary bytes: each way to read them, and the promises that the article then keeps. */
enum FuzzTarget {
    /** A page, by the extractor alone. */
    PAGES("readsPages") {
        @Override
        void run(byte[] bytes) {
            PagePromises.check(ALONE, source(bytes, Source.Form.HTML));
        }
    },
    /** A page behind a byte that says by which rules of a user it is read. */
    PAGES_BY_RULES("readsPagesByRules") {
        @Override
        void run(byte[] bytes) {
            int rules = bytes.length == 0 ? 0 : bytes[0] & 0xFF;
            byte[] page = Arrays.copyOfRange(bytes, Math.min(1, bytes.length), bytes.length);
            PagePromises.check(BY_RULES.get(rules % BY_RULES.size()), source(page, Source.Form.HTML));
        }
    },
    /** A text with marks. */
    MARKDOWN("readsMarkdown") {
        @Override
        void run(byte[] bytes) {
            TextPromises.checkMarkdown(ALONE, source(bytes, Source.Form.MARKDOWN));
        }
    },
    /** A text without marks, in both its forms. */
    TEXT("readsText") {
        @Override
        void run(byte[] bytes) {
            TextPromises.check(ALONE, source(bytes, Source.Form.TEXT_WITH_BLANK_LINES));
            TextPromises.check(ALONE, source(bytes, Source.Form.TEXT_OF_LINES));
        }
    },
    /** A PDF file. */
    PDF("readsPdf") {
        @Override
        void run(byte[] bytes) {
            ArticlePromises.check(ALONE, Source.ofPdf(Body.of(bytes), null));
        }
    };

    private static final PageUrl URL = PageUrl.parse("https://example.org/news/7");

    private static final ArticleExtractor ALONE = ArticleExtractor.ofDefaults();

    private static final List<ArticleExtractor> BY_RULES = List.of(
            ArticleExtractor.of(new ContentRules(List.of("div, article", "p"), List.of("h2"))
                    .withIgnore(List.of("[0-9]+", "a.", "\\s"))),
            ArticleExtractor.of(new ContentRules(List.of("p"), List.of("section, nav"))),
            ArticleExtractor.of(ContentRules.none().withRange("h2", "hr")),
            ArticleExtractor.of(ContentRules.none().withRange("p", null)),
            ArticleExtractor.of(ContentRules.none().withRange(null, "td, li")));

    private final String folder;

    FuzzTarget(String folder) {
        this.folder = folder;
    }

    /** Returns where its seeds lie, as a resource. */
    String seeds() {
        return "ExtractorFuzzTestInputs/" + folder;
    }

    /**
     * Reads bytes.
     *
     * @throws AssertionError if a promise is broken
     */
    abstract void run(byte[] bytes);

    private static Source source(byte[] bytes, Source.Form form) {
        return new Source(TextDecoder.decode(Body.of(bytes), null), form, URL);
    }
}
