package io.github.pressdiff.extract;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Tells what of a list page is there on every page of the site. Not {@link Furniture}: that one keeps a part by the share of
 * the page's prose in it, and a list page has next to no prose.
 */
final class ListFurniture {

    /** Names of furniture that on a list page may well be those of the list: "latest-news", "search-results", "promo-card". */
    private static final Set<String> NAMES_OF_LISTS = Set.of(
            "latest", "search", "promo", "promos", "promotion", "banner", "pub", "jp", "popular", "overlay", "poll");

    private static final Set<String> STRONG = strong();

    /** What a small part is about, when a name ends with the word. "category-press" is the name of an item in a category. */
    private static final Set<String> LABELS = Set.of(
            "tag",
            "tags",
            "taglist",
            "topic",
            "topics",
            "keywords",
            "category",
            "categories",
            "lang",
            "langs",
            "language",
            "languages",
            "translations",
            "author",
            "authors",
            "byline",
            "comments",
            "pages");

    /** The most words of a part that only a label calls furniture. */
    private static final int SMALL = 25;

    /** A link to a release is a headline; one in a menu is a word or two. */
    private static final int WORDS_OF_HEADLINE = 4;

    private final TextMass mass;
    private final int links;
    private final Set<Element> kept = Collections.newSetFromMap(new IdentityHashMap<>());

    ListFurniture(Document document) {
        this.mass = TextMass.of(document, element -> element.normalName().equals("nav"));
        this.links = mass.of(document).links();
        for (Element main : document.select("main, [role=main]")) {
            for (Element up = main; up != null && kept.add(up); up = up.parent()) {}
        }
    }

    /** Tells whether a part, with all in it, is not the page's list. What stands around its main part never is. */
    boolean isFurniture(Element element) {
        if (Tags.WITHOUT_TEXT.contains(element.normalName())) {
            return true;
        }
        if (kept.contains(element) || element.normalName().equals("body")) {
            return false;
        }
        return Visibility.hiddenBy(element) != null
                || isFurnitureTag(element)
                || FurnitureWords.ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
                || isNamedFurniture(element);
    }

    private static boolean isFurnitureTag(Element element) {
        return switch (element.normalName()) {
            case "nav", "aside" -> true;
            // A card has a header and a footer too.
            case "header" -> !isInItem(element) && !holdsHeading(element);
            case "footer" -> !isInItem(element);
            default -> false;
        };
    }

    private boolean isNamedFurniture(Element element) {
        TextMass.Amount amount = mass.of(element);
        if (element.normalName().equals("article") || amount.holdsTopHeading() || isLikeTheList(amount)) {
            return false;
        }
        ClassTokens names = ClassTokens.of(element);
        boolean isItem = element.normalName().equals("li") && amount.words() > SMALL;
        return (names.wordIn(STRONG) != null && !isItem) || (amount.words() <= SMALL && names.headIn(LABELS) != null);
    }

    /** Tells whether a part holds most of the page's links, and these read as headlines do. */
    private boolean isLikeTheList(TextMass.Amount amount) {
        return amount.links() * 2 > links && amount.linkWords() >= amount.links() * WORDS_OF_HEADLINE;
    }

    private static boolean isInItem(Element element) {
        Element parent = element.parent();
        return parent != null && parent.closest("main, article, section, li, [role=main], [role=listitem]") != null;
    }

    private static boolean holdsHeading(Element header) {
        return header.children().stream().anyMatch(child -> Tags.setting(child.normalName()) == Block.HEADING);
    }

    private static Set<String> strong() {
        Set<String> words = new HashSet<>(FurnitureWords.STRONG);
        words.addAll(FurnitureWords.MODERATE);
        words.addAll(FurnitureWords.SOCIAL);
        words.removeAll(NAMES_OF_LISTS);
        return Set.copyOf(words);
    }
}
