package io.github.pressdiff.extract;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Tells what a page hides from its readers, as far as the page alone can tell: style sheets are not read. */
final class Visibility {

    private static final Pattern HIDING_STYLE =
            Pattern.compile("(?:^|;)\\s*(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)", Pattern.CASE_INSENSITIVE);

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

    private Visibility() {}

    static boolean isHidden(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        return (element.hasAttr("hidden") && !element.attr("hidden").equalsIgnoreCase("until-found"))
                || element.attr("aria-hidden").equalsIgnoreCase("true")
                || HIDING_STYLE.matcher(element.attr("style")).find()
                || hasHidingClass(element.attr("class"));
    }

    private static boolean hasHidingClass(String classes) {
        if (classes.isEmpty()) {
            return false;
        }
        String names = classes.toLowerCase(Locale.ROOT);
        if (HIDING_CLASS.matcher(names).find()) {
            return true;
        }
        for (String name : names.split("[ \t\n\r\f]+", -1)) {
            // "hidden md:block" hides on narrow screens only.
            if (CLONES.contains(name) || (name.equals("hidden") && names.indexOf(':') < 0)) {
                return true;
            }
        }
        return false;
    }
}
