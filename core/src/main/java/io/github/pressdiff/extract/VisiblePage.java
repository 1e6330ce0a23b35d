package io.github.pressdiff.extract;

import java.util.Collection;
import java.util.IdentityHashMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * A parsed page less what is hidden, excluded or furniture. The tree itself stays as it was parsed: to remove nodes one by
 * one costs time that grows with the square of their number.
 */
final class VisiblePage {

    /** Teasers with a larger share of the page's prose are what the page is about. */
    private static final double TEASER_SHARE = 0.75;

    private final Document document;
    private final IdentityHashMap<Element, Pruning> pruned = new IdentityHashMap<>();

    private @Nullable MetadataReader metadata;

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
        excluded.forEach(element -> page.drop(element, Pruning.by(PruneRule.EXCLUDED)));
        TextMass mass = page.mass();
        document.filter(new Furniture(mass, document, chosen, page.pruned));
        return page;
    }

    /** Returns what the page says about itself. */
    MetadataReader metadata() {
        if (metadata == null) {
            metadata = new MetadataReader(document);
        }
        return metadata;
    }

    Document document() {
        return document;
    }

    /** Tells whether an element, with all below it, is not to be read. */
    boolean isDropped(Element element) {
        return Tags.WITHOUT_TEXT.contains(element.normalName()) || pruned.containsKey(element);
    }

    /** Tells whether an element or one around it is not to be read. */
    boolean isDroppedWithin(Element element) {
        for (Element up = element; up != null; up = up.parent()) {
            if (isDropped(up)) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether no element around a chosen one, nor that itself, is excluded; none of them is furniture. */
    boolean standsInNoneExcluded(Element chosen) {
        Element up = chosen;
        while (up != null && !pruned.containsKey(up)) {
            up = up.parent();
        }
        return up == null;
    }

    /** Returns why elements are not read, the outermost of them only. */
    IdentityHashMap<Element, Pruning> pruned() {
        return pruned;
    }

    /** Drops an element with all below it; the first reason counts. */
    void drop(Element element, Pruning pruning) {
        pruned.putIfAbsent(element, pruning);
    }

    /** Weighs what is left of the page. */
    TextMass mass() {
        return TextMass.of(document, pruned::containsKey);
    }

    /**
     * Drops rows of teasers all over the page, before its text is looked for: together they may well say more than the article.
     *
     * @return whether there were any, so that the page weighs less now
     */
    boolean dropTeasers(TextMass mass) {
        int before = pruned.size();
        int prose = mass.of(document).prose();
        document.body().filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                if (!(node instanceof Element element)) {
                    return FilterResult.CONTINUE;
                }
                if (!isDropped(element)
                        && LinkLists.isTeaserRow(element, mass)
                        && mass.of(element).prose() <= prose * TEASER_SHARE) {
                    dropWithHeading(element, PruneRule.TEASERS);
                }
                return isDropped(element) ? FilterResult.SKIP_ENTIRELY : FilterResult.CONTINUE;
            }
        });
        return pruned.size() > before;
    }

    /** Drops what is a list of links to other pages or to translations, below an element. */
    void dropLinkLists(Element container, TextMass mass) {
        container.filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                if (!(node instanceof Element element) || depth == 0) {
                    return FilterResult.CONTINUE;
                }
                if (!isDropped(element)) {
                    if (LinkLists.isLanguageList(element, mass)) {
                        dropWithHeading(element, PruneRule.LANGUAGES);
                    } else if (LinkLists.isLinkList(element, mass)) {
                        dropWithHeading(element, PruneRule.LINK_LIST);
                    }
                }
                return isDropped(element) ? FilterResult.SKIP_ENTIRELY : FilterResult.CONTINUE;
            }
        });
    }

    private void dropWithHeading(Element list, PruneRule rule) {
        drop(list, Pruning.by(rule));
        LinkLists.headingOf(list).ifPresent(heading -> drop(heading, Pruning.by(rule)));
    }
}
