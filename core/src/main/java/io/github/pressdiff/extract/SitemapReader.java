package io.github.pressdiff.extract;

import io.github.pressdiff.page.PageUrl;
import java.util.Optional;

/** Reads sitemaps and their indexes. Source: sitemaps.org, protocol 0.9; Google's news sitemaps. */
final class SitemapReader {

    private final FoundReleases found;

    SitemapReader(FoundReleases found) {
        this.found = found;
    }

    void read(XmlElement parent) {
        for (XmlElement child : parent.children()) {
            if (found.isFull()) {
                return;
            }
            if (child.is("sitemap:url")) {
                new Entry().read(child);
            } else if (child.is("sitemap:sitemap")) {
                readSitemap(child);
            }
            read(child);
        }
    }

    private void readSitemap(XmlElement sitemap) {
        sitemap.children().stream()
                .filter(part -> part.is("sitemap:loc"))
                .findFirst()
                .flatMap(part -> part.address(part.text()))
                .ifPresent(found::further);
    }

    /** What one entry says, the first of each. */
    private final class Entry {

        private Optional<PageUrl> page = Optional.empty();
        private Optional<String> published = Optional.empty();
        private Optional<String> modified = Optional.empty();
        private String title = "";

        private void read(XmlElement url) {
            url.children().forEach(this::readPart);
            page.ifPresent(address ->
                    found.release(address, title, published.or(() -> modified).orElse(null)));
        }

        private void readPart(XmlElement part) {
            switch (part.name()) {
                case "sitemap:loc" -> page = page.or(() -> part.address(part.text()));
                case "sitemap:lastmod" -> modified = modified.or(() -> FeedDate.read(part.text()));
                case "news:news" -> part.children().forEach(this::readPart);
                case "news:publication_date" -> published = published.or(() -> FeedDate.read(part.text()));
                case "news:title" -> title = title.isEmpty() ? OneLine.of(part.text()) : title;
                default -> {
                    // All else tells nothing about where, what and when.
                }
            }
        }
    }
}
