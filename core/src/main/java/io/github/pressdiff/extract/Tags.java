package io.github.pressdiff.extract;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the names of HTML elements mean for the text inside them. */
final class Tags {

    /** Elements whose content is never shown as text, or only where something else failed to load, or is the user's to fill in. */
    static final Set<String> WITHOUT_TEXT = Set.of(
            "script",
            "style",
            "template",
            "noscript",
            "head",
            "title",
            "svg",
            "iframe",
            "object",
            "embed",
            "applet",
            "audio",
            "video",
            "canvas",
            "map",
            "input",
            "button",
            "select",
            "optgroup",
            "option",
            "textarea",
            "datalist",
            "progress",
            "meter",
            // The reading of a character, and its brackets: they say nothing that the text does not.
            "rt",
            "rp",
            "noframes",
            "frameset");

    /**
     * Elements that stand on lines of their own. Not jsoup's list: there {@code ins} and {@code del} count as blocks, which
     * would tear a sentence apart just where it was edited.
     */
    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "caption",
            "center",
            "dd",
            "details",
            "dialog",
            "dir",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hgroup",
            "hr",
            "html",
            "legend",
            "li",
            "listing",
            "main",
            "menu",
            "nav",
            "ol",
            "p",
            "plaintext",
            "pre",
            "search",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul",
            "xmp");

    private static final Set<String> TEXT_LEAVES = Set.of(
            "p", "li", "dd", "dt", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "td", "th", "tr", "tbody");

    private Tags() {}

    static boolean isBlock(String tag) {
        return BLOCKS.contains(tag);
    }

    /** Tells whether the element usually is a paragraph itself, so that its parent is as near to the text as it is. */
    static boolean isTextLeaf(String tag) {
        return TEXT_LEAVES.contains(tag);
    }

    /** Tells whether the element is one paragraph, heading, item or inline part, never a text of several. */
    static boolean isParagraph(String tag) {
        Block setting = setting(tag);
        return tag.equals("p") || !isBlock(tag) || setting == Block.HEADING || setting == Block.LIST_ITEM;
    }

    static boolean isCell(String tag) {
        return tag.equals("td") || tag.equals("th");
    }

    /** Tells whether text in an element of this name is set in bold type. */
    static boolean isBold(String tag) {
        return tag.equals("b") || tag.equals("strong");
    }

    static boolean isPreformatted(String tag) {
        return tag.equals("pre") || tag.equals("listing") || tag.equals("xmp") || tag.equals("plaintext");
    }

    /** Returns how text inside the element is set, or null when the element leaves that to those around it. */
    static @Nullable Block setting(String tag) {
        return switch (tag) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> Block.HEADING;
            case "li", "dt", "dd" -> Block.LIST_ITEM;
            case "blockquote" -> Block.QUOTE;
            case "figcaption", "caption" -> Block.CAPTION;
            case "pre", "listing", "xmp", "plaintext" -> Block.PREFORMATTED;
            // A table that only lays out the page begins anew: its cells hold running text.
            case "table" -> Block.PARAGRAPH;
            default -> null;
        };
    }
}
