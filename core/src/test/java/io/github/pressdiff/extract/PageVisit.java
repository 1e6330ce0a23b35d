package io.github.pressdiff.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** One visit to a page: its text is the same as at any other, what stands around it is not. All words are made up. */
final class PageVisit {

    /** What may differ from one visit to the next. */
    enum Difference {
        TEASERS,
        TOKENS,
        COUNTERS,
        CLOCKS,
        ADVERTISEMENTS,
        SHARE,
        COOKIES,
        LANGUAGES,
        HEAD_ORDER,
        ATTRIBUTE_ORDER,
        COMMENTS,
        MINIFIED,
        PRETTY;

        /** Those that change how the page is written, and nothing that it shows. */
        private static final Set<Difference> OF_MARKUP =
                Set.copyOf(EnumSet.of(HEAD_ORDER, ATTRIBUTE_ORDER, COMMENTS, MINIFIED, PRETTY));
    }

    private static final List<String> HEADLINES = List.of(
            "Market moves to the old quay in May",
            "Choir sings for the keepers of the light",
            "New rules for carts on the long bridge",
            "Guild elects its first mistress in a century",
            "Storm takes the roof of the customs house",
            "Pupils paint the walls of the ferry hall",
            "Mill wheel turns again after forty years",
            "Council buys a second boat for the pilots");

    private final Random random;
    private final Set<Difference> differences;

    private PageVisit(long seed, Set<Difference> differences) {
        this.random = new Random(seed);
        this.differences = differences;
    }

    /** Returns the page as it is without anything around its text. */
    static String plain(String html) {
        return new PageVisit(0, EnumSet.noneOf(Difference.class)).page(html);
    }

    /** Returns the page as it is at a visit that differs in these ways. */
    static String of(String html, long seed, Set<Difference> differences) {
        return new PageVisit(seed, differences).page(html);
    }

    private String page(String html) {
        String page = "<!doctype html><html lang=en><head><meta charset=utf-8><meta name=robots content=all>"
                + "<title>The harbour office</title><link rel=canonical href=https://example.org/news/7></head><body>"
                + html + "</body></html>";
        page = slot(page, "teasers", Difference.TEASERS);
        page = slot(page, "counter", Difference.COUNTERS);
        page = slot(page, "clock", Difference.CLOCKS);
        page = slot(page, "ad", Difference.ADVERTISEMENTS);
        page = slot(page, "share", Difference.SHARE);
        page = slot(page, "cookie", Difference.COOKIES);
        page = slot(page, "languages", Difference.LANGUAGES);
        page = page.replace("HASH", has(Difference.TOKENS) ? "x" + token() : "x1");
        if (has(Difference.TOKENS)) {
            page = page.replace(
                    "<body>",
                    "<body data-nonce=" + token() + "><script>var t='" + token() + "'</script>"
                            + "<input type=hidden name=csrf value=" + token() + ">");
        }
        return Collections.disjoint(differences, Difference.OF_MARKUP) ? page : reshaped(page);
    }

    private boolean has(Difference difference) {
        return differences.contains(difference);
    }

    private String slot(String page, String name, Difference difference) {
        String filled = page;
        String slot = "~" + name + "~";
        while (filled.contains(slot)) {
            String content = has(difference) ? content(difference) : "";
            int at = filled.indexOf(slot);
            filled = filled.substring(0, at) + content + filled.substring(at + slot.length());
        }
        return filled;
    }

    private String content(Difference difference) {
        return switch (difference) {
            case TEASERS -> teasers();
            case COUNTERS ->
                one(
                        "<p class=views>" + number() + " views</p>",
                        "<span class=page-counter>" + number() + "</span>",
                        "<p>" + random.nextInt(90) + " comments</p>");
            case CLOCKS ->
                one(
                        "<span class=clock>" + random.nextInt(24) + ":" + (10 + random.nextInt(50)) + "</span>",
                        "<span class=timeago>" + (2 + random.nextInt(20)) + " hours ago</span>");
            case ADVERTISEMENTS -> advertisement();
            case SHARE ->
                one(
                        "<div class=share-bar><a href=/s>Share on Chatter</a> <a href=/t>Send by mail</a></div>",
                        "<ul class=social-share><li><a href=/s>Chatter</a></li><li><a href=/t>Mail</a></li></ul>");
            case COOKIES ->
                one(
                        "<div class=cookie-banner><p>This site sets cookies. <button>Agree</button></p></div>",
                        "<div id=consent role=dialog><h2>Your choice</h2><p>May we count your visit?</p></div>");
            case LANGUAGES -> languages();
            default -> "";
        };
    }

    private String teasers() {
        List<String> headlines = new ArrayList<>(HEADLINES);
        Collections.shuffle(headlines, random);
        StringBuilder items = new StringBuilder();
        boolean list = random.nextBoolean();
        for (String headline : headlines.subList(0, 3 + random.nextInt(4))) {
            String link = "<a href=/" + token() + ">" + headline + "</a>";
            items.append(
                    list
                            ? "<li>" + link + "</li>"
                            : "<div class=card><h3>" + link + "</h3><p>Read what happened on "
                                    + (1 + random.nextInt(28)) + " April.</p></div>");
        }
        String row = list ? "<ul>" + items + "</ul>" : "<div class=row>" + items + "</div>";
        return one(
                "<aside class=related><h2>Related news</h2>" + row + "</aside>",
                "<div class=most-read><h2>Most read</h2>" + row + "</div>",
                "<section><h2>More news</h2>" + row + "</section>");
    }

    private String advertisement() {
        return random.nextInt(3) == 0
                ? ""
                : one(
                        "<div class=ad-slot><span>Advertisement</span><a href=/buy>Buy a boat now</a></div>",
                        "<div id=div-gpt-ad-" + random.nextInt(999) + "><a href=/" + token() + ">Rope from " + number()
                                + " marks</a></div>",
                        "<aside class=sponsored><p>Sleep well at the inn by the mill.</p></aside>",
                        "<div class=adsbox><iframe src=/ad-" + token() + "></iframe></div>");
    }

    private String languages() {
        String items = "<li><a href=/de>Deutsch</a></li><li><a href=/fr>Français</a></li>"
                + (random.nextBoolean() ? "<li><a href=/ru>Русский</a></li>" : "");
        return "<ul class=languages>" + items + "</ul>";
    }

    private String reshaped(String html) {
        Document page = Jsoup.parse(html);
        if (has(Difference.HEAD_ORDER)) {
            List<Element> children = new ArrayList<>(page.head().children());
            Collections.shuffle(children, random);
            children.forEach(child -> page.head().appendChild(child));
        }
        if (has(Difference.ATTRIBUTE_ORDER)) {
            page.getAllElements().forEach(PageVisit::reverseAttributes);
        }
        if (has(Difference.COMMENTS)) {
            page.body()
                    .select("div, p, section, article, h1, h2, li")
                    .forEach(element -> element.before(new Comment(" " + token() + " ")));
        }
        boolean pretty = has(Difference.PRETTY) && !has(Difference.MINIFIED);
        page.outputSettings().prettyPrint(pretty).indentAmount(pretty ? 4 : 0);
        if (has(Difference.MINIFIED)) {
            page.body()
                    .select("div, main, article, section, aside, ul, table, tr, tbody, body, footer, header")
                    .forEach(PageVisit::minify);
        }
        return page.outerHtml();
    }

    private static void reverseAttributes(Element element) {
        List<Attribute> attributes = new ArrayList<>(element.attributes().asList());
        Collections.reverse(attributes);
        element.clearAttributes();
        attributes.forEach(attribute -> element.attr(attribute.getKey(), attribute.getValue()));
    }

    /** Drops the white space between elements that stand on lines of their own. */
    private static void minify(Element element) {
        for (TextNode text : new ArrayList<>(element.textNodes())) {
            boolean afterBlock = !(text.previousSibling() instanceof Element before) || before.isBlock();
            boolean beforeBlock = !(text.nextSibling() instanceof Element after) || after.isBlock();
            if (text.isBlank() && afterBlock && beforeBlock) {
                text.remove();
            }
        }
    }

    private String one(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private String number() {
        return String.format(Locale.ROOT, "%,d", 100 + random.nextInt(9_000));
    }

    private String token() {
        return Integer.toHexString(random.nextInt() | 0x10000000);
    }
}
