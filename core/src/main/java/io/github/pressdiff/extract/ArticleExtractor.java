package io.github.pressdiff.extract;

import io.github.pressdiff.page.ContentRules;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * Finds the article in a source: which part of a page holds its text, which paragraphs that text has, and what each of them
 * does. The same source, read with the same memory of an earlier reading, gives the same article, always. Safe for use by
 * several threads.
 */
public final class ArticleExtractor {

    /** Counts up whenever this package, with its resources, may find another article in the same source. */
    private static final String GENERATION = "3";

    private final ContentSelectors selectors;
    private final ExtractorRevision revision;

    private ArticleExtractor(ContentSelectors selectors) {
        this.selectors = selectors;
        this.revision = new ExtractorRevision(GENERATION + "/" + ParserVersion.all() + "/" + selectors.revision());
    }

    /** Returns an extractor that decides all by itself. */
    public static ArticleExtractor ofDefaults() {
        return of(ContentRules.none());
    }

    /**
     * Returns an extractor that follows the user's rules first.
     *
     * @throws IllegalArgumentException if a rule is no CSS selector or no pattern; the message names it
     */
    public static ArticleExtractor of(ContentRules rules) {
        return new ArticleExtractor(new ContentSelectors(rules));
    }

    /** Names this extractor, its parsers and its rules: "3/jsoup-1.24.1+commonmark-0.32.0+pdfbox-3.0.8/none". */
    public ExtractorRevision revision() {
        return revision;
    }

    /**
     * Returns the article in a source. Whatever the source holds, this does not fail; a page without text gives an article
     * without paragraphs, and so does one that {@link Extraction#refusal cannot be read}. {@link Extraction#outcome} says
     * whether the article is all that the source has to say. At most 200,000 paragraphs are read.
     */
    public Extraction extract(Source source) {
        return extract(source, "");
    }

    /**
     * Returns the article in a source that was read before. Where that says where the text was, the same part is read again as
     * long as it still holds about as much as any other: so that a part which grows or shrinks a little does not change which
     * part is read. The user's rules come first.
     *
     * @param remembered the {@link ContainerPath#body} of the earlier extraction; empty for none
     */
    public Extraction extract(Source source, String remembered) {
        return switch (source.form()) {
            case HTML -> extraction(source, PageReading.of(parsed(source), selectors, remembered));
            case MARKDOWN -> {
                Source page = MarkdownPage.of(source);
                yield extraction(page, PageReading.ofWhole(parsed(page), selectors));
            }
            case PDF -> extractPdf(source);
            case TEXT_WITH_BLANK_LINES, TEXT_OF_LINES -> extractText(source);
        };
    }

    /** Returns the article in a source, with an account of what was read and what was not. */
    public Explanation explain(Source source) {
        return switch (source.form()) {
            case HTML -> explanation(source, PageReading.of(parsed(source), selectors, ""));
            case MARKDOWN -> {
                Source page = MarkdownPage.of(source);
                yield explanation(page, PageReading.ofWhole(parsed(page), selectors));
            }
            case PDF -> Explanation.ofWhole(extractPdf(source));
            case TEXT_WITH_BLANK_LINES, TEXT_OF_LINES -> Explanation.ofWhole(extractText(source));
        };
    }

    private static Document parsed(Source page) {
        String url = page.url() == null ? "" : page.url().toString();
        return Jsoup.parse(page.text().text(), url, Parser.htmlParser());
    }

    private Explanation explanation(Source page, PageReading reading) {
        return PageExplainer.explain(reading, extraction(page, reading));
    }

    private Extraction extraction(Source source, PageReading reading) {
        List<Passage> passages = reading.passages();
        String title = TitleFinder.find(passages, reading.page().metadata().headline(), reading.page());
        Article read = new Article(title, reading.page().metadata().read(), paragraphs(passages, title));
        Article article = read.withMetadata(VisibleMetadata.complete(read, reading, source.url()));
        ExtractionOutcome outcome = OutcomeJudge.ofPage(
                source.text().text(),
                reading.page().document(),
                reading.isCutShort(),
                article.paragraphs().isEmpty());
        return extraction(source, article, reading.path(), outcome);
    }

    /** Plain text does not say which line is its title, nor when it was published. */
    private Extraction extractText(Source source) {
        String text = source.text().text();
        List<Passage> read =
                source.form() == Source.Form.TEXT_OF_LINES ? PlainText.lines(text) : PlainText.betweenBlankLines(text);
        ExtractionOutcome outcome = OutcomeJudge.ofText(text, read.size() > Limits.PARAGRAPHS, read.isEmpty());
        return extraction(source, Article.of(paragraphs(read, "")), ContainerPath.none(), outcome);
    }

    private Extraction extractPdf(Source source) {
        PdfReading reading = PdfReading.of(source);
        Article article = reading.article()
                .withParagraphs(selectors.ignore().mark(reading.article().paragraphs()));
        return new Extraction(
                article,
                revision,
                source.text().charset(),
                source.text().reason(),
                ContainerPath.none(),
                OutcomeJudge.ofPdf(reading),
                reading.refusal());
    }

    private List<Paragraph> paragraphs(List<Passage> passages, String title) {
        return selectors.ignore().mark(RoleFinder.paragraphs(passages, title));
    }

    private Extraction extraction(Source source, Article article, ContainerPath container, ExtractionOutcome outcome) {
        return new Extraction(
                article, revision, source.text().charset(), source.text().reason(), container, outcome);
    }
}
