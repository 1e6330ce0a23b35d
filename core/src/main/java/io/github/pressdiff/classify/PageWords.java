package io.github.pressdiff.classify;

import io.github.pressdiff.diff.Token;
import io.github.pressdiff.diff.Tokenizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words with which a page speaks of itself, its readers, its clock, its stamp, from the resource {@code page-words.txt}. All
 * languages are always tried: pages mix them, and what is said counts only when every word is known.
 */
final class PageWords {

    private static final PageWords LISTED = new PageWords(ResourceLines.of("page-words.txt"));

    /** What a word speaks of; the names are those of the sections. */
    private enum Subject {
        READERS,
        AGO,
        STAMP,
        BESIDE
    }

    /** Signs beside a number that make it an amount of something. */
    private static final String MEASURES = "%‰٪％°";

    private final Map<String, Set<Subject>> subjects = new HashMap<>();
    private int longest;

    private PageWords(List<String> lines) {
        Subject subject = Subject.BESIDE;
        for (String line : lines) {
            if (line.startsWith("[")) {
                subject = Subject.valueOf(line.substring(1, line.length() - 1).toUpperCase(Locale.ROOT));
                continue;
            }
            for (String phrase : line.substring(line.indexOf(':') + 1).split(",\\s*", -1)) {
                List<String> words = words(phrase);
                subjects.computeIfAbsent(String.join(" ", words), each -> EnumSet.noneOf(Subject.class))
                        .add(subject);
                longest = Math.max(longest, words.size());
            }
        }
    }

    /** Tells whether a line speaks of nothing but the page, where one of its values stands. */
    static boolean surround(LineFrame line, int value) {
        Set<Subject> wanted = line.isDate(value)
                ? EnumSet.of(Subject.READERS, Subject.STAMP)
                : EnumSet.of(Subject.READERS, Subject.AGO);
        Set<Subject> found = LISTED.subjectsOf(line.statementOf(value));
        return found.stream().anyMatch(wanted::contains);
    }

    /** Returns what a statement speaks of; nothing when a word is not known, or something is measured. */
    private Set<Subject> subjectsOf(String statement) {
        boolean isMeasure = statement
                .codePoints()
                .anyMatch(c -> Character.getType(c) == Character.CURRENCY_SYMBOL || MEASURES.indexOf(c) >= 0);
        Set<Subject> found = EnumSet.noneOf(Subject.class);
        List<String> words = words(statement);
        int at = isMeasure ? -1 : 0;
        while (at >= 0 && at < words.size()) {
            int length = known(words, at);
            if (length == 0) {
                return Set.of();
            }
            found.addAll(subjects.getOrDefault(String.join(" ", words.subList(at, at + length)), Set.of()));
            at += length;
        }
        return found;
    }

    /** Returns how many words the longest phrase has that begins here; 0 for none. */
    private int known(List<String> words, int at) {
        for (int length = Math.min(longest, words.size() - at); length > 0; length--) {
            if (subjects.containsKey(String.join(" ", words.subList(at, at + length)))) {
                return length;
            }
        }
        return 0;
    }

    private static List<String> words(String text) {
        String spaced = text.replace(LineFrame.NUMBER, ' ').replace(LineFrame.DATE, ' ');
        List<String> words = new ArrayList<>();
        for (Token token : Tokenizer.tokenize(spaced)) {
            if (WordCount.isWord(token)) {
                words.add(FoldedWord.of(token.range().of(spaced)));
            }
        }
        return words;
    }
}
