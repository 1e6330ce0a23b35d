package io.github.pressdiff.page;

import java.util.List;

/**
 * What the user says about where a page keeps its text. Part of the extractor's revision: a version read under other rules
 * is not comparable with one read under these.
 *
 * @param include CSS selectors of the elements that hold the text, in order of preference: the first that matches anything
 *     is used, with all it matches; empty for none, then the extractor looks for itself
 * @param exclude CSS selectors of elements that are never text; empty for none
 */
public record ContentRules(List<String> include, List<String> exclude) {

    private static final ContentRules NONE = new ContentRules(List.of(), List.of());

    public ContentRules {
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
    }

    /** Returns no rules: the extractor decides all by itself. */
    public static ContentRules none() {
        return NONE;
    }

    /** Tells whether there is nothing to follow. */
    public boolean isEmpty() {
        return include.isEmpty() && exclude.isEmpty();
    }
}
