package io.github.pressdiff.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the user says about where a page keeps its text. Part of the extractor's revision: a version read under other rules
 * is not comparable with one read under these.
 *
 * @param include CSS selectors of the elements that hold the text, in order of preference: the first that matches anything
 *     is used, with all it matches; empty for none, then the extractor looks for itself
 * @param exclude CSS selectors of elements that are never text; empty for none
 * @param from a CSS selector: the text begins with the first element that it matches; null for the beginning of the page
 * @param to a CSS selector: the text ends before the first element that it matches behind {@code from}; null for the end of
 *     the page
 * @param ignore regular expressions (RE2 syntax) of passages whose changes do not count as edits, such as a clock; they are
 *     marked and kept, never dropped; empty for none
 */
public record ContentRules(
        List<String> include,
        List<String> exclude,
        @Nullable String from,
        @Nullable String to,
        List<String> ignore) {

    private static final ContentRules NONE = new ContentRules(List.of(), List.of());

    /** @throws IllegalArgumentException if there are both a range and elements to include: each says where the text is */
    public ContentRules {
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
        ignore = List.copyOf(ignore);
        if (!include.isEmpty() && (from != null || to != null)) {
            throw new IllegalArgumentException(
                    "elements to include and a range from one element to another cannot both say where the text is");
        }
    }

    /** Makes rules that only choose elements. */
    public ContentRules(List<String> include, List<String> exclude) {
        this(include, exclude, null, null, List.of());
    }

    /** Returns no rules: the extractor decides all by itself. */
    public static ContentRules none() {
        return NONE;
    }

    /**
     * Returns these rules with the text read from one element to another.
     *
     * @param begin a CSS selector, or null for the beginning of the page
     * @param end a CSS selector, or null for the end of the page
     * @throws IllegalArgumentException if there are elements to include
     */
    public ContentRules withRange(@Nullable String begin, @Nullable String end) {
        return new ContentRules(include, exclude, begin, end, ignore);
    }

    /** Returns these rules with other passages to ignore. */
    public ContentRules withIgnore(List<String> patterns) {
        return new ContentRules(include, exclude, from, to, patterns);
    }

    /** Tells whether the text is read from one element to another. */
    public boolean hasRange() {
        return from != null || to != null;
    }

    /** Tells whether there is nothing to follow. */
    public boolean isEmpty() {
        return include.isEmpty() && exclude.isEmpty() && ignore.isEmpty() && !hasRange();
    }
}
