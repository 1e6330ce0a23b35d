package io.github.pressdiff.extract;

import io.github.pressdiff.page.PageUrl;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a page says about itself: JSON-LD first, then Open Graph and other {@code meta} elements, then microdata.
 * What is missing or malformed is null.
 */
final class MetadataReader {

    private static final List<String> PUBLISHED = List.of(
            "article:published_time",
            "article:published",
            "og:published_time",
            "datepublished",
            "dc.date.issued",
            "dcterms.issued",
            "dc.date",
            "dc.date.created",
            "dcterms.created",
            "dcterms.date",
            "date",
            "pubdate");

    private static final List<String> MODIFIED = List.of(
            "article:modified_time",
            "article:modified",
            "og:updated_time",
            "og:modified_time",
            "datemodified",
            "dc.date.modified",
            "dcterms.modified",
            "last-modified",
            "lastmod",
            "revised");

    private static final List<String> AUTHOR =
            List.of("author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "byl");

    /** Pages that name more list a staff, not who wrote a text. */
    private static final int MAX_AUTHORS = 20;

    private static final int MAX_CORRECTIONS = 100;

    /** Longer names are none. */
    private static final int MAX_NAME = 500;

    private static final List<String> PUBLISHER =
            List.of("og:site_name", "dc.publisher", "dcterms.publisher", "publisher", "application-name");

    private final Document document;
    private final JsonLdArticle article;
    private final Map<String, String> metas = new HashMap<>();
    private final Map<String, List<String>> authors = new HashMap<>();

    MetadataReader(Document document) {
        this.document = document;
        JsonLdReader reader = new JsonLdReader();
        document.select("script[type*=ld+json]").forEach(script -> reader.read(script.data()));
        this.article = reader.article();
        for (Element meta : document.select("meta[content]")) {
            for (String key : List.of("property", "name", "itemprop", "http-equiv")) {
                String name = meta.attr(key).strip().toLowerCase(Locale.ROOT);
                if (!name.isEmpty()) {
                    String content = Blanks.folded(meta.attr("content"));
                    metas.putIfAbsent(name, content);
                    if (AUTHOR.contains(name)) {
                        authors.computeIfAbsent(name, any -> new ArrayList<>()).add(content);
                    }
                }
            }
        }
    }

    /** Returns the title that the page gives to other sites; empty for none. */
    String headline() {
        String graph = metas.getOrDefault("og:title", "");
        return graph.isEmpty() ? Blanks.folded(article.headline()) : graph;
    }

    /** Returns the text that the page gives to machines; empty for none. */
    String body() {
        return article.body();
    }

    ArticleMetadata read() {
        return new ArticleMetadata(
                first(Stream.of(Stream.of(article.publisher()), metas(PUBLISHER), named("publisher"))
                        .flatMap(names -> names)),
                first(Stream.of(authors(article.authors().stream()), authors(authorMetas()), authors(named("author")))),
                firstDate(article.published(), PUBLISHED, "time[itemprop=datePublished], time[pubdate]"),
                firstDate(article.modified(), MODIFIED, "time[itemprop=dateModified]"),
                language(),
                canonical(),
                corrections());
    }

    /** Names only: the address of a profile is none. */
    private static String authors(Stream<String> names) {
        return names.map(Blanks::folded)
                .filter(name -> !name.isEmpty() && name.length() <= MAX_NAME && !name.contains("://"))
                .distinct()
                .limit(MAX_AUTHORS)
                .collect(Collectors.joining(", "));
    }

    private Stream<String> authorMetas() {
        return AUTHOR.stream().map(authors::get).filter(Objects::nonNull).findFirst().stream()
                .flatMap(List::stream);
    }

    /** A selector for one element inside another would remember an answer for each element of the page. */
    private Stream<String> named(String property) {
        return document.select("[itemprop=name]").stream()
                .filter(element -> isInside(element, property))
                .map(element -> element.hasAttr("content") ? element.attr("content") : element.wholeOwnText());
    }

    private static boolean isInside(Element element, String property) {
        Element up = element.parent();
        while (up != null && !up.attr("itemprop").equals(property)) {
            up = up.parent();
        }
        return up != null;
    }

    /** Source: RFC 6596, then https://ogp.me. */
    private @Nullable String canonical() {
        Stream<String> links =
                document.select("link[rel~=(?i)\\bcanonical\\b][href]").stream().map(link -> link.absUrl("href"));
        Stream<String> graph = metas(List.of("og:url"));
        return read(Stream.concat(links, graph), MetadataReader::address);
    }

    private static Optional<String> address(String written) {
        try {
            return Optional.of(PageUrl.parse(written).toString());
        } catch (IllegalArgumentException e) {
            // No address of a page: metadata is a bonus.
            return Optional.empty();
        }
    }

    private List<CorrectionNote> corrections() {
        Stream<CorrectionNote> marked = document.select("[itemprop=correction]").stream()
                .limit(MAX_CORRECTIONS)
                .map(element -> new CorrectionNote(ElementText.beginning(element, CorrectionNote.MAX_LENGTH), null))
                .filter(note -> !note.text().isEmpty());
        return Stream.concat(article.corrections().stream().limit(MAX_CORRECTIONS), marked)
                .map(note -> new CorrectionNote(
                        note.text(),
                        note.date() == null ? null : IsoDate.read(note.date()).orElse(null)))
                .distinct()
                .toList();
    }

    private @Nullable String firstDate(String own, List<String> names, String times) {
        Stream<String> marked = document.select(times).stream().map(time -> time.attr("datetime"));
        return read(Stream.of(Stream.of(own), metas(names), marked).flatMap(dates -> dates), MetadataReader::date);
    }

    /** Dublin Core and hand-written pages name days as people do. */
    private static Optional<String> date(String written) {
        return IsoDate.read(written).or(() -> WrittenMoment.find(written, DateCustoms.UNKNOWN));
    }

    private @Nullable String language() {
        Element html = document.selectFirst("html");
        Stream<String> own = html == null ? Stream.empty() : Stream.of(html.attr("lang"), html.attr("xml:lang"));
        Stream<String> others = Stream.concat(
                metas(List.of("content-language", "og:locale", "dc.language", "dcterms.language")),
                Stream.of(article.language()));
        return read(Stream.concat(own, others), LanguageTag::read);
    }

    private Stream<String> metas(List<String> names) {
        return names.stream().map(metas::get).filter(Objects::nonNull);
    }

    private static @Nullable String first(Stream<String> values) {
        return read(
                values.map(Blanks::folded),
                value -> value.isEmpty() || value.length() > MAX_NAME ? Optional.empty() : Optional.of(value));
    }

    private static @Nullable String read(Stream<String> values, Function<String, Optional<String>> reader) {
        return values.map(reader).flatMap(Optional::stream).findFirst().orElse(null);
    }
}
