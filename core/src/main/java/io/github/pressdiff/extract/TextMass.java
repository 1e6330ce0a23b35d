package io.github.pressdiff.extract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * How much text, and of what kind, stands below each element of a tree. Built in one pass without recursion: what an element
 * holds is handed to its parent when it ends, so the cost does not depend on the depth.
 */
final class TextMass {

    /** What stands below one element; all counts are words unless said otherwise. */
    static final class Amount {
        private int words;
        private int linkWords;
        private int links;
        private int contentLinks;
        private int outwardLinks;
        private int prose;
        private int linkText;
        private int topHeadings;
        private double pull;

        int words() {
            return words;
        }

        int linkWords() {
            return linkWords;
        }

        /** The number of links. */
        int links() {
            return links;
        }

        /** The number of links to what belongs to the article: see {@link LinkTarget#isContent}. */
        int contentLinks() {
            return contentLinks;
        }

        /** The number of links to other pages: neither to what belongs to the article nor to nowhere, as the titles of an accordion. */
        int outwardLinks() {
            return outwardLinks;
        }

        /** Words of text blocks that are not mainly links, each block weighed by the share that is no link. */
        int prose() {
            return prose;
        }

        /** Words of text blocks that are mainly links. */
        int linkText() {
            return linkText;
        }

        boolean holdsTopHeading() {
            return topHeadings > 0;
        }

        /** The prose less the link text, each fading with its distance from the element. No unit. */
        double pull() {
            return pull;
        }

        /** What holds no text and no link needs no place in memory. */
        private boolean isNothing() {
            return words == 0 && links == 0 && topHeadings == 0;
        }

        private void add(Amount child, double fade) {
            words += child.words;
            linkWords += child.linkWords;
            links += child.links;
            contentLinks += child.contentLinks;
            outwardLinks += child.outwardLinks;
            prose += child.prose;
            linkText += child.linkText;
            topHeadings += child.topHeadings;
            pull += child.pull * fade;
        }

        private void addRun(int runWords, int runLinkWords) {
            if (runLinkWords * 2 < runWords) {
                int own = runWords - runLinkWords;
                prose += own;
                pull += own;
            } else {
                linkText += runWords;
                pull -= runLinkWords;
            }
        }
    }

    private static final Amount NOTHING = new Amount();

    private final IdentityHashMap<Element, Amount> amounts = new IdentityHashMap<>();

    private TextMass() {}

    /** Weighs the tree below an element, leaving out what is dropped. */
    static TextMass of(Element root, Predicate<Element> dropped) {
        TextMass mass = new TextMass();
        root.filter(mass.new Scale(dropped));
        return mass;
    }

    /** Returns what stands below an element; nothing for one that was left out. */
    Amount of(Element element) {
        return amounts.getOrDefault(element, NOTHING);
    }

    /** Forgets all, so that the tree can be weighed again without room for both. */
    void clear() {
        amounts.clear();
    }

    private final class Scale implements NodeFilter {

        /** How much of its pull a block hands on to its parent. */
        private static final double FADE = 0.75;

        private final Predicate<Element> dropped;
        private final Deque<Amount> open = new ArrayDeque<>();
        private int linkDepth;
        private int runWords;
        private int runLinkWords;

        private Scale(Predicate<Element> dropped) {
            this.dropped = dropped;
            open.push(new Amount());
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode text) {
                weigh(text.getWholeText());
                return FilterResult.CONTINUE;
            }
            if (!(node instanceof Element element)) {
                return FilterResult.CONTINUE;
            }
            if (Tags.WITHOUT_TEXT.contains(element.normalName()) || dropped.test(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            enter(element);
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                leave(element);
            }
            return FilterResult.CONTINUE;
        }

        private void enter(Element element) {
            String tag = element.normalName();
            if (Tags.isBlock(tag) || tag.equals("br")) {
                endRun();
            }
            Amount amount = new Amount();
            if (tag.equals("a") && element.hasAttr("href")) {
                linkDepth++;
                amount.links = 1;
                amount.contentLinks = LinkTarget.isContent(element.attr("href")) ? 1 : 0;
                amount.outwardLinks = LinkTarget.leads(element.attr("href").strip()) == Passage.Leads.ELSEWHERE ? 1 : 0;
            } else if (tag.equals("h1")) {
                amount.topHeadings = 1;
            }
            open.push(amount);
        }

        private void leave(Element element) {
            String tag = element.normalName();
            boolean block = Tags.isBlock(tag);
            if (block) {
                endRun();
            } else if (tag.equals("a") && element.hasAttr("href")) {
                linkDepth--;
            }
            Amount amount = open.pop();
            if (!amount.isNothing()) {
                amounts.put(element, amount);
            }
            open.element().add(amount, block && !Tags.isTextLeaf(tag) ? FADE : 1);
        }

        private void weigh(String text) {
            int words = Words.count(text);
            runWords += words;
            open.element().words += words;
            if (linkDepth > 0) {
                runLinkWords += words;
                open.element().linkWords += words;
            }
        }

        private void endRun() {
            if (runWords > 0) {
                open.element().addRun(runWords, runLinkWords);
            }
            runWords = 0;
            runLinkWords = 0;
        }
    }
}
