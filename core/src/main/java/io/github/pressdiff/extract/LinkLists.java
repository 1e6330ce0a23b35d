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

    /** The most words of a teaser below its headline, and of the headline with what else is a link. */
    private static final int TEASER_WORDS = 45;

    private static final int MAX_LANGUAGE_WORDS = 120;

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

    /** Tells whether an element does nothing but name two languages or more, each in an anchor: the translations of a page. */
    static boolean isLanguageList(Element element, TextMass mass) {
        TextMass.Amount all = mass.of(element);
        if (!TAGS.contains(element.normalName()) || all.words() < 2 || all.words() > MAX_LANGUAGE_WORDS) {
            return false;
        }
        int languages = 0;
        for (Element part = element.firstElementChild(); part != null; part = part.nextElementSibling()) {
            if (mass.of(part).words() > 0) {
                if (part.selectFirst("a") == null || !LanguageNames.isOne(part.text())) {
                    return false;
                }
                languages++;
            }
        }
        return languages >= 2;
    }

    /**
     * Tells whether an element is a row of teasers: three parts or more, each with a line that is a link to another page and
     * few words beside it, and hardly anything else. Without such words it is a list of links.
     */
    static boolean isTeaserRow(Element element, TextMass mass) {
        TextMass.Amount all = mass.of(element);
        if (!TAGS.contains(element.normalName())
                || all.outwardLinks() < MIN_LINKS
                || all.prose() == 0
                || all.holdsTopHeading()) {
            return false;
        }
        int teasers = 0;
        int words = 0;
        for (Element part = element.firstElementChild(); part != null; part = part.nextElementSibling()) {
            TextMass.Amount amount = mass.of(part);
            if (isTeaser(amount)) {
                teasers++;
                words += amount.words();
            }
        }
        return teasers >= MIN_LINKS && words >= all.words() * LINK_SHARE;
    }

    private static boolean isTeaser(TextMass.Amount part) {
        return part.linkText() >= MIN_WORDS_PER_LINK
                && part.prose() <= TEASER_WORDS
                && part.linkText() <= TEASER_WORDS
                && part.outwardLinks() * 2 > part.links();
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
