package io.github.pressdiff.extract;

import io.github.pressdiff.page.PageUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;

/**
 * Collects the links of a list page that are not furniture: those in the parts that the page calls its main ones, or all of
 * them where it names none.
 */
final class ListLinks implements NodeFilter {

    /**
     * A link to a release.
     *
     * @param anchor the {@code a} element
     * @param url where it leads
     */
    record ListLink(Element anchor, PageUrl url) {}

    /** Links to other forms of the same page, or of the list. */
    private static final Set<String> OTHER_RELATIONS =
            Set.of("alternate", "next", "prev", "first", "last", "tag", "author");

    private final ListFurniture furniture;
    private final PageUrl base;
    private final List<ListLink> all = new ArrayList<>();
    private final List<ListLink> main = new ArrayList<>();
    private int mainDepth;

    private ListLinks(ListFurniture furniture, PageUrl base) {
        this.furniture = furniture;
        this.base = base;
    }

    /**
     * Returns the links in the order of the page.
     *
     * @param base what references are resolved against
     */
    static List<ListLink> of(Document document, ListFurniture furniture, PageUrl base) {
        ListLinks links = new ListLinks(furniture, base);
        document.body().filter(links);
        return links.main.isEmpty() ? links.all : links.main;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        if (furniture.isFurniture(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        mainDepth += Landmarks.isMain(element) ? 1 : 0;
        if (element.normalName().equals("a") && element.hasAttr("href") && !isOther(element)) {
            FoundReleases.address(base, element.attr("href")).ifPresent(url -> add(new ListLink(element, url)));
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element && Landmarks.isMain(element)) {
            mainDepth--;
        }
        return FilterResult.CONTINUE;
    }

    private void add(ListLink link) {
        all.add(link);
        if (mainDepth > 0) {
            main.add(link);
        }
    }

    private static boolean isOther(Element anchor) {
        for (String relation : anchor.attr("rel").toLowerCase(Locale.ROOT).split("\\s+", -1)) {
            if (OTHER_RELATIONS.contains(relation)) {
                return true;
            }
        }
        return false;
    }
}
