package io.github.pressdiff.extract;

import io.github.pressdiff.fetch.DecodedText;
import io.github.pressdiff.page.PageUrl;
import java.util.List;
import java.util.Optional;

/**
 * The releases that a list page, a feed or a sitemap names.
 *
 * <p>What a source is shows in how it begins, whatever type was stated for it. Only http and https addresses count; what
 * {@link PageUrl} refuses, what is longer than 8,000 characters, and the list's own address are left out. Entities that a
 * document declares itself are never expanded or fetched.
 *
 * @param kind what the source is
 * @param releases in the order of the source, each address once: with the first title and the first date that are stated for it
 * @param further the addresses of further lists: what a sitemap index names, and the next page of a paged feed (RFC 5005)
 * @param feeds the addresses of the RSS and Atom feeds that a web page offers
 * @param isCutShort whether the source names more than the 50,000 of one sort that are read
 */
public record ReleaseList(
        Kind kind, List<ListedRelease> releases, List<PageUrl> further, List<PageUrl> feeds, boolean isCutShort) {

    /** What a source of releases can be. */
    public enum Kind {
        /** RSS 0.90 to 2.0, RSS 1.0 (RDF) included. */
        RSS,
        /** Atom 1.0 (RFC 4287) or 0.3. */
        ATOM,
        /** The addresses of a site (sitemaps.org), news sitemaps included. */
        SITEMAP,
        /** A list of sitemaps. */
        SITEMAP_INDEX,
        /** A web page. */
        HTML,
        /** Nothing that names releases. */
        NONE
    }

    public ReleaseList {
        releases = List.copyOf(releases);
        further = List.copyOf(further);
        feeds = List.copyOf(feeds);
    }

    /**
     * Reads a list. Whatever the text holds, this does not fail; a text that is no list gives {@link Kind#NONE}.
     *
     * @param base the address that the text came from, after redirects
     */
    public static ReleaseList read(DecodedText text, PageUrl base) {
        FoundReleases found = new FoundReleases(base);
        Optional<ListBeginning> beginning = ListBeginning.of(text.text());
        Kind kind = beginning.map(ListBeginning::kind).orElse(Kind.NONE);
        if (kind == Kind.HTML) {
            ListPageReader.read(text.text(), base, found);
        } else if (kind != Kind.NONE) {
            // What stands before the root, its document type above all, never reaches the parser.
            String root = text.text().substring(beginning.orElseThrow().start());
            XmlElement.root(root, base).ifPresent(element -> read(kind, element, found));
        }
        return found.toList(kind);
    }

    private static void read(Kind kind, XmlElement root, FoundReleases found) {
        if (kind == Kind.RSS) {
            new RssReader(found).read(root);
        } else if (kind == Kind.ATOM) {
            new AtomReader(found).read(root);
        } else {
            new SitemapReader(found).read(root);
        }
    }
}
