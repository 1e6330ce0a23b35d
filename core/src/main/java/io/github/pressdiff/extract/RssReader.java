package io.github.pressdiff.extract;

import io.github.pressdiff.page.PageUrl;
import java.util.Optional;

/** Reads RSS: 0.90 and 1.0, where the items stand beside the channel, and 0.91 to 2.0, where they stand in it. */
final class RssReader {

    private final FoundReleases found;

    RssReader(FoundReleases found) {
        this.found = found;
    }

    /** Reads what stands below an element; an item in an item, whose end was forgotten, is read too. */
    void read(XmlElement parent) {
        boolean isChannel = parent.is("rss:channel");
        for (XmlElement child : parent.children()) {
            if (found.isFull()) {
                return;
            }
            if (child.is("rss:item")) {
                new Item().read(child);
            } else if (isChannel && AtomReader.isLink(child, "next")) {
                child.address(child.attribute("href")).ifPresent(found::further);
            }
            read(child);
        }
    }

    /** What one item says, the first of each. */
    private final class Item {

        private Optional<PageUrl> link = Optional.empty();
        private Optional<PageUrl> atomLink = Optional.empty();
        private Optional<PageUrl> guid = Optional.empty();
        private Optional<String> published = Optional.empty();
        private Optional<String> updated = Optional.empty();
        private String title = "";

        private void read(XmlElement item) {
            item.children().forEach(this::readPart);
            link.or(() -> atomLink)
                    .or(() -> guid)
                    .or(() -> absolute(item, item.attribute("rdf:about")))
                    .ifPresent(url -> found.release(
                            url, title, published.or(() -> updated).orElse(null)));
        }

        private void readPart(XmlElement part) {
            switch (part.name()) {
                case "rss:title" -> title = title.isEmpty() ? OneLine.ofLooseMarkup(part.text()) : title;
                case "dc:title", "atom:title" -> title = title.isEmpty() ? OneLine.of(part.text()) : title;
                case "rss:link" -> link = link.or(() -> part.address(part.text()));
                case "rss:guid" -> guid = guid.or(() -> permaLink(part));
                case "atom:link" -> {
                    if (AtomReader.isLink(part, "alternate")) {
                        atomLink = atomLink.or(() -> part.address(part.attribute("href")));
                    }
                }
                case "rss:pubdate", "dc:date", "dcterms:issued", "dcterms:created", "atom:published" ->
                    published = published.or(() -> FeedDate.read(part.text()));
                case "atom:updated", "dcterms:modified" -> updated = updated.or(() -> FeedDate.read(part.text()));
                default -> {
                    // All else tells nothing about where, what and when.
                }
            }
        }

        private static Optional<PageUrl> permaLink(XmlElement guid) {
            return guid.attribute("isPermaLink").strip().equalsIgnoreCase("false")
                    ? Optional.empty()
                    : absolute(guid, guid.text());
        }

        /** Many an identifier is a number: taken for a reference, it would lead to a page that is not there. */
        private static Optional<PageUrl> absolute(XmlElement part, String identifier) {
            return identifier.strip().regionMatches(true, 0, "http", 0, 4) && identifier.contains("://")
                    ? part.address(identifier)
                    : Optional.empty();
        }
    }
}
