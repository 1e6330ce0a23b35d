package io.github.pressdiff.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * Finds the dates of publication and of the last change that a page shows: with their label in a list of terms, as a
 * {@code time} element above the text, or in the dateline of the article.
 */
final class ShownDates implements NodeFilter {

    /** The fewest words of a run of text with which the text itself has begun; dates in it are those of events. */
    private static final int TEXT_WORDS = 20;

    /** The most elements that are looked at for a label. */
    private static final int MAX_TERMS = 200;

    private final PageReading reading;
    private final DateCustoms customs;
    private @Nullable String published;
    private @Nullable String modified;

    private ShownDates(PageReading reading, DateCustoms customs) {
        this.reading = reading;
        this.customs = customs;
    }

    /**
     * Looks for the dates.
     *
     * @param reading the page
     * @param paragraphs its article
     * @param customs how the page writes its dates
     */
    static ShownDates of(PageReading reading, List<Paragraph> paragraphs, DateCustoms customs) {
        ShownDates dates = new ShownDates(reading, customs);
        dates.readTerms(reading.page().document());
        for (Element element : reading.elements()) {
            element.filter(dates);
        }
        paragraphs.stream()
                .filter(paragraph -> paragraph.role() == Role.DATELINE)
                .flatMap(paragraph -> WrittenMoment.find(paragraph.text(), customs).stream())
                .findFirst()
                .ifPresent(dates::publish);
        return dates;
    }

    /** Reads a date in ISO 8601, as machines write it, or as people do. */
    static Optional<String> read(String written, DateCustoms customs) {
        return IsoDate.read(written).or(() -> WrittenMoment.find(written, customs));
    }

    Optional<String> published() {
        return Optional.ofNullable(published);
    }

    Optional<String> modified() {
        return Optional.ofNullable(modified);
    }

    private void readTerms(Document document) {
        document.select("dt").stream().limit(MAX_TERMS).forEach(term -> {
            Element description = term.nextElementSibling();
            if (description != null && description.normalName().equals("dd")) {
                String label = label(term.wholeText());
                Element time = description.selectFirst("time[datetime]");
                Optional<String> date = time == null ? Optional.empty() : IsoDate.read(time.attr("datetime"));
                date = date.or(() -> read(description.wholeText(), customs));
                if (Labels.shipped().published().contains(label)) {
                    date.ifPresent(this::publish);
                } else if (Labels.shipped().modified().contains(label)) {
                    date.ifPresent(this::modify);
                }
            }
        });
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            return Words.count(text.getWholeText()) >= TEXT_WORDS ? FilterResult.STOP : FilterResult.CONTINUE;
        }
        if (node instanceof Element element) {
            if (reading.page().isDropped(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (element.normalName().equals("time")) {
                readTime(element);
            }
        }
        return FilterResult.CONTINUE;
    }

    private void readTime(Element time) {
        Element around = time.parent();
        if (around != null && Words.count(around.wholeText()) >= TEXT_WORDS) {
            return;
        }
        read(time.hasAttr("datetime") ? time.attr("datetime") : time.wholeText(), customs)
                .ifPresent(isLabelled(time, Labels.shipped().modified()) ? this::modify : this::publish);
    }

    /** A label stands in the element itself or before it, and may have a preposition behind it: "Last updated on". */
    private static boolean isLabelled(Element time, Set<String> labels) {
        Node before = time.previousSibling();
        String outside = before instanceof TextNode text
                ? text.getWholeText()
                : before instanceof Element element ? element.wholeText() : "";
        Element parent = time.parent();
        Element beforeParent = before == null && parent != null ? parent.previousElementSibling() : null;
        String further = beforeParent == null ? "" : beforeParent.wholeText();
        return begins(time.wholeText(), labels) || begins(outside, labels) || begins(further, labels);
    }

    private static boolean begins(String text, Set<String> labels) {
        String normal = Labels.normal(text.substring(0, Math.min(text.length(), 80)));
        return labels.stream().anyMatch(normal::startsWith);
    }

    private static String label(String text) {
        String normal = Labels.normal(text);
        return normal.endsWith(":") ? normal.substring(0, normal.length() - 1).strip() : normal;
    }

    private void publish(String date) {
        published = published == null ? date : published;
    }

    private void modify(String date) {
        modified = modified == null ? date : modified;
    }
}
