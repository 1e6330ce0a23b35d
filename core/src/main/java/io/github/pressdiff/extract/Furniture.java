package io.github.pressdiff.extract;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;

/**
 * Goes through a page once and collects what is hidden or furniture, the outermost elements only.
 *
 * <p>Every rule has a guard: a part that holds much of the page's prose stays, whatever it is called.
 */
final class Furniture implements NodeFilter {

    /** A part with a larger share of the page's prose is no furniture. */
    private static final double FURNITURE_SHARE = 0.4;

    /** A part with a larger share of the page's prose is not hidden for good: a script shows it. */
    private static final double HIDDEN_SHARE = 0.8;

    /** The most words of a part whose name only hints that it is furniture. */
    private static final int SMALL = 25;

    /** The most words of a page header without a title in it. */
    private static final int HEADER = 60;

    private final TextMass mass;
    private final int prose;
    private final Set<Element> kept;
    private final Set<Element> dropped;
    private int articleDepth;

    /**
     * @param mass the weights of the whole page
     * @param root the page
     * @param chosen elements that the user named; neither they nor those around them are furniture
     * @param dropped where to put what is found; what it holds already is not looked into
     */
    Furniture(TextMass mass, Element root, Iterable<Element> chosen, Set<Element> dropped) {
        this.mass = mass;
        this.prose = mass.of(root).prose();
        this.dropped = dropped;
        this.kept = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Element element : chosen) {
            for (Element up = element; up != null && kept.add(up); up = up.parent()) {}
        }
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        if (Tags.WITHOUT_TEXT.contains(element.normalName()) || dropped.contains(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (!kept.contains(element) && isRefused(element)) {
            dropped.add(element);
            return FilterResult.SKIP_ENTIRELY;
        }
        if (isArticle(element)) {
            articleDepth++;
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element && isArticle(element)) {
            articleDepth--;
        }
        return FilterResult.CONTINUE;
    }

    private boolean isRefused(Element element) {
        if (Visibility.isHidden(element)) {
            return isAtMost(element, HIDDEN_SHARE);
        }
        if (isFurnitureTag(element)) {
            return true;
        }
        if (!isAtMost(element, FURNITURE_SHARE)) {
            return false;
        }
        TextMass.Amount amount = mass.of(element);
        String role = element.attr("role").toLowerCase(Locale.ROOT);
        return isFurnitureTagUnlessLarge(element, amount)
                || (!amount.holdsTopHeading()
                        && (FurnitureWords.ROLES.contains(role) || isNamedFurniture(element, amount)));
    }

    private static boolean isFurnitureTag(Element element) {
        return switch (element.normalName()) {
            case "nav" -> true;
            // In a quotation it names who is quoted.
            case "footer" -> element.closest("blockquote") == null;
            default -> false;
        };
    }

    private boolean isFurnitureTagUnlessLarge(Element element, TextMass.Amount amount) {
        return switch (element.normalName()) {
            case "aside", "form", "menu", "search" -> true;
            case "dialog" -> !element.hasAttr("open");
            case "header" -> articleDepth == 0 && !amount.holdsTopHeading() && amount.words() <= HEADER;
            default -> false;
        };
    }

    private boolean isNamedFurniture(Element element, TextMass.Amount amount) {
        String tag = element.normalName();
        if (tag.equals("html") || tag.equals("body") || tag.equals("main") || isWithinSentence(element, tag)) {
            return false;
        }
        ClassTokens names = ClassTokens.of(element);
        if (names.anyOf(FurnitureWords.STRONG) || names.anyHeadOf(FurnitureWords.STRONG_AS_HEAD)) {
            return true;
        }
        return amount.words() <= SMALL
                && (names.anyOf(FurnitureWords.WEAK) || names.anyHeadOf(FurnitureWords.WEAK_AS_HEAD));
    }

    /** Tells whether an element is a part of a line, which would be torn if the part were left out. */
    private static boolean isWithinSentence(Element element, String tag) {
        Element parent = element.parent();
        return !Tags.isBlock(tag)
                && parent != null
                && (Tags.isTextLeaf(parent.normalName()) || !Tags.isBlock(parent.normalName()));
    }

    private boolean isAtMost(Element element, double share) {
        TextMass.Amount amount = mass.of(element);
        int own = Tags.isBlock(element.normalName()) ? amount.prose() : amount.words() - amount.linkWords();
        return own <= prose * share;
    }

    private static boolean isArticle(Element element) {
        return element.normalName().equals("article") || Landmarks.isMain(element);
    }
}
