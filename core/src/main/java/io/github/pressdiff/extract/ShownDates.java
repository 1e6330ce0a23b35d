package io.github.pressdiff.extract;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * Finds the dates of publication and of the last change that a page shows above its text. One with a label comes first, then
 * the dateline of the article, then a {@code time} element without a word about what it means.
 */
final class ShownDates implements NodeFilter {

    /** The fewest words of a paragraph with which the text itself has begun; dates in it are those of events. */
    private static final int TEXT_WORDS = 20;

    /** The most terms and {@code time} elements that are looked at. */
    private static final int MAX_LOOKS = 100;

    /** The characters of a day in ISO 8601. */
    private static final int DAY_LENGTH = 10;

    /** The most characters of a label or a date. */
    private static final int MAX_LENGTH = 200;

    private final VisiblePage page;
    private final DateCustoms customs;
    private final Set<Element> read = Collections.newSetFromMap(new IdentityHashMap<>());
    private int depthInside;
    private int depthSmall;
    private int looks;
    private @Nullable String published;
    private @Nullable String modified;
    private @Nullable String unlabelled;

    private ShownDates(PageReading reading, DateCustoms customs) {
        this.page = reading.page();
        this.customs = customs;
        read.addAll(reading.elements());
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
        reading.page().document().body().filter(dates);
        paragraphs.stream()
                .takeWhile(paragraph -> Words.count(paragraph.text()) < TEXT_WORDS || paragraph.role() == Role.DATELINE)
                .filter(paragraph -> paragraph.role() == Role.DATELINE)
                .flatMap(paragraph -> WrittenMoment.find(paragraph.text(), customs).stream())
                .findFirst()
                .ifPresent(dates::takeDateline);
        if (dates.published == null) {
            dates.published = dates.unlabelled;
        }
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

    /** A small part that is left out for its name may be the one with the dates; what stands in it needs a label. */
    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            return depthInside > 0 && depthSmall == 0 && Words.count(text.getWholeText()) >= TEXT_WORDS
                    ? FilterResult.STOP
                    : FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        if (page.isDropped(element) && !isSmall(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        depthInside += read.contains(element) ? 1 : 0;
        depthSmall += isSmall(element) ? 1 : 0;
        return look(element) ? FilterResult.STOP : FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            depthInside -= read.contains(element) ? 1 : 0;
            depthSmall -= isSmall(element) ? 1 : 0;
        }
        return FilterResult.CONTINUE;
    }

    private boolean isSmall(Element element) {
        Pruning pruning = page.pruned().get(element);
        return pruning != null && pruning.rule() == PruneRule.SMALL_NAME;
    }

    /** Looks at an element, and tells whether the text begins with it or enough was seen. */
    private boolean look(Element element) {
        switch (element.normalName()) {
            case "p" -> {
                return depthInside > 0 && depthSmall == 0 && ElementText.hasWords(element, TEXT_WORDS);
            }
            case "dt" -> {
                readTerm(element);
                looks++;
            }
            case "time" -> {
                readTime(element);
                looks++;
            }
            default -> {
                return false;
            }
        }
        return looks >= MAX_LOOKS;
    }

    private void readTerm(Element term) {
        Element description = term.nextElementSibling();
        if (description == null || !description.normalName().equals("dd")) {
            return;
        }
        Element time = description.selectFirst("time[datetime]");
        Optional<String> date = (time == null ? Optional.<String>empty() : IsoDate.read(time.attr("datetime")))
                .or(() -> read(ElementText.beginning(description, MAX_LENGTH), customs));
        date.ifPresent(found -> take(found, DateLabel.of(ElementText.beginning(term, MAX_LENGTH)), false));
    }

    private void readTime(Element time) {
        String written = time.hasAttr("datetime") ? time.attr("datetime") : ElementText.beginning(time, MAX_LENGTH);
        boolean alone = depthInside > 0 && depthSmall == 0;
        read(written, customs).ifPresent(found -> take(found, DateLabel.before(time), alone));
    }

    private void take(String date, DateLabel label, boolean alone) {
        switch (label) {
            case PUBLISHED -> published = published == null ? date : published;
            case MODIFIED -> modified = modified == null ? date : modified;
            case NONE -> unlabelled = unlabelled == null && alone ? date : unlabelled;
        }
    }

    /** A time element of the same day says the time as well. */
    private void takeDateline(String date) {
        if (published == null) {
            String time = unlabelled != null && unlabelled.length() > DAY_LENGTH ? unlabelled : "";
            published = !time.isEmpty() && date.startsWith(time.substring(0, DAY_LENGTH)) ? time : date;
        }
    }
}
