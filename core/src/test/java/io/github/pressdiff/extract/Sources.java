package io.github.pressdiff.extract;

import io.github.pressdiff.fetch.DecodedText;
import io.github.pressdiff.page.PageUrl;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Sources for the tests of this package: made-up pages from the resources, or a few lines of HTML. */
final class Sources {

    private static final PageUrl URL = PageUrl.parse("https://example.org/news/7");

    private Sources() {}

    static Source page(String html) {
        return new Source(decoded(html), Source.Form.HTML, URL);
    }

    static Source file(String html) {
        return new Source(decoded(html), Source.Form.HTML, null);
    }

    static Source text(String text) {
        return new Source(decoded(text), Source.Form.TEXT_WITH_BLANK_LINES, null);
    }

    static Source lines(String text) {
        return new Source(decoded(text), Source.Form.TEXT_OF_LINES, null);
    }

    static Source fixture(String name) {
        try (InputStream stream = Sources.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalArgumentException("no fixture " + name);
            }
            return page(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Article article(Source source) {
        return ArticleExtractor.ofDefaults().extract(source).article();
    }

    /** The texts of the paragraphs of a page's body. */
    static List<String> texts(String html) {
        return article(page(html)).paragraphs().stream().map(Paragraph::text).toList();
    }

    private static DecodedText decoded(String text) {
        return new DecodedText(text, StandardCharsets.UTF_8, DecodedText.Reason.VALID_UTF_8);
    }
}
