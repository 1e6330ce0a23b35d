package io.github.pressdiff.extract;

import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Tells lists of links to other pages ("Related", "Latest news") from lists that belong to the article. */
final class LinkLists {

    private static final Set<String> TAGS = Set.of("ul", "ol", "dl", "div", "section", "table");

    private static final double LINK_SHARE = 0.8;

    private static final int MIN_LINKS = 3;

    /** A teaser is a headline, not a name. */
    private static final int MIN_WORDS_PER_LINK = 3;

    private LinkLists() {}

    static boolean isLinkList(Element element, TextMass mass) {
        if (!TAGS.contains(element.normalName())) {
            return false;
        }
        TextMass.Amount amount = mass.of(element);
        return amount.links() >= MIN_LINKS
                && amount.contentLinks() * 2 < amount.links()
                && amount.linkWords() >= amount.words() * LINK_SHARE
                && amount.linkWords() >= amount.links() * MIN_WORDS_PER_LINK;
    }

    /** Returns the heading just before a list that nothing but another heading follows: the heading of the list alone. */
    static Optional<Element> headingOf(Element list) {
        Optional<Element> before = neighbour(list, false).filter(LinkLists::isHeading);
        Optional<Element> after = neighbour(list, true);
        return after.isEmpty() || isHeading(after.get()) ? before : Optional.empty();
    }

    private static boolean isHeading(Element element) {
        return Tags.setting(element.normalName()) == Block.HEADING
                && !element.normalName().equals("h1");
    }

    /** Returns the next or previous sibling that shows something, when it is an element. */
    private static Optional<Element> neighbour(Element element, boolean next) {
        Node node = element;
        do {
            node = next ? node.nextSibling() : node.previousSibling();
        } while (node != null && !(node instanceof Element) && !isText(node));
        return node instanceof Element found ? Optional.of(found) : Optional.empty();
    }

    private static boolean isText(Node node) {
        return node instanceof TextNode text && !text.isBlank();
    }
}
