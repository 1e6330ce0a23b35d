package io.github.pressdiff.extract;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;

/**
 * What paragraphs of a kind are called in the languages that are known. The words stand in one resource file a language, in
 * the folder "labels" beside this class; {@code en.properties} there says what each entry means. All are in lower case here,
 * blanks folded. All languages hold at once: pages do not say reliably which one they are in.
 */
final class Labels {

    private static final Labels SHIPPED = new Labels();

    private final Set<String> questions = new LinkedHashSet<>();
    private final Set<String> answers = new LinkedHashSet<>();
    private final Set<String> notices = new LinkedHashSet<>();
    private final Set<String> contents = new LinkedHashSet<>();
    private final Set<String> about = new LinkedHashSet<>();
    private final Set<String> contacts = new LinkedHashSet<>();
    private final Set<String> sources = new LinkedHashSet<>();
    private final Set<String> closings = new LinkedHashSet<>();
    private final Set<String> distributed = new LinkedHashSet<>();
    private final Set<String> related = new LinkedHashSet<>();
    private final Set<String> relatedBegins = new LinkedHashSet<>();
    private final Set<String> published = new LinkedHashSet<>();
    private final Set<String> modified = new LinkedHashSet<>();
    private final Set<String> noticeParts = new LinkedHashSet<>();
    private final Set<String> logs = new LinkedHashSet<>();
    private final Set<String> credits = new LinkedHashSet<>();
    private final Set<String> furniture = new LinkedHashSet<>();

    private Labels() {
        for (String language : ShippedLines.lines("labels/languages.txt")) {
            Properties entries = ShippedLines.properties("labels/" + language + ".properties");
            add(entries, "question", questions);
            add(entries, "answer", answers);
            add(entries, "notice", notices);
            add(entries, "contents", contents);
            add(entries, "about", about);
            add(entries, "contact", contacts);
            add(entries, "source", sources);
            add(entries, "closing", closings);
            add(entries, "distributed", distributed);
            add(entries, "related", related);
            add(entries, "related-begins", relatedBegins);
            add(entries, "published", published);
            add(entries, "modified", modified);
            add(entries, "notice-part", noticeParts);
            add(entries, "log", logs);
            add(entries, "credit", credits);
            add(entries, "furniture", furniture);
        }
    }

    /** Returns the labels that come with this library. */
    static Labels shipped() {
        return SHIPPED;
    }

    Set<String> questions() {
        return questions;
    }

    Set<String> answers() {
        return answers;
    }

    Set<String> notices() {
        return notices;
    }

    Set<String> contents() {
        return contents;
    }

    /** Beginnings of headings. */
    Set<String> about() {
        return about;
    }

    Set<String> contacts() {
        return contacts;
    }

    /** Beginnings of lines. */
    Set<String> sources() {
        return sources;
    }

    /** Parts of lines. */
    Set<String> closings() {
        return closings;
    }

    /** Parts of lines. */
    Set<String> distributed() {
        return distributed;
    }

    /** Whole lines, or what stands before a colon. */
    Set<String> related() {
        return related;
    }

    /** Beginnings of headings. */
    Set<String> relatedBegins() {
        return relatedBegins;
    }

    /** The label of a date. */
    Set<String> published() {
        return published;
    }

    /** The label of a date. */
    Set<String> modified() {
        return modified;
    }

    /** Parts of a paragraph at the top. */
    Set<String> noticeParts() {
        return noticeParts;
    }

    /** Headings. */
    Set<String> logs() {
        return logs;
    }

    /** What stands before a colon. */
    Set<String> credits() {
        return credits;
    }

    /** Whole lines, each number in them written as "#". */
    Set<String> furniture() {
        return furniture;
    }

    /** Brings a line into the form of the labels. */
    static String normal(String line) {
        return Blanks.folded(line).toLowerCase(Locale.ROOT);
    }

    private static void add(Properties entries, String key, Set<String> labels) {
        for (String label : entries.getProperty(key, "").split(";", -1)) {
            if (!label.isBlank()) {
                labels.add(normal(label));
            }
        }
    }
}
