package io.github.pressdiff.classify;

import io.github.pressdiff.diff.TextRange;
import io.github.pressdiff.diff.Token;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the amounts of a text: digits of any script, number words, multiples such as "million", and the percent or currency
 * sign beside them. What stands in a date is none, except a year alone.
 */
final class AmountReader {

    private static final Map<String, String> CURRENCIES =
            Map.of("€", "EUR", "$", "USD", "£", "GBP", "¥", "CNY", "₽", "RUB", "₴", "UAH", "₹", "INR", "₺", "TRY");
    private static final Map<String, String> SHARES = Map.of("%", "%", "٪", "%", "％", "%", "‰", "‰", "°", "°");

    /** No amount has more parts; a longer row of number words is a list of numbers. */
    private static final int MOST_PARTS = 12;

    private final EditedText text;
    private final List<Token> tokens;
    private final List<Amount> amounts = new ArrayList<>();

    private AmountReader(EditedText text) {
        this.text = text;
        this.tokens = text.tokens();
    }

    /** Returns the amounts in order; the text's terms and dates must be known already. */
    static List<Amount> read(EditedText text) {
        if (!text.mayHaveAmounts()) {
            return List.of();
        }
        AmountReader reader = new AmountReader(text);
        int i = 0;
        while (i < reader.tokens.size()) {
            i = Math.max(i + 1, reader.readAt(i));
        }
        return reader.amounts;
    }

    /** Reads an amount that begins here, and returns the index of the first token behind it. */
    private int readAt(int first) {
        Part part = partAt(first);
        if (part == null || text.isInDate(tokens.get(first).range())) {
            return first;
        }
        Deque<BigDecimal> sum = new ArrayDeque<>();
        boolean known = true;
        boolean doubtful = true;
        int end = first;
        for (int parts = 0; part != null && parts < MOST_PARTS; parts++) {
            known &= add(sum, part);
            doubtful &= part.doubtful();
            end = part.end();
            part = follower(part);
        }
        BigDecimal value = known ? sum.stream().reduce(BigDecimal.ZERO, BigDecimal::add) : null;
        return close(first, end, value, doubtful);
    }

    /** A multiple takes all smaller parts before it: "two hundred thousand", "12万". */
    private static boolean add(Deque<BigDecimal> sum, Part part) {
        BigDecimal value = part.value();
        if (value == null) {
            return false;
        }
        if (!part.multiple()) {
            sum.push(value);
            return true;
        }
        BigDecimal smaller = BigDecimal.ZERO;
        while (!sum.isEmpty() && sum.element().compareTo(value) < 0) {
            smaller = smaller.add(sum.pop());
        }
        sum.push(smaller.signum() == 0 ? value : smaller.multiply(value));
        return true;
    }

    private @Nullable Part partAt(int i) {
        if (i >= tokens.size()) {
            return null;
        }
        if (tokens.get(i).kind() == Token.Kind.NUMBER) {
            int end = digitsEnd(i);
            String written = range(i, end).of(text.text());
            return new Part(end, DigitParser.parse(written, text.language()), false, true, false);
        }
        Term.Hit hit = text.termAt(tokens.get(i).range());
        if (hit == null || hit.range().start() != tokens.get(i).range().start()) {
            return null;
        }
        return switch (hit.term().kind()) {
            case NUMBERS -> part(hit, i, false);
            case MULTIPLES -> part(hit, i, true);
            default -> null;
        };
    }

    private Part part(Term.Hit hit, int first, boolean multiple) {
        return new Part(
                endOf(hit, first),
                hit.term().number(),
                multiple,
                false,
                hit.term().doubtful());
    }

    private int endOf(Term.Hit hit, int first) {
        int end = first + 1;
        while (end < tokens.size()
                && tokens.get(end).range().start() < hit.range().end()) {
            end++;
        }
        return end;
    }

    /** Joins "12 345" and "٢٫٥", which the tokenizer cuts. */
    private int digitsEnd(int first) {
        int end = first + 1;
        boolean mayGroup = tokens.get(first).range().length() <= 3;
        while (end + 1 < tokens.size() && tokens.get(end + 1).kind() == Token.Kind.NUMBER) {
            String between = word(end);
            boolean group = mayGroup && between.length() == 1 && " \u2009".contains(between) && isGroup(word(end + 1));
            if (!group && !between.equals("٫") && !between.equals("٬")) {
                break;
            }
            end += 2;
        }
        return end;
    }

    /** Three digits, and perhaps decimals or further groups. */
    private static boolean isGroup(String number) {
        return number.length() >= 3
                && number.chars().limit(3).allMatch(Character::isDigit)
                && (number.length() == 3 || !Character.isDigit(number.charAt(3)));
    }

    /** The part that goes on after a blank, a hyphen or nothing; digits never follow, and only a multiple follows digits. */
    private @Nullable Part follower(Part before) {
        int i = before.end();
        if (i < tokens.size() && (word(i).equals("-") || isBlank(i))) {
            i++;
        }
        Part next = partAt(i);
        return next == null || next.digits() || (before.digits() && !next.multiple()) ? null : next;
    }

    /** Takes in the signs on both sides. */
    private int close(int first, int end, @Nullable BigDecimal value, boolean doubtful) {
        int start = first;
        String unit = "";
        if (start > 0 && CURRENCIES.containsKey(word(start - 1))) {
            start--;
            unit = CURRENCIES.getOrDefault(word(start), "");
        }
        boolean negative = start > 0 && isMinus(start - 1);
        if (negative) {
            start--;
        }
        int behind = end < tokens.size() && isBlank(end) ? end + 1 : end;
        int stop = end;
        String unitBehind = behind < tokens.size() ? unitAt(behind) : "";
        if (!unitBehind.isEmpty()) {
            unit = unit + unitBehind;
            Term.Hit hit = text.termAt(tokens.get(behind).range());
            stop = hit == null ? behind + 1 : endOf(hit, behind);
        }
        TextRange range = range(start, stop);
        BigDecimal signed = value != null && negative ? value.negate() : value;
        amounts.add(new Amount(range, range.of(text.text()), signed, unit, doubtful));
        return stop;
    }

    private String unitAt(int i) {
        String sign = SHARES.getOrDefault(word(i), CURRENCIES.getOrDefault(word(i), ""));
        Term.Hit hit = text.termAt(tokens.get(i).range());
        return hit != null && hit.term().kind() == Term.Kind.UNITS ? hit.term().value() : sign;
    }

    /** A hyphen is a minus sign only where nothing stands before it: "8-10" is a span. */
    private boolean isMinus(int i) {
        boolean dash = word(i).equals("-") || word(i).equals("−");
        return dash
                && (i == 0
                        || tokens.get(i - 1).kind() == Token.Kind.SPACE
                        || word(i - 1).equals("("));
    }

    private boolean isBlank(int i) {
        return tokens.get(i).kind() == Token.Kind.SPACE && word(i).indexOf('\n') < 0;
    }

    private String word(int i) {
        return tokens.get(i).range().of(text.text());
    }

    private TextRange range(int first, int end) {
        return new TextRange(
                tokens.get(first).range().start(), tokens.get(end - 1).range().end());
    }

    /**
     * A part of an amount.
     *
     * @param end the index of the first token behind it
     * @param value what it counts; null when that cannot be said
     * @param multiple whether it multiplies what stands before it
     * @param digits whether it is written with digits
     * @param doubtful whether the word often means something else
     */
    private record Part(int end, @Nullable BigDecimal value, boolean multiple, boolean digits, boolean doubtful) {}
}
