package io.github.pressdiff.extract;

import io.github.pressdiff.page.PageUrl;
import java.util.Locale;
import java.util.Optional;

/** Reads Atom 1.0 (RFC 4287), and 0.3 where it does not differ. */
final class AtomReader {

    /** Relations may be written as addresses (RFC 4287, section 4.2.7.2). */
    private static final String REGISTRY = "http://www.iana.org/assignments/relation/";

    private final FoundReleases found;

    AtomReader(FoundReleases found) {
        this.found = found;
    }

    /** Reads what stands below an element; an entry in an entry, whose end was forgotten, is read too. */
    void read(XmlElement parent) {
        boolean isFeed = parent.is("atom:feed");
        for (XmlElement child : parent.children()) {
            if (found.isFull()) {
                return;
            }
            if (child.is("atom:entry")) {
                new Entry().read(child);
            } else if (isFeed && isLink(child, "next")) {
                child.address(child.attribute("href")).ifPresent(found::further);
            }
            read(child);
        }
    }

    /** Tells whether an element is a link of this relation; one without a relation is an alternate. */
    static boolean isLink(XmlElement element, String relation) {
        if (!element.is("atom:link")) {
            return false;
        }
        String written = element.attribute("rel").strip().toLowerCase(Locale.ROOT);
        String name = written.startsWith(REGISTRY) ? written.substring(REGISTRY.length()) : written;
        return name.equals(relation) || (name.isEmpty() && relation.equals("alternate"));
    }

    /** What one entry says, the first of each; a link to a web page before one to another form of it. */
    private final class Entry {

        private Optional<PageUrl> page = Optional.empty();
        private Optional<PageUrl> other = Optional.empty();
        private Optional<String> published = Optional.empty();
        private Optional<String> updated = Optional.empty();
        private String title = "";

        private void read(XmlElement entry) {
            entry.children().forEach(this::readPart);
            page.or(() -> other)
                    .ifPresent(url -> found.release(
                            url, title, published.or(() -> updated).orElse(null)));
        }

        private void readPart(XmlElement part) {
            switch (part.name()) {
                case "atom:title" -> title = title.isEmpty() ? title(part) : title;
                case "atom:link" -> readLink(part);
                case "atom:published", "atom:issued" -> published = published.or(() -> FeedDate.read(part.text()));
                case "atom:updated", "atom:modified", "atom:created", "dc:date" ->
                    updated = updated.or(() -> FeedDate.read(part.text()));
                default -> {
                    // All else tells nothing about where, what and when.
                }
            }
        }

        private void readLink(XmlElement part) {
            if (!isLink(part, "alternate")) {
                return;
            }
            String type = part.attribute("type").strip().toLowerCase(Locale.ROOT);
            Optional<PageUrl> address = part.address(part.attribute("href"));
            if (type.isEmpty() || type.startsWith("text/html") || type.startsWith("application/xhtml+xml")) {
                page = page.or(() -> address);
            } else {
                other = other.or(() -> address);
            }
        }

        private static String title(XmlElement part) {
            String type = part.attribute("type").strip().toLowerCase(Locale.ROOT);
            boolean isMarkup = type.equals("html") || type.equals("text/html");
            return isMarkup ? OneLine.ofMarkup(part.text()) : OneLine.of(part.text());
        }
    }
}
