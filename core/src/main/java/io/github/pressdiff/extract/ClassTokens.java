package io.github.pressdiff.extract;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The words that the names in {@code class} and {@code id} are made of, in lower case: "relatedPosts-list_2" gives related,
 * posts, list. Whole words, never parts of them: "download" holds no "ad".
 *
 * @param words all words but those of modifiers, in the order in which they stand
 * @param heads the last word of each name, which is what the name calls the element: "page-views" is about views,
 *     "views-row" is not
 * @param modifiers the words that follow two hyphens, which tell a variant of the element and not what it is: promoted in
 *     "node--promoted". Source: the BEM naming convention, https://en.bem.info/methodology/naming-convention/ (Two Dashes
 *     style)
 */
record ClassTokens(Set<String> words, Set<String> heads, Set<String> modifiers) {

    private static final ClassTokens NONE = new ClassTokens(Set.of(), Set.of(), Set.of());

    /** The most characters of an attribute that are looked at. */
    private static final int MAX_LENGTH = 1_000;

    /** "ad300x250". */
    private static final Pattern SIZE = Pattern.compile("\\p{L}*\\d+x\\d+");

    /**
     * The most letters of a part that no more than a change of case sets off, which says nothing then: build tools make up
     * names such as "jpYiwZ".
     */
    private static final int SYLLABLE = 3;

    /** Names that begin so tell of a state: "with-sidebar" is no sidebar. */
    private static final Set<String> STATES = Set.of("has", "no", "not", "with", "without", "is", "js");

    static ClassTokens of(Element element) {
        String classes = element.attr("class");
        String id = element.attr("id");
        if (classes.isEmpty() && id.isEmpty()) {
            return NONE;
        }
        ClassTokens tokens = new ClassTokens(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
        tokens.addNames(classes);
        tokens.addNames(id);
        return tokens;
    }

    /** Returns the first word that is wanted; null when there is none. */
    @Nullable
    String wordIn(Set<String> wanted) {
        return firstIn(words, wanted);
    }

    /** Returns the first head that is wanted; null when there is none. */
    @Nullable
    String headIn(Set<String> wanted) {
        return firstIn(heads, wanted);
    }

    /** Returns the first word of a modifier that is wanted; null when there is none. */
    @Nullable
    String modifierIn(Set<String> wanted) {
        return firstIn(modifiers, wanted);
    }

    private static @Nullable String firstIn(Set<String> words, Set<String> wanted) {
        for (String word : words) {
            if (wanted.contains(word)) {
                return word;
            }
        }
        return null;
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
        int dashes = name.indexOf("--", 1);
        int end = dashes < 0 ? name.length() : dashes;
        String last = "";
        for (int start = 0; start < name.length(); ) {
            int stop = wordEnd(name, start);
            if (stop == start) {
                start++;
                continue;
            }
            if (isMadeUp(name, start)) {
                start = pieceEnd(name, start);
                continue;
            }
            String word = name.substring(start, stop).toLowerCase(Locale.ROOT);
            if (word.length() <= SYLLABLE && isInsideWord(name, start, stop)) {
                start = stop;
                continue;
            }
            if (last.isEmpty() && STATES.contains(word) && stop < name.length()) {
                return;
            }
            if (start > end) {
                modifiers.add(word);
            } else {
                words.add(word);
                last = word;
            }
            start = stop;
        }
        if (!last.isEmpty()) {
            heads.add(last);
        }
    }

    /**
     * Tells whether letters and digits alternate around an index, as in the names that build tools make up anew with each release
     * of a site: "x1ad9f". A number behind a name or the two of a size do not make a name up.
     */
    private static boolean isMadeUp(String name, int at) {
        int start = at;
        while (start > 0 && Character.isLetterOrDigit(name.charAt(start - 1))) {
            start--;
        }
        String piece = name.substring(start, pieceEnd(name, at));
        int turns = 0;
        for (int i = 1; i < piece.length(); i++) {
            turns += Character.isDigit(piece.charAt(i)) == Character.isDigit(piece.charAt(i - 1)) ? 0 : 1;
        }
        boolean leads = turns > 0 && Character.isDigit(piece.charAt(0));
        return (leads || turns > 1) && !SIZE.matcher(piece).matches();
    }

    private static int pieceEnd(String name, int start) {
        int stop = start;
        while (stop < name.length() && Character.isLetterOrDigit(name.charAt(stop))) {
            stop++;
        }
        return stop;
    }

    private static int wordEnd(String name, int start) {
        int stop = start;
        while (stop < name.length() && Character.isLetter(name.charAt(stop)) && !beginsWord(name, start, stop)) {
            stop++;
        }
        return stop;
    }

    private static boolean isInsideWord(String name, int start, int stop) {
        return (start > 0 && Character.isLetter(name.charAt(start - 1)))
                || (stop < name.length() && Character.isLetter(name.charAt(stop)));
    }

    private static boolean beginsWord(String name, int start, int at) {
        return at > start && Character.isUpperCase(name.charAt(at)) && Character.isLowerCase(name.charAt(at - 1));
    }
}
