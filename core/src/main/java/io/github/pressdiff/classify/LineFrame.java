package io.github.pressdiff.classify;

import io.github.pressdiff.diff.TextRange;
import io.github.pressdiff.diff.Token;
import io.github.pressdiff.diff.Tokenizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A short line, cut into its values (numbers, dates, times of day) and what stands around them.
 *
 * @param frame the line with {@link #NUMBER} or {@link #DATE} in the place of each value
 * @param values the values as written, in order
 */
record LineFrame(String frame, List<String> values) {

    /** Stands for a number. From the private use area, so no text has a use for it. */
    static final char NUMBER = '\uE000';

    /** Stands for a date or a time of day. */
    static final char DATE = '\uE001';

    /** A longer line, in characters, is text: whatever changes in it may matter. */
    private static final int LONGEST = 160;

    /** What parts a line into statements that have nothing to do with one another: "2 March 2026 | 1,204 views". */
    private static final Pattern SEPARATOR = Pattern.compile("[|·•∙‧\\t\\n;；。]|[.!?]\\s|\\s[–—/-]\\s");

    LineFrame {
        values = List.copyOf(values);
    }

    /** Tells whether a text is short and has a digit, so that there is something to cut out of it. */
    static boolean isCuttable(String text) {
        return text.length() <= LONGEST && text.chars().anyMatch(Character::isDigit);
    }

    /** Cuts a text up. */
    static LineFrame of(String text, Lexicon lexicon) {
        StringBuilder frame = new StringBuilder();
        List<String> values = new ArrayList<>();
        int done = 0;
        for (Value value : values(text, lexicon)) {
            frame.append(text, done, value.range.start()).append(value.sign);
            values.add(value.range.of(text));
            done = value.range.end();
        }
        return new LineFrame(frame.append(text, done, text.length()).toString(), values);
    }

    /** Tells whether a value is a date or a time of day. */
    boolean isDate(int index) {
        return frame.charAt(place(index)) == DATE;
    }

    /** Tells whether all values are dates or times of day. */
    boolean hasOnlyDates() {
        return frame.indexOf(NUMBER) < 0;
    }

    /**
     * Returns the part of the frame in which a value stands, other values included; where that has no words, as in the second cell of a
     * row, the part before.
     */
    String statementOf(int index) {
        int place = place(index);
        String before = "";
        int start = 0;
        int end = frame.length();
        Matcher separator = SEPARATOR.matcher(frame);
        while (separator.find()) {
            if (separator.start() > place) {
                end = separator.start();
                break;
            }
            before = frame.substring(start, separator.start());
            start = separator.end();
        }
        String statement = frame.substring(start, end);
        return statement.chars().anyMatch(Character::isLetter) ? statement : before;
    }

    /** Returns the indexes of the values that are not the same in another line with the same frame. */
    List<Integer> differences(LineFrame other) {
        List<Integer> differences = new ArrayList<>();
        for (int index = 0; index < values.size(); index++) {
            if (!values.get(index).equals(other.values.get(index))) {
                differences.add(index);
            }
        }
        return differences;
    }

    private int place(int index) {
        int found = -1;
        for (int at = 0; at < frame.length(); at++) {
            found += frame.charAt(at) == NUMBER || frame.charAt(at) == DATE ? 1 : 0;
            if (found == index) {
                return at;
            }
        }
        throw new IndexOutOfBoundsException("no value " + index + " in " + frame);
    }

    private static List<Value> values(String text, Lexicon lexicon) {
        List<Token> tokens = Tokenizer.tokenize(text);
        List<TextRange> dates = DateReader.read(text, tokens, lexicon.terms(text, tokens));
        List<Value> values = new ArrayList<>();
        dates.forEach(date -> values.add(new Value(date, DATE)));
        for (Token token : tokens) {
            TextRange range = token.range();
            Value last = values.isEmpty() ? null : values.get(values.size() - 1);
            boolean isDate = dates.stream().anyMatch(date -> date.start() < range.end() && range.start() < date.end());
            if (token.kind() != Token.Kind.NUMBER || isDate) {
                continue;
            }
            if (last != null && last.sign == NUMBER && isGap(text, last.range.end(), range.start())) {
                values.set(values.size() - 1, new Value(new TextRange(last.range.start(), range.end()), NUMBER));
            } else {
                values.add(new Value(range, NUMBER));
            }
        }
        values.sort(Comparator.comparingInt(value -> value.range.start()));
        return values;
    }

    /** "12 345" is one number, so that 999 does not become two. */
    private static boolean isGap(String text, int end, int start) {
        return start - end == 1 && Character.isSpaceChar(text.charAt(end));
    }

    private record Value(TextRange range, char sign) {}
}
