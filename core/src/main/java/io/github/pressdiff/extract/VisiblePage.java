package io.github.pressdiff.extract;

import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;

/**
 * A parsed page less what is hidden, excluded or furniture. The tree itself stays as it was parsed: to remove nodes one by
 * one costs time that grows with the square of their number.
 */
final class VisiblePage {

    private final Document document;
    private final Set<Element> dropped = Collections.newSetFromMap(new IdentityHashMap<>());

    private VisiblePage(Document document) {
        this.document = document;
    }

    /**
     * Looks through a page.
     *
     * @param chosen elements that the user named; neither they nor those around them are furniture
     * @param excluded elements that the user does not want, whatever they hold
     */
    static VisiblePage of(Document document, Collection<Element> chosen, Collection<Element> excluded) {
        VisiblePage page = new VisiblePage(document);
        page.dropped.addAll(excluded);
        TextMass mass = TextMass.of(document, page.dropped::contains);
        document.filter(new Furniture(mass, document, chosen, page.dropped));
        return page;
    }

    Document document() {
        return document;
    }

    /** Tells whether an element, with all below it, is not to be read. */
    boolean isDropped(Element element) {
        return Tags.WITHOUT_TEXT.contains(element.normalName()) || dropped.contains(element);
    }

    /** Weighs what is left of the page. */
    TextMass mass() {
        return TextMass.of(document, dropped::contains);
    }

    /** Drops what is a list of links to other pages, below an element. */
    void dropLinkLists(Element container, TextMass mass) {
        container.filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                if (!(node instanceof Element element) || depth == 0) {
                    return FilterResult.CONTINUE;
                }
                if (!isDropped(element) && LinkLists.isLinkList(element, mass)) {
                    dropped.add(element);
                    LinkLists.headingOf(element).ifPresent(dropped::add);
                }
                return isDropped(element) ? FilterResult.SKIP_ENTIRELY : FilterResult.CONTINUE;
            }
        });
    }
}
