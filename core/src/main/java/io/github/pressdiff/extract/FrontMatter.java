package io.github.pressdiff.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What a text in Markdown says about itself between two lines of three hyphens at its beginning (Jekyll's front matter). Only
 * its lines of the form "name: value" count; it is YAML, and the rest of that says nothing about a release.
 *
 * @param values by name in lower case
 * @param rest the text without it
 */
record FrontMatter(Map<String, String> values, String rest) {

    /** A longer beginning is a text between two rules. In lines. */
    private static final int MAX_LINES = 200;

    private static final Pattern ENTRY = Pattern.compile("([A-Za-z][A-Za-z0-9_-]*):\\s+(\\S.*)");

    /** The names that generators of sites use, with the meta elements that mean the same; the first that is there counts. */
    private static final List<Map.Entry<String, String>> METAS = List.of(
            Map.entry("date", "article:published_time"),
            Map.entry("published", "article:published_time"),
            Map.entry("lastmod", "article:modified_time"),
            Map.entry("modified", "article:modified_time"),
            Map.entry("updated", "article:modified_time"),
            Map.entry("author", "author"),
            Map.entry("publisher", "publisher"));

    FrontMatter {
        values = Map.copyOf(values);
    }

    /** Parts a text into its front matter and the rest; without a closing line all of it is the rest. */
    static FrontMatter of(String text) {
        List<String> lines = new ArrayList<>();
        int place = 0;
        for (String line : new Lines(text)) {
            place = Math.min(text.length(), endOfLine(text, place));
            boolean isBorder = line.stripTrailing().equals("---");
            if (lines.isEmpty() && !isBorder) {
                return new FrontMatter(Map.of(), text);
            }
            if (!lines.isEmpty() && (isBorder || line.stripTrailing().equals("..."))) {
                return new FrontMatter(read(lines), text.substring(place));
            }
            lines.add(line);
            if (lines.size() > MAX_LINES) {
                break;
            }
        }
        return new FrontMatter(Map.of(), text);
    }

    /** Returns the head of the page, with what is said here in the way pages say it. */
    String head() {
        Element head = new Element("head");
        head.appendElement("title").text(values.getOrDefault("title", ""));
        for (Map.Entry<String, String> meta : METAS) {
            String value = values.get(meta.getKey());
            if (value != null) {
                head.appendElement("meta").attr("property", meta.getValue()).attr("content", value);
            }
        }
        Element html = new Element("html");
        String language = values.getOrDefault("lang", values.getOrDefault("language", ""));
        html.attr("lang", language).appendChild(head);
        String page = html.outerHtml();
        return page.substring(0, page.lastIndexOf("</html>"));
    }

    private static int endOfLine(String text, int start) {
        int feed = text.indexOf('\n', start);
        return feed < 0 ? text.length() : feed + 1;
    }

    private static Map<String, String> read(List<String> lines) {
        Map<String, String> values = new HashMap<>();
        for (String line : lines) {
            Matcher entry = ENTRY.matcher(line);
            if (entry.matches()) {
                values.putIfAbsent(
                        entry.group(1).toLowerCase(Locale.ROOT),
                        unquoted(entry.group(2).strip()));
            }
        }
        return values;
    }

    private static String unquoted(String value) {
        int last = value.length() - 1;
        boolean quoted = last > 0
                && value.charAt(0) == value.charAt(last)
                && (value.charAt(0) == '"' || value.charAt(0) == '\'');
        return quoted ? value.substring(1, last) : value;
    }
}
