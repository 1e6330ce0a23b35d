package io.github.pressdiff.extract;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** What a page says a date means. */
enum DateLabel {
    PUBLISHED,
    MODIFIED,
    NONE;

    /** The most characters of a label. */
    private static final int MAX_LENGTH = 60;

    /** Words of a class for it (https://microformats.org/wiki/h-entry), and what sites call it besides. */
    private static final Set<String> MODIFIED_NAMES = Set.of("updated", "modified");

    private static final Set<String> PUBLISHED_NAMES = Set.of("published", "pubdate");

    /** Returns what a term means. */
    static DateLabel of(String term) {
        String label = Labels.normal(term);
        String bare =
                label.endsWith(":") ? label.substring(0, label.length() - 1).strip() : label;
        if (Labels.shipped().modified().contains(bare)) {
            return MODIFIED;
        }
        return Labels.shipped().published().contains(bare) ? PUBLISHED : NONE;
    }

    /** Returns what a time element means: by its class, by its own words, or by those just before it. */
    static DateLabel before(Element time) {
        ClassTokens tokens = ClassTokens.of(time);
        if (tokens.wordIn(MODIFIED_NAMES) != null) {
            return MODIFIED;
        }
        if (tokens.wordIn(PUBLISHED_NAMES) != null) {
            return PUBLISHED;
        }
        DateLabel own = in(ElementText.beginning(time, MAX_LENGTH), true);
        return own == NONE ? in(wordsBefore(time), false) : own;
    }

    /** What stands before it in the same element, or else before that. */
    private static String wordsBefore(Element time) {
        Node before = time.previousSibling();
        if (before instanceof TextNode blank && blank.isBlank()) {
            before = blank.previousSibling();
        }
        Element parent = time.parent();
        if (before == null && parent != null) {
            before = parent.previousElementSibling();
        }
        if (before instanceof TextNode text) {
            String whole = text.getWholeText();
            return whole.substring(Math.max(0, whole.length() - MAX_LENGTH));
        }
        return before instanceof Element element && !element.normalName().equals("time")
                ? ElementText.beginning(element, MAX_LENGTH)
                : "";
    }

    private static DateLabel in(String words, boolean begins) {
        String normal = Labels.normal(words);
        String bare = begins ? normal : withoutEnd(normal);
        if (Labels.shipped().modified().stream().anyMatch(label -> stands(bare, label, begins))) {
            return MODIFIED;
        }
        return Labels.shipped().published().stream().anyMatch(label -> stands(bare, label, begins)) ? PUBLISHED : NONE;
    }

    private static boolean stands(String words, String label, boolean begins) {
        int start = begins ? 0 : words.length() - label.length();
        int beside = begins ? label.length() : start - 1;
        return (begins ? words.startsWith(label) : words.endsWith(label))
                && (beside < 0 || beside >= words.length() || !Character.isLetterOrDigit(words.charAt(beside)));
    }

    /** A preposition or a colon may stand between: "Last updated on". */
    private static String withoutEnd(String words) {
        String bare = words;
        while (bare.endsWith(":") || bare.endsWith(" on") || bare.endsWith(" at") || bare.endsWith(" am")) {
            bare = bare.substring(0, bare.length() - (bare.endsWith(":") ? 1 : 3))
                    .strip();
        }
        return bare;
    }
}
