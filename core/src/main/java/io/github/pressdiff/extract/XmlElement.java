package io.github.pressdiff.extract;

import io.github.pressdiff.page.PageUrl;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * An element of a feed or sitemap under a name that does not depend on how the document spells its namespaces: the word for
 * the vocabulary, a colon, the local name in lower case ("rss:item", "atom:link", "dc:date").
 *
 * @param element the element
 * @param root the root of the document; what has its namespace or none belongs to its vocabulary
 * @param base what references in the element are resolved against (xml:base)
 */
record XmlElement(Element element, Element root, PageUrl base) {

    /** Namespaces, without scheme and last slash, and the words for them here. */
    private static final Map<String, String> VOCABULARIES = Map.ofEntries(
            Map.entry("www.w3.org/2005/atom", "atom"),
            Map.entry("purl.org/atom/ns#", "atom"),
            Map.entry("purl.org/rss/1.0", "rss"),
            Map.entry("my.netscape.com/rdf/simple/0.9", "rss"),
            Map.entry("channel.netscape.com/rdf/simple/0.9", "rss"),
            Map.entry("www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf"),
            Map.entry("purl.org/dc/elements/1.1", "dc"),
            Map.entry("purl.org/dc/terms", "dcterms"),
            Map.entry("www.sitemaps.org/schemas/sitemap/0.9", "sitemap"),
            Map.entry("www.google.com/schemas/sitemap/0.84", "sitemap"),
            Map.entry("www.google.com/schemas/sitemap-news/0.9", "news"));

    private static final String FOREIGN = "foreign";

    /** Returns the root of a document that begins with it; empty when there is none. */
    static Optional<XmlElement> root(String text, PageUrl base) {
        return Optional.ofNullable(Jsoup.parse(text, "", Parser.xmlParser()).firstElementChild())
                .map(root -> new XmlElement(root, root, base(root, base)));
    }

    /** Returns the elements right below this one. */
    List<XmlElement> children() {
        return element.children().stream()
                .map(child -> new XmlElement(child, root, base(child, base)))
                .toList();
    }

    String name() {
        return vocabulary() + ":" + localName(element);
    }

    boolean is(String name) {
        return name().equals(name);
    }

    /** Returns all text below the element as it stands. */
    String text() {
        return element.wholeText();
    }

    /** Returns an attribute without a prefix; empty when it is absent. */
    String attribute(String name) {
        return element.attr(name);
    }

    /** Returns where a reference in this element leads; empty when it leads to no page. */
    Optional<PageUrl> address(String reference) {
        return FoundReleases.address(base, reference);
    }

    private String vocabulary() {
        String known = VOCABULARIES.get(bare(element.tag().namespace()));
        String prefix = element.tag().prefix();
        boolean isHome = element.tag().namespace().equals(root.tag().namespace())
                || element.tag().namespace().equals(Parser.NamespaceXml);
        if (known != null) {
            return known;
        }
        if (!isHome) {
            return FOREIGN;
        }
        // jsoup gives an element with an undeclared prefix the namespace of those without one.
        return prefix.isEmpty() || prefix.equals(root.tag().prefix()) ? home() : prefix.toLowerCase(Locale.ROOT);
    }

    private String home() {
        return switch (localName(root)) {
            case "feed" -> "atom";
            case "urlset", "sitemapindex" -> "sitemap";
            default -> "rss";
        };
    }

    private static String localName(Element element) {
        return element.tag().localName().toLowerCase(Locale.ROOT);
    }

    /** Those who write a namespace by heart miss its case, its scheme or its last slash. */
    private static String bare(String namespace) {
        String lower = namespace.toLowerCase(Locale.ROOT);
        int start = lower.startsWith("https://") ? 8 : lower.startsWith("http://") ? 7 : 0;
        int end = lower.endsWith("/") ? lower.length() - 1 : lower.length();
        return start > end ? "" : lower.substring(start, end);
    }

    private static PageUrl base(Element element, PageUrl around) {
        return element.hasAttr("xml:base")
                ? FoundReleases.address(around, element.attr("xml:base")).orElse(around)
                : around;
    }
}
