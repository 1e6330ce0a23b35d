package io.github.pressdiff.extract;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Where a link leads. */
final class LinkTarget {

    private static final Pattern FILE =
            Pattern.compile("\\.(?:pdf|docx?|xlsx?|pptx?|od[tsp]|rtf|csv|zip)(?:[?#]|$)", Pattern.CASE_INSENSITIVE);

    private LinkTarget() {}

    /**
     * Returns the target as a document may keep it: absolute where the page's base allows, else as written; empty for a link
     * that leads nowhere.
     */
    static String of(Element link) {
        String written = link.attr("href").strip();
        if (written.isEmpty() || written.toLowerCase(Locale.ROOT).startsWith("javascript:")) {
            return "";
        }
        String absolute = link.absUrl("href");
        return absolute.isEmpty() ? written : absolute;
    }

    /** Tells whether a link leads to another place of the same page. */
    static boolean isInside(String href) {
        return href.startsWith("#") && href.length() > 1;
    }

    /** Returns what kind of place a link leads to; nowhere for one that only a script gives a meaning, as in an accordion. */
    static Passage.Leads leads(String href) {
        if (isInside(href)) {
            return Passage.Leads.INSIDE;
        }
        if (href.isEmpty() || href.equals("#") || href.regionMatches(true, 0, "javascript:", 0, 11)) {
            return Passage.Leads.NOWHERE;
        }
        return isContent(href) ? Passage.Leads.CONTENT : Passage.Leads.ELSEWHERE;
    }

    /** Tells whether a link leads to something that belongs to the article: a place in it, a file, a mail address. */
    static boolean isContent(String href) {
        return isInside(href)
                || FILE.matcher(href).find()
                || href.regionMatches(true, 0, "mailto:", 0, 7)
                || href.regionMatches(true, 0, "tel:", 0, 4);
    }
}
