package io.github.pressdiff.extract;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

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

    /** The most words of a count with its label. */
    private static final int TINY = 6;

    /** The most words of a part that asks something of the reader: to subscribe, to answer, to give. */
    private static final int MODERATE = 120;

    /** The most words of a page header without a title in it. */
    private static final int HEADER = 60;

    private final TextMass mass;
    private final int prose;
    private final Set<Element> kept;
    private final IdentityHashMap<Element, Pruning> pruned;
    private final Set<String> controlled;
    private int articleDepth;

    /**
     * @param mass the weights of the whole page
     * @param root the page
     * @param chosen elements that the user named; neither they nor those around them are furniture
     * @param pruned where to put what is found; what it holds already is not looked into
     */
    Furniture(TextMass mass, Element root, Iterable<Element> chosen, IdentityHashMap<Element, Pruning> pruned) {
        this.mass = mass;
        this.prose = mass.of(root).prose();
        this.controlled = controlledIds(root);
        this.pruned = pruned;
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
        if (Tags.WITHOUT_TEXT.contains(element.normalName()) || pruned.containsKey(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        Pruning pruning = kept.contains(element) ? null : pruningOf(element);
        if (pruning != null) {
            pruned.put(element, pruning);
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

    private @Nullable Pruning pruningOf(Element element) {
        String hiding = Visibility.hiddenBy(element);
        if (hiding != null && !isShownOnDemand(element)) {
            return isAtMost(element, HIDDEN_SHARE) ? new Pruning(PruneRule.HIDDEN, hiding) : null;
        }
        String tag = element.normalName();
        if (isFurnitureTag(element, tag)) {
            return new Pruning(PruneRule.TAG, tag);
        }
        if (!isAtMost(element, FURNITURE_SHARE)) {
            return null;
        }
        TextMass.Amount amount = mass.of(element);
        if (isFurnitureTagUnlessLarge(element, tag, amount)) {
            return new Pruning(PruneRule.TAG, tag);
        }
        return amount.holdsTopHeading() ? null : byRoleOrName(element, amount);
    }

    /** Tells whether a button of the page shows a hidden part that is no dialog, as in an accordion. */
    private boolean isShownOnDemand(Element element) {
        String role = element.attr("role").toLowerCase(Locale.ROOT);
        return controlled.contains(element.id())
                && (role.equals("region") || role.equals("tabpanel"))
                && !element.attr("aria-hidden").equalsIgnoreCase("true");
    }

    private static Set<String> controlledIds(Element root) {
        Set<String> ids = new HashSet<>();
        for (Element control : root.select("[aria-controls]")) {
            if (control.attr("role").equals("tab") || control.hasAttr("aria-expanded")) {
                ids.add(control.attr("aria-controls").strip());
            }
        }
        return ids;
    }

    private static boolean isFurnitureTag(Element element, String tag) {
        return switch (tag) {
            case "nav" -> true;
            // In a quotation it names who is quoted.
            case "footer" -> element.closest("blockquote") == null;
            default -> false;
        };
    }

    private boolean isFurnitureTagUnlessLarge(Element element, String tag, TextMass.Amount amount) {
        return switch (tag) {
            case "aside", "form", "menu", "search" -> true;
            case "dialog" -> !element.hasAttr("open");
            case "header" -> articleDepth == 0 && !amount.holdsTopHeading() && amount.words() <= HEADER;
            default -> false;
        };
    }

    private @Nullable Pruning byRoleOrName(Element element, TextMass.Amount amount) {
        String role = element.attr("role").toLowerCase(Locale.ROOT);
        if (FurnitureWords.ROLES.contains(role)) {
            return new Pruning(PruneRule.ROLE, role);
        }
        String tag = element.normalName();
        if (tag.equals("html") || tag.equals("body") || tag.equals("main") || isWithinSentence(element, tag)) {
            return null;
        }
        return byName(ClassTokens.of(element), amount.words());
    }

    private static @Nullable Pruning byName(ClassTokens names, int words) {
        if (names.wordIn(FurnitureWords.ENTRY) != null) {
            return null;
        }
        String strong = first(names.wordIn(FurnitureWords.STRONG), names.headIn(FurnitureWords.STRONG_AS_HEAD));
        if (strong == null && words <= MODERATE) {
            strong = first(first(names.wordIn(FurnitureWords.MODERATE), sharing(names)), introducesPerson(names));
        }
        if (strong != null) {
            return new Pruning(PruneRule.NAME, strong);
        }
        String weak = words > SMALL ? null : weakWord(names, words <= TINY);
        return weak == null ? null : new Pruning(PruneRule.SMALL_NAME, weak);
    }

    /** What is called social invites to share, or quotes a post of another site, which is part of the text. */
    private static @Nullable String sharing(ClassTokens names) {
        return names.wordIn(FurnitureWords.EMBEDDED) == null ? names.wordIn(FurnitureWords.SOCIAL) : null;
    }

    private static @Nullable String introducesPerson(ClassTokens names) {
        String person = names.wordIn(FurnitureWords.PERSON);
        String part = names.wordIn(FurnitureWords.OF_PERSON);
        return person == null || part == null || person.equals(part) ? null : person;
    }

    private static @Nullable String weakWord(ClassTokens names, boolean tiny) {
        String weak = first(names.wordIn(FurnitureWords.WEAK), names.headIn(FurnitureWords.WEAK_AS_HEAD));
        weak = first(weak, names.modifierIn(FurnitureWords.STRONG));
        return tiny ? first(weak, names.headIn(FurnitureWords.TINY_AS_HEAD)) : weak;
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
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
