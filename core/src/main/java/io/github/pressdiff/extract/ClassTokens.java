package io.github.pressdiff.extract;

import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * The words that the names in {@code class} and {@code id} are made of, in lower case: "relatedPosts-list_2" gives related,
 * posts, list. Whole words, never parts of them: "download" holds no "ad".
 *
 * @param words all words
 * @param heads the last word of each name, which is what the name calls the element: "page-views" is about views,
 *     "views-row" is not
 */
record ClassTokens(Set<String> words, Set<String> heads) {

    private static final ClassTokens NONE = new ClassTokens(Set.of(), Set.of());

    /** The most characters of an attribute that are looked at. */
    private static final int MAX_LENGTH = 1_000;

    /** Names that begin so tell of a state: "with-sidebar" is no sidebar. */
    private static final Set<String> STATES = Set.of("has", "no", "not", "with", "without", "is", "js");

    static ClassTokens of(Element element) {
        String classes = element.attr("class");
        String id = element.attr("id");
        if (classes.isEmpty() && id.isEmpty()) {
            return NONE;
        }
        ClassTokens tokens = new ClassTokens(new HashSet<>(), new HashSet<>());
        tokens.addNames(classes);
        tokens.addNames(id);
        return tokens;
    }

    boolean anyOf(Set<String> wanted) {
        return !Collections.disjoint(words, wanted);
    }

    boolean anyHeadOf(Set<String> wanted) {
        return !Collections.disjoint(heads, wanted);
    }

    private void addNames(String attribute) {
        int end = Math.min(attribute.length(), MAX_LENGTH);
        for (int start = 0; start < end; ) {
            int stop = start;
            while (stop < end && !Blanks.isFolded(attribute.charAt(stop))) {
                stop++;
            }
            addName(attribute.substring(start, stop));
            start = stop + 1;
        }
    }

    private void addName(String name) {
        String last = "";
        for (int start = 0; start < name.length(); ) {
            int stop = wordEnd(name, start);
            if (stop == start) {
                start++;
                continue;
            }
            String word = name.substring(start, stop).toLowerCase(Locale.ROOT);
            if (last.isEmpty() && STATES.contains(word) && stop < name.length()) {
                return;
            }
            words.add(word);
            last = word;
            start = stop;
        }
        if (!last.isEmpty()) {
            heads.add(last);
        }
    }

    private static int wordEnd(String name, int start) {
        int stop = start;
        while (stop < name.length() && Character.isLetter(name.charAt(stop)) && !beginsWord(name, start, stop)) {
            stop++;
        }
        return stop;
    }

    private static boolean beginsWord(String name, int start, int at) {
        return at > start && Character.isUpperCase(name.charAt(at)) && Character.isLowerCase(name.charAt(at - 1));
    }
}
