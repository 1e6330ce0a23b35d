package io.github.pressdiff.extract;

import io.github.pressdiff.page.ContentRules;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Finds the article in a source: which part of a page holds its text, which paragraphs that text has, and what each of them
 * does. The same source gives the same article, always. Safe for use by several threads.
 */
public final class ArticleExtractor {

    /** Counts up whenever this package, with its resources, may find another article in the same source. */
    private static final String GENERATION = "2";

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
     * @throws IllegalArgumentException if a rule is no CSS selector; the message names it
     */
    public static ArticleExtractor of(ContentRules rules) {
        return new ArticleExtractor(new ContentSelectors(rules));
    }

    /** Names this extractor, its parsers and its rules: "2/jsoup-1.24.1+commonmark-0.32.0+pdfbox-3.0.8/none". */
    public ExtractorRevision revision() {
        return revision;
    }

    /**
     * Returns the article in a source. Whatever the source holds, this does not fail; a page without text gives an article
     * without paragraphs, and so does one that {@link Extraction#refusal cannot be read}. At most 200,000 paragraphs are read; an extraction that has reached that number
     * {@link Extraction#isCutShort says so}.
     */
    public Extraction extract(Source source) {
        String text = source.text().text();
        return switch (source.form()) {
            case HTML -> extractPage(source);
            case MARKDOWN -> extractMarkdown(source);
            case PDF -> extractPdf(source);
            case TEXT_WITH_BLANK_LINES -> extractText(source, PlainText.betweenBlankLines(text));
            case TEXT_OF_LINES -> extractText(source, PlainText.lines(text));
        };
    }

    private Extraction extractPage(Source source) {
        Document document = parsed(source, source.text().text());
        Optional<ContentSelectors.Choice> choice = selectors.choose(document);
        List<Element> chosen = choice.map(ContentSelectors.Choice::elements).orElse(List.of());
        VisiblePage page = VisiblePage.of(document, chosen, selectors.excluded(document));
        if (choice.isPresent()) {
            return extraction(
                    source, page, PassageWalker.read(page, chosen), choice.get().selector());
        }
        TextMass mass = page.mass();
        if (page.dropTeasers(mass)) {
            mass = page.mass();
        }
        Container container = new ContainerFinder(page, mass).find();
        page.dropLinkLists(container.frame(), mass);
        return extraction(source, page, PassageWalker.read(page, container), CssPath.of(container.frame()));
    }

    /** A text in Markdown is the page that it describes; all of it is meant to be read. */
    private Extraction extractMarkdown(Source source) {
        Document document = parsed(source, MarkdownPage.of(source.text().text()));
        List<Element> chosen = selectors
                .choose(document)
                .map(ContentSelectors.Choice::elements)
                .orElse(List.of(document.body()));
        VisiblePage page = VisiblePage.of(document, chosen, selectors.excluded(document));
        return extraction(source, page, PassageWalker.read(page, chosen), "");
    }

    private Extraction extractPdf(Source source) {
        PdfReading reading = PdfReading.of(source);
        return new Extraction(
                reading.article(),
                revision,
                source.text().charset(),
                source.text().reason(),
                "",
                reading.isCutShort(),
                reading.refusal());
    }

    private static Document parsed(Source source, String html) {
        String url = source.url() == null ? "" : source.url().toString();
        return Jsoup.parse(html, url, Parser.htmlParser());
    }

    private Extraction extraction(Source source, VisiblePage page, List<Passage> read, String path) {
        List<Passage> passages = Passages.withoutFurniture(read);
        PageMetadata metadata = new MetadataReader(page.document()).read();
        String title = TitleFinder.find(passages, metadata, page);
        Article article = new Article(
                title,
                metadata.publisher(),
                metadata.published(),
                metadata.modified(),
                metadata.language(),
                RoleFinder.paragraphs(passages, title));
        return extraction(source, article, path, isCutShort(read));
    }

    /** Plain text does not say which line is its title, nor when it was published. */
    private Extraction extractText(Source source, List<Passage> read) {
        return extraction(source, Article.of(RoleFinder.paragraphs(read, "")), "", isCutShort(read));
    }

    private Extraction extraction(Source source, Article article, String container, boolean isCutShort) {
        return new Extraction(
                article, revision, source.text().charset(), source.text().reason(), container, isCutShort);
    }

    private static boolean isCutShort(List<Passage> read) {
        return read.size() > Limits.PARAGRAPHS;
    }
}
