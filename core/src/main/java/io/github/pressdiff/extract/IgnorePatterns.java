package io.github.pressdiff.extract;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The user's patterns of volatile text. RE2 finds a match in time linear in the text, whatever the pattern: a pattern that would keep
 * a backtracking engine busy for years must not stop a watcher. Source: https://github.com/google/re2/wiki/Syntax.
 */
final class IgnorePatterns {

    /** The most characters of one pattern. */
    private static final int MAX_LENGTH = 1_000;

    /**
     * The most characters that are read for all matches of one article. Where a match may have a long tail, the text behind each
     * match is read again, so that a page could ask for the square of its length. What is left then is not ignored.
     */
    private static final long MAX_READ = 50_000_000;

    private final List<Pattern> patterns;

    private IgnorePatterns(List<Pattern> patterns) {
        this.patterns = patterns;
    }

    /** @throws IllegalArgumentException if one is no pattern or too long; the message names it */
    static IgnorePatterns of(List<String> patterns) {
        return new IgnorePatterns(
                patterns.stream().map(IgnorePatterns::compiled).toList());
    }

    /** Returns paragraphs with the parts marked that a pattern matches. */
    List<Paragraph> mark(List<Paragraph> paragraphs) {
        if (patterns.isEmpty()) {
            return paragraphs;
        }
        long[] left = {MAX_READ};
        return paragraphs.stream()
                .map(paragraph -> paragraph.withIgnored(in(paragraph.text(), left)))
                .toList();
    }

    /** Returns the parts that a pattern matches, in order; those that overlap or touch as one. Empty matches are none. */
    List<IgnoredText> in(String text) {
        return in(text, new long[] {MAX_READ});
    }

    private List<IgnoredText> in(String text, long[] left) {
        List<IgnoredText> found = new ArrayList<>();
        for (Pattern pattern : patterns) {
            Matcher matcher = pattern.matcher(text);
            left[0] -= text.length();
            while (left[0] > 0 && matcher.find()) {
                if (matcher.end() > matcher.start()) {
                    found.add(new IgnoredText(matcher.start(), matcher.end()));
                }
                left[0] -= text.length() - matcher.end();
            }
        }
        return found.size() < 2 ? found : joined(found);
    }

    private static List<IgnoredText> joined(List<IgnoredText> found) {
        found.sort(Comparator.comparingInt(IgnoredText::start));
        List<IgnoredText> joined = new ArrayList<>();
        IgnoredText open = found.get(0);
        for (IgnoredText next : found.subList(1, found.size())) {
            if (next.start() <= open.end()) {
                open = new IgnoredText(open.start(), Math.max(open.end(), next.end()));
            } else {
                joined.add(open);
                open = next;
            }
        }
        joined.add(open);
        return joined;
    }

    private static Pattern compiled(String pattern) {
        if (pattern.isEmpty() || pattern.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("a pattern to ignore has 1 to " + MAX_LENGTH + " characters, not "
                    + pattern.length() + ": \"" + pattern.substring(0, Math.min(40, pattern.length())) + "\"");
        }
        try {
            return Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("not a pattern: \"" + pattern + "\" (" + e.getMessage() + ")", e);
        }
    }
}
