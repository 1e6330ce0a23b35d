package io.github.pressdiff.extract;

import io.github.pressdiff.page.PageUrl;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Completes what a page tells machines about itself by what it shows to readers. What it tells machines comes first, then what
 * any page may show, then what is known of its publisher.
 */
final class VisibleMetadata {

    /** How many paragraphs at the beginning, and how many at the end, may say something about the article. */
    private static final int EDGE = 12;

    private static final int MAX_CORRECTIONS = 100;

    /** The most characters of an element that says one thing. */
    private static final int MAX_LENGTH = 500;

    /** How far from an entry of a change log its date stands, in elements. */
    private static final int DATE_REACH = 3;

    private final ArticleMetadata stated;
    private final Document document;
    private final PageReading reading;
    private final List<Paragraph> paragraphs;
    private final List<String> edges;
    private final PublisherPattern pattern;

    private VisibleMetadata(Article article, PageReading reading, @Nullable PageUrl url) {
        this.stated = article.metadata();
        this.reading = reading;
        this.document = reading.page().document();
        this.paragraphs = article.paragraphs();
        this.edges = edges(paragraphs);
        this.pattern = Publishers.find(url == null ? null : url.uri(), stated.canonical(), edges);
    }

    /**
     * Returns what a page says about its article.
     *
     * @param article the article, with what the page tells machines
     * @param url where it came from; null for a file
     */
    static ArticleMetadata complete(Article article, PageReading reading, @Nullable PageUrl url) {
        return new VisibleMetadata(article, reading, url).complete(article.title());
    }

    private ArticleMetadata complete(String title) {
        ShownDates shown = ShownDates.of(reading, paragraphs, pattern.customs());
        return new ArticleMetadata(
                publisher(title),
                stated.author(),
                or(stated.published(), List.of(shown::published, () -> dateAt("published-at"), this::publishedInText)),
                or(stated.modified(), List.of(shown::modified, () -> dateAt("modified-at"))),
                stated.language(),
                stated.canonical(),
                corrections());
    }

    /** A wire is no publisher, unless nobody else is named. */
    private @Nullable String publisher(String title) {
        String name = stated.publisher();
        String named = name == null || pattern.isWire(name) ? null : name;
        Element titleElement = document.head().selectFirst("title");
        String pageTitle = titleElement == null ? title : ElementText.beginning(titleElement, MAX_LENGTH);
        return or(
                named,
                List.of(
                        () -> elements("publisher-at")
                                .map(element -> Blanks.folded(element.wholeText()))
                                .findFirst(),
                        () -> pattern.publisherInTitle(pageTitle),
                        () -> inEdges(pattern::publisherInText),
                        pattern::name,
                        () -> Optional.ofNullable(name)));
    }

    private Optional<String> dateAt(String key) {
        return elements(key)
                .flatMap(element -> Stream.of(element.attr("datetime"), ElementText.beginning(element, MAX_LENGTH)))
                .map(written -> ShownDates.read(written, pattern.customs()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> publishedInText() {
        return inEdges(pattern::publishedInText).flatMap(written -> WrittenMoment.find(written, pattern.customs()));
    }

    private List<CorrectionNote> corrections() {
        Stream<CorrectionNote> log = elements("correction-at")
                .limit(MAX_CORRECTIONS)
                .map(this::note)
                .filter(note -> !note.text().isEmpty() && !pattern.isFirst(note.text()));
        return Stream.concat(stated.corrections().stream(), log)
                .distinct()
                .limit(MAX_CORRECTIONS)
                .toList();
    }

    private CorrectionNote note(Element element) {
        return new CorrectionNote(
                ElementText.beginning(element, CorrectionNote.MAX_LENGTH),
                beside(element)
                        .filter(time -> time.normalName().equals("time"))
                        .flatMap(time -> Stream.of(time.attr("datetime"), ElementText.beginning(time, MAX_LENGTH)))
                        .map(written -> ShownDates.read(written, pattern.customs()))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse(null));
    }

    /** Returns the elements just before an element, the nearest first, then those just after. */
    private static Stream<Element> beside(Element element) {
        return Stream.concat(
                Stream.iterate(element.previousElementSibling(), Objects::nonNull, Element::previousElementSibling)
                        .limit(DATE_REACH),
                Stream.iterate(element.nextElementSibling(), Objects::nonNull, Element::nextElementSibling)
                        .limit(DATE_REACH));
    }

    private Stream<Element> elements(String key) {
        return pattern.selector(key).stream().flatMap(selector -> document.select(selector).stream());
    }

    private Optional<String> inEdges(Function<String, Optional<String>> reader) {
        return edges.stream().map(reader).flatMap(Optional::stream).findFirst();
    }

    private static List<String> edges(List<Paragraph> paragraphs) {
        int end = Math.max(EDGE, paragraphs.size() - EDGE);
        return Stream.concat(
                        paragraphs.stream().limit(EDGE), paragraphs.stream().skip(end))
                .map(Paragraph::text)
                .toList();
    }

    private static @Nullable String or(@Nullable String first, List<Supplier<Optional<String>>> others) {
        return first != null
                ? first
                : others.stream()
                        .map(Supplier::get)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse(null);
    }
}
