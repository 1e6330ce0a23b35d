package io.github.pressdiff;

import io.github.pressdiff.extract.ArticleExtractor;
import io.github.pressdiff.extract.Explanation;
import io.github.pressdiff.extract.Extraction;
import io.github.pressdiff.extract.PlainText;
import io.github.pressdiff.extract.Source;
import io.github.pressdiff.fetch.ContentSniffer;
import io.github.pressdiff.fetch.DecodedText;
import io.github.pressdiff.fetch.FetchGate;
import io.github.pressdiff.fetch.FetchResult;
import io.github.pressdiff.fetch.FetchTrace;
import io.github.pressdiff.fetch.PageFetcher;
import io.github.pressdiff.fetch.TextDecoder;
import io.github.pressdiff.page.ContentRules;
import io.github.pressdiff.page.PageAccess;
import io.github.pressdiff.page.PageUrl;
import java.nio.charset.Charset;
import java.util.Optional;

/** Reads the article out of what a server sent. The same for a new answer and a stored one. Safe for use by several threads. */
public final class PageReader {

    private PageReader() {}

    /**
     * Asks for a page as a whole, as a check would, and stores nothing.
     *
     * @param config the limits, the browser, the environment and the clock; its folder is not touched
     * @param access how it is asked for
     */
    public static FetchResult fetch(PressdiffConfig config, PageUrl url, PageAccess access) {
        try (FetchGate gate = FetchGate.open(config.fetch(), config.clock())) {
            return new PageSource(config, gate, PageFetcher.over(gate))
                    .read(url, access, Optional.empty(), FetchTrace.none());
        }
    }

    /** Returns the article by these rules; it has no paragraphs when the answer holds no text. */
    public static Extraction read(FetchResult.Fetched fetched, ContentRules rules) {
        return read(fetched, rules, "");
    }

    /**
     * Returns the article by these rules, of a page that was read before.
     *
     * @param remembered where its text stood, as a CSS path; empty for nothing
     */
    static Extraction read(FetchResult.Fetched fetched, ContentRules rules, String remembered) {
        return ArticleExtractor.of(rules).extract(source(fetched, decode(fetched)), remembered);
    }

    /** Returns the article by these rules, with an account of what was read and what was not. */
    public static Explanation explain(FetchResult.Fetched fetched, ContentRules rules) {
        return ArticleExtractor.of(rules).explain(source(fetched, decode(fetched)));
    }

    /** Returns the characters of an answer; those of a PDF file stand for its bytes. */
    public static DecodedText decode(FetchResult.Fetched fetched) {
        return kindOf(fetched) == ContentSniffer.Kind.PDF
                ? Source.textOfPdf(fetched.content())
                : TextDecoder.decode(
                        fetched.content(), fetched.header("Content-Type").orElse(null));
    }

    /** Returns the source in which signs of walls and errors are looked for; a PDF file has none. */
    static String markup(FetchResult.Fetched fetched) {
        return kindOf(fetched) == ContentSniffer.Kind.PDF ? "" : decode(fetched).text();
    }

    /**
     * Returns the article as it would be if the bytes were in another encoding.
     *
     * @param remembered where its text stood, as a CSS path; empty for nothing
     */
    static Extraction read(FetchResult.Fetched fetched, Charset charset, ContentRules rules, String remembered) {
        String text = new String(fetched.content().toByteArray(), charset);
        DecodedText decoded = new DecodedText(text, charset, DecodedText.Reason.FALLBACK);
        return ArticleExtractor.of(rules).extract(source(fetched, decoded), remembered);
    }

    private static Source source(FetchResult.Fetched fetched, DecodedText text) {
        PageUrl url = fetched.exchange().finalUrl();
        return switch (kindOf(fetched)) {
            // It is not written in the encoding of a page, so there is none to read it in.
            case PDF -> Source.ofPdf(fetched.content(), url);
            case HTML -> new Source(text, Source.Form.HTML, url);
            case MARKDOWN -> new Source(text, Source.Form.MARKDOWN, url);
            case TEXT, BINARY, EMPTY -> new Source(text, PlainText.formOf(text.text()), url);
        };
    }

    private static ContentSniffer.Kind kindOf(FetchResult.Fetched fetched) {
        String type = fetched.header("Content-Type").orElse(null);
        String name = fetched.exchange().finalUrl().uri().getPath();
        return ContentSniffer.kindOf(fetched.content(), type, name);
    }
}
