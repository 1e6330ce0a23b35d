package io.github.pressdiff.extract;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the releases of one publisher or wire say what the general rules do not find. Read from a file in the folder
 * "publishers" beside this class; {@code publishers.txt} there says what each entry means. Patterns only fill what is missing.
 */
final class PublisherPattern {

    /** The most characters of a paragraph in which anything is looked for. */
    private static final int REACH = 600;

    private static final PublisherPattern NONE = new PublisherPattern(new Properties());

    private final Properties entries;
    private final List<String> hosts;
    private final List<String> marks;
    private final List<String> wires;
    private final DateCustoms customs;
    private final @Nullable Pattern publisherInTitle;
    private final @Nullable Pattern publisherInText;
    private final @Nullable Pattern publishedInText;

    private PublisherPattern(Properties entries) {
        this.entries = entries;
        this.hosts = list("host");
        this.marks = list("mark");
        this.wires = list("wire");
        String order = entries.getProperty("order", "unknown");
        String zone = entries.getProperty("zone");
        this.customs = new DateCustoms(
                WrittenDay.Order.valueOf(order.toUpperCase(Locale.ROOT).replace('-', '_')),
                zone == null ? null : ZoneId.of(zone));
        this.publisherInTitle = pattern("publisher-in-title");
        this.publisherInText = pattern("publisher-in-text");
        this.publishedInText = pattern("published-in-text");
    }

    /** Returns the pattern of pages of which nothing is known. */
    static PublisherPattern none() {
        return NONE;
    }

    /** Reads a pattern from the folder. */
    static PublisherPattern ofResource(String name) {
        return new PublisherPattern(ShippedLines.properties("publishers/" + name + ".properties"));
    }

    private List<String> list(String key) {
        return Stream.of(entries.getProperty(key, "").split(";", -1))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .toList();
    }

    private @Nullable Pattern pattern(String key) {
        String written = entries.getProperty(key);
        return written == null ? null : Pattern.compile(written);
    }

    /** Tells whether a host is the publisher's or belongs to its domain. */
    boolean isAt(String host) {
        return hosts.stream().anyMatch(domain -> host.equals(domain) || host.endsWith("." + domain));
    }

    /** Tells whether a text bears the mark of this publisher. */
    boolean isMarked(String text) {
        return marks.stream().anyMatch(text::contains);
    }

    /** Tells whether a name is that of the wire, which only hands on what others publish. */
    boolean isWire(String name) {
        return wires.stream().anyMatch(name::equalsIgnoreCase);
    }

    /** Returns how dates are written. */
    DateCustoms customs() {
        return customs;
    }

    /** Returns who publishes all that comes from there. */
    Optional<String> name() {
        return Optional.ofNullable(entries.getProperty("name"));
    }

    /** Returns where a page has an entry: "published-at", "modified-at", "correction-at". */
    Optional<String> selector(String key) {
        return Optional.ofNullable(entries.getProperty(key));
    }

    /** Tells whether the first words in a change log are not about a change. */
    boolean isFirst(String note) {
        return note.equalsIgnoreCase(entries.getProperty("first", ""));
    }

    Optional<String> publisherInTitle(String title) {
        return find(publisherInTitle, title);
    }

    Optional<String> publisherInText(String text) {
        return find(publisherInText, text);
    }

    Optional<String> publishedInText(String text) {
        return find(publishedInText, text);
    }

    private static Optional<String> find(@Nullable Pattern pattern, String text) {
        if (pattern == null) {
            return Optional.empty();
        }
        Matcher matcher = pattern.matcher(Blanks.folded(text.substring(0, Math.min(text.length(), REACH))));
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
