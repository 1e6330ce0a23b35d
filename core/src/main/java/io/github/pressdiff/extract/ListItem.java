package io.github.pressdiff.extract;

import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * What an item of a list page says beside its links.
 *
 * @param headline the text of its first heading; empty when it has none
 * @param published its date in ISO 8601; null when there is none
 */
record ListItem(String headline, @Nullable String published) {

    /** The most words of a line that is there for its date. */
    private static final int WORDS_OF_DATELINE = 8;

    static ListItem of(Element item) {
        Scan scan = new Scan(item);
        item.filter(scan);
        Optional<String> published = scan.marked
                .or(() -> dayBeside(scan.beside.toString()))
                .or(() -> termBefore(item))
                .or(() -> WrittenDay.begins(scan.titles));
        return new ListItem(scan.headline, published.orElse(null));
    }

    /** A day on a line of its own, or of a few words more ("Published on"), is that of the release; one in a text may be another. */
    private static Optional<String> dayBeside(String text) {
        for (String line : new Lines(text)) {
            Optional<String> day = Words.count(line) > WORDS_OF_DATELINE ? Optional.empty() : WrittenDay.find(line);
            if (day.isPresent()) {
                return day;
            }
        }
        return WrittenDay.find(text);
    }

    /** In a list of terms and descriptions the date is often the term. */
    private static Optional<String> termBefore(Element item) {
        if (!item.normalName().equals("dd")) {
            return Optional.empty();
        }
        Node before = item.previousSibling();
        while (before instanceof TextNode text && text.isBlank()) {
            before = before.previousSibling();
        }
        return before instanceof Element term && term.normalName().equals("dt")
                ? marked(term.selectFirst("time")).or(() -> WrittenDay.find(term.text()))
                : Optional.empty();
    }

    private static Optional<String> marked(@Nullable Element time) {
        if (time == null) {
            return Optional.empty();
        }
        return FeedDate.read(time.attr("datetime"))
                .or(() -> FeedDate.read(time.text()))
                .or(() -> WrittenDay.find(time.text()));
    }

    /** Goes through an item once. A day within a headline is seldom that of its release; one before it is. */
    private static final class Scan implements NodeFilter {

        /** The most characters of either text; a date in a longer one is not the item's. */
        private static final int REACH = 1_000;

        /** The most nodes that are looked at. Links in boxes in boxes would otherwise each be searched to the bottom. */
        private static final int MAX_NODES = 2_000;

        private final Element item;
        private final StringBuilder beside = new StringBuilder();
        private final StringBuilder titles = new StringBuilder();
        private Optional<String> marked = Optional.empty();
        private String headline = "";
        private int titleDepth;
        private int nodes;

        private Scan(Element item) {
            this.item = item;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (++nodes > MAX_NODES) {
                return FilterResult.STOP;
            }
            if (node instanceof TextNode text) {
                StringBuilder run = titleDepth > 0 ? titles : beside;
                String whole = text.getWholeText().replace('\n', ' ');
                run.append(whole, 0, Math.min(whole.length(), REACH - run.length()));
            } else if (node instanceof Element element) {
                if (Tags.WITHOUT_TEXT.contains(element.normalName())) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                enter(element);
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                titleDepth -= isTitle(element) ? 1 : 0;
                breakLine(element);
            }
            return FilterResult.CONTINUE;
        }

        private void enter(Element element) {
            breakLine(element);
            if (isTitle(element)) {
                titleDepth++;
            }
            if (isHeading(element) && headline.isEmpty()) {
                headline = OneLine.of(element.text());
            } else if (element.normalName().equals("time")) {
                marked = marked.or(() -> marked(element));
            }
        }

        /** Words in two boxes are two words, and in two blocks two lines. */
        private void breakLine(Element element) {
            StringBuilder run = titleDepth > 0 ? titles : beside;
            String tag = element.normalName();
            boolean ends = Tags.isBlock(tag) || tag.equals("br");
            if (run.length() < REACH && (ends || tag.equals("span"))) {
                run.append(ends ? '\n' : ' ');
            }
        }

        /** A link is a title, unless it is the card itself or wraps one. */
        private boolean isTitle(Element element) {
            return isHeading(element)
                    || (element.normalName().equals("a")
                            && !element.equals(item)
                            && element.firstElementChild() == null);
        }

        private static boolean isHeading(Element element) {
            return Tags.setting(element.normalName()) == Block.HEADING;
        }
    }
}
