package io.github.pressdiff.extract;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Tells what a page hides from its readers, as far as the page alone can tell: style sheets are not read. */
final class Visibility {

    /**
     * Declarations that hide: not displayed, not visible, or cut down to nothing and moved aside, which is how text for screen
     * readers alone is set. Source: https://www.w3.org/WAI/tutorials/forms/labels/ (note on hiding label text).
     */
    private static final Pattern HIDING_STYLE = Pattern.compile(
            "(?:^|;)\\s*(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden"
                    + "|clip\\s*:\\s*rect\\(\\s*[01](?:px)?[\\s,]+[01](?:px)?[\\s,]+[01](?:px)?[\\s,]+[01](?:px)?\\s*\\)"
                    + "|clip-path\\s*:\\s*inset\\(\\s*(?:50|100)%\\s*\\)|left\\s*:\\s*-\\d{4,}px)",
            Pattern.CASE_INSENSITIVE);

    /**
     * The words by which common style sheets hide text that is only meant for screen readers. Build tools put more before and
     * after them: "text__visually-hidden__2FHbx".
     */
    private static final Pattern HIDING_CLASS = Pattern.compile("(?<![a-z])(?:visually-?hidden|sr-only|screen-?reader"
            + "(?:-text|-only)?|element-invisible|assistive-text|wb-inv|a11y-hidden|offscreen)(?![a-z])");

    /** Class names of the copies by which a carousel runs on without an end. */
    private static final Set<String> CLONES = Set.of(
            "slick-cloned",
            "swiper-slide-duplicate",
            "cloned",
            "clone",
            "bx-clone",
            "splide__slide--clone",
            "flickity-clone",
            "carousel-clone",
            "tns-slide-cloned",
            "glide__slide--clone");

    /**
     * Class names of common style sheets for elements that some screens show and others do not: Bootstrap, Tailwind,
     * Foundation. A page that sets a text once for each kind of screen has one of them on at least one of the copies.
     */
    private static final Pattern SCREEN_CLASS =
            Pattern.compile("(?:^|\\s)(?:(?:hidden|visible)-(?:xs|sm|md|lg|xl|print)(?:-\\S+)?"
                    + "|d-none|d-(?:xs|sm|md|lg|xl|xxl|print)-(?:none|block|flex|inline\\S*|grid)"
                    + "|(?:xs|sm|md|lg|xl|2xl|max-\\w+|min-\\w+|print|mobile|tablet|desktop|phone):(?:hidden|block|flex|inline\\S*|grid)"
                    + "|(?:show|hide)-for-\\S+|(?:\\S+[-_])?(?:mobile|desktop|tablet|phone|print)[-_]only|(?:only|hide|show)[-_](?:on[-_])?"
                    + "(?:mobile|desktop|tablet|phone|print))(?=\\s|$)");

    private Visibility() {}

    /** Returns what hides an element: an attribute or its class; null when nothing does. */
    static @Nullable String hiddenBy(Element element) {
        if (element.attributesSize() == 0) {
            return null;
        }
        if (element.hasAttr("hidden") && !element.attr("hidden").equalsIgnoreCase("until-found")) {
            return "hidden";
        }
        if (element.attr("aria-hidden").equalsIgnoreCase("true")) {
            return "aria-hidden";
        }
        String style = element.attr("style");
        return !style.isEmpty() && HIDING_STYLE.matcher(style).find() ? "style" : hidingClass(element.attr("class"));
    }

    /** Tells whether an element is meant for some screens only. */
    static boolean dependsOnScreen(Element element) {
        String classes = element.attr("class");
        return !classes.isEmpty() && SCREEN_CLASS.matcher(classes).find();
    }

    private static @Nullable String hidingClass(String classes) {
        if (classes.isEmpty()) {
            return null;
        }
        String names = classes.toLowerCase(Locale.ROOT);
        Matcher matcher = HIDING_CLASS.matcher(names);
        if (matcher.find()) {
            return matcher.group();
        }
        for (String name : names.split("[ \t\n\r\f]+", -1)) {
            // "hidden md:block" hides on narrow screens only.
            if (CLONES.contains(name) || (name.equals("hidden") && names.indexOf(':') < 0)) {
                return name;
            }
        }
        return null;
    }
}
