package io.github.pressdiff.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
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

    private static final List<String> PUBLISHER =
            List.of("og:site_name", "dc.publisher", "dcterms.publisher", "publisher", "application-name");

    private final Document document;
    private final JsonLdArticle article;
    private final Map<String, String> metas = new HashMap<>();

    MetadataReader(Document document) {
        this.document = document;
        JsonLdReader reader = new JsonLdReader();
        document.select("script[type*=ld+json]").forEach(script -> reader.read(script.data()));
        this.article = reader.article();
        for (Element meta : document.select("meta[content]")) {
            for (String key : List.of("property", "name", "itemprop", "http-equiv")) {
                String name = meta.attr(key).strip().toLowerCase(Locale.ROOT);
                if (!name.isEmpty()) {
                    metas.putIfAbsent(name, Blanks.folded(meta.attr("content")));
                }
            }
        }
    }

    PageMetadata read() {
        return new PageMetadata(
                headline(),
                first(Stream.concat(
                        Stream.of(Blanks.folded(article.publisher())),
                        Stream.concat(metas(PUBLISHER), publisherName()))),
                firstDate(article.published(), PUBLISHED, "time[itemprop=datePublished], time[pubdate]"),
                firstDate(article.modified(), MODIFIED, "time[itemprop=dateModified]"),
                language());
    }

    private String headline() {
        String graph = metas.getOrDefault("og:title", "");
        return graph.isEmpty() ? Blanks.folded(article.headline()) : graph;
    }

    private Stream<String> publisherName() {
        return document.select("[itemprop=publisher] [itemprop=name]").stream()
                .map(element -> element.hasAttr("content") ? element.attr("content") : element.wholeOwnText())
                .map(Blanks::folded);
    }

    private @Nullable String firstDate(String own, List<String> names, String times) {
        Stream<String> marked = document.select(times).stream().map(time -> time.attr("datetime"));
        return read(Stream.concat(Stream.of(own), Stream.concat(metas(names), marked)), IsoDate::read);
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
        return read(values, value -> value.isEmpty() ? Optional.empty() : Optional.of(value));
    }

    private static @Nullable String read(Stream<String> values, Function<String, Optional<String>> reader) {
        return values.map(reader).flatMap(Optional::stream).findFirst().orElse(null);
    }
}
