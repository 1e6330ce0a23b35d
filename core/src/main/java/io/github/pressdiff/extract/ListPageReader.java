package io.github.pressdiff.extract;

import io.github.pressdiff.page.PageUrl;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Reads a web page that lists releases. */
final class ListPageReader {

    /** A link of so few words ("Read more") says less than the heading of its item. */
    private static final int FEW_WORDS = 3;

    private static final Set<String> FEED_TYPES = Set.of("application/rss+xml", "application/atom+xml");

    private final FoundReleases found;
    private final Document document;
    private final PageUrl base;

    private ListPageReader(String html, PageUrl url, FoundReleases found) {
        this.found = found;
        this.document = Jsoup.parse(html, "", Parser.htmlParser());
        Element stated = document.selectFirst("base[href]");
        this.base = stated == null
                ? url
                : FoundReleases.address(url, stated.attr("href")).orElse(url);
    }

    static void read(String html, PageUrl url, FoundReleases found) {
        ListPageReader reader = new ListPageReader(html, url, found);
        reader.readFeeds();
        reader.readLinks();
    }

    private void readFeeds() {
        for (Element link : document.select("link[href]")) {
            boolean isAlternate = link.attr("rel").toLowerCase(Locale.ROOT).contains("alternate");
            if (isAlternate && FEED_TYPES.contains(link.attr("type").strip().toLowerCase(Locale.ROOT))) {
                FoundReleases.address(base, link.attr("href")).ifPresent(found::feed);
            }
        }
    }

    private void readLinks() {
        List<ListLinks.ListLink> links = ListLinks.of(document, new ListFurniture(document), base);
        ListItems items = new ListItems(document, links);
        for (ListLinks.ListLink link : links) {
            if (found.isFull()) {
                return;
            }
            ListItem item = items.around(link.anchor());
            String title = title(link.anchor(), item);
            if (!isNumber(title)) {
                found.release(link.url(), title, item.published());
            }
        }
    }

    private static String title(Element anchor, ListItem item) {
        Element heading = anchor.selectFirst("h1, h2, h3, h4, h5, h6");
        String own = OneLine.of(heading == null ? anchor.text() : heading.text());
        boolean isHeading = heading != null || isInHeading(anchor);
        if (!own.isEmpty() && (isHeading || item.headline().isEmpty() || Words.count(own) > FEW_WORDS)) {
            return own;
        }
        return item.headline().isEmpty() ? replacement(anchor) : item.headline();
    }

    private static boolean isInHeading(Element anchor) {
        for (Element up = anchor.parent(); up != null; up = up.parent()) {
            if (Tags.setting(up.normalName()) == Block.HEADING) {
                return true;
            }
        }
        return false;
    }

    /** Returns what is read out in place of a link without text. */
    private static String replacement(Element anchor) {
        Element image = anchor.selectFirst("img[alt]");
        for (String text :
                List.of(anchor.attr("aria-label"), anchor.attr("title"), image == null ? "" : image.attr("alt"))) {
            if (!text.isBlank()) {
                return OneLine.of(text);
            }
        }
        return "";
    }

    /** Tells whether a title is that of a page of the list, as in "2" or "»". */
    private static boolean isNumber(String title) {
        return !title.isEmpty() && title.codePoints().noneMatch(Character::isLetter);
    }
}
