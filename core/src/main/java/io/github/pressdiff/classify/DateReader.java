package io.github.pressdiff.classify;

import io.github.pressdiff.diff.TextRange;
import io.github.pressdiff.diff.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Finds the dates of a text: what is a date by its form, the names of months and weekdays, and the days and years beside
 * them ("July 8-10, 2020", "le 1er mai").
 */
final class DateReader {

    /** What may stand between the parts of a date. */
    private static final Set<String> BETWEEN = Set.of(
            "-", "–", "—", "‑", "/", ".", ",", "،", "of", "the", "st", "nd", "rd", "th", "and", "to", "bis", "und",
            "et", "er", "au", "de", "del", "al", "y", "º", "ª", "и", "по", "до", "و");

    /** No date has more parts. */
    private static final int LONGEST = 14;

    private final String text;
    private final List<Token> tokens;

    private DateReader(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    /**
     * Returns where the dates stand.
     *
     * @param text the text
     * @param tokens its tokens
     * @param terms what the word lists know of it
     */
    static List<TextRange> read(String text, List<Token> tokens, List<Term.Hit> terms) {
        DateReader reader = new DateReader(text, tokens);
        List<TextRange> places = new ArrayList<>(TextPatterns.dates(text));
        int token = 0;
        for (Term.Hit hit : terms) {
            if (hit.term().kind() == Term.Kind.DATES) {
                while (tokens.get(token).range().start() < hit.range().start()) {
                    token++;
                }
                reader.around(hit, token, places);
            }
        }
        return joined(places);
    }

    private void around(Term.Hit hit, int first, List<TextRange> places) {
        int last = first;
        while (tokens.get(last).range().end() < hit.range().end()) {
            last++;
        }
        int start = first;
        for (int i = first - 1; i >= Math.max(0, first - LONGEST) && belongs(i, ","); i--) {
            start = isNumber(i) ? i : start;
        }
        int end = last;
        for (int i = last + 1; i < Math.min(tokens.size(), last + LONGEST) && belongs(i, ""); i++) {
            end = isNumber(i) ? i : end;
        }
        boolean alone = start == first && end == last;
        if (!alone || !hit.term().doubtful()) {
            places.add(new TextRange(
                    tokens.get(start).range().start(), tokens.get(end).range().end()));
        }
    }

    private boolean belongs(int token, String except) {
        String word = tokens.get(token).range().of(text);
        return switch (tokens.get(token).kind()) {
            case SPACE -> word.indexOf('\n') < 0;
            case NUMBER -> isNumber(token);
            default -> !word.equals(except) && BETWEEN.contains(FoldedWord.of(word));
        };
    }

    /** A day has one or two digits, a year four. */
    private boolean isNumber(int token) {
        TextRange range = tokens.get(token).range();
        return tokens.get(token).kind() == Token.Kind.NUMBER
                && (range.length() <= 2 || range.length() == 4)
                && range.of(text).codePoints().allMatch(Character::isDigit);
    }

    private static List<TextRange> joined(List<TextRange> places) {
        places.sort(Comparator.comparingInt(TextRange::start));
        List<TextRange> joined = new ArrayList<>();
        for (TextRange place : places) {
            TextRange last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && place.start() <= last.end()) {
                int end = Math.max(last.end(), place.end());
                joined.set(joined.size() - 1, new TextRange(last.start(), end));
            } else {
                joined.add(place);
            }
        }
        return joined;
    }
}
