package io.github.pressdiff.diff;

import java.util.Arrays;
import java.util.Map;

/** The tokens of one text as numbers, with their places. Equal tokens of texts that share a map have equal numbers. */
final class TextTokens {

    /** After these comes a blank: also the stops of Arabic, Hindi, Urdu, Armenian, Amharic, Burmese, Khmer and Tibetan. */
    private static final String STOPS = ".!?…؟۔।॥։።፧။។༎།";

    /** After these comes none. */
    private static final String WIDE_STOPS = "。！？｡．";

    private static final String CLOSING = "\"'”’»)]」』）〉》】";
    private static final int MAX_CLOSING = 3;

    private final String text;
    private int[] starts;
    private int[] numbers;
    private Token.Kind[] kinds;
    private int size;

    TextTokens(String text, Map<String, Integer> known) {
        this.text = text;
        int capacity = 16 + text.length() / 4;
        this.starts = new int[capacity];
        this.numbers = new int[capacity];
        this.kinds = new Token.Kind[capacity];
        TokenCursor cursor = new TokenCursor(text);
        while (cursor.advance()) {
            if (size + 1 >= starts.length) {
                starts = Arrays.copyOf(starts, 2 * size);
                numbers = Arrays.copyOf(numbers, 2 * size);
                kinds = Arrays.copyOf(kinds, 2 * size);
            }
            Integer next = known.size();
            Integer number = known.putIfAbsent(text.substring(cursor.start(), cursor.end()), next);
            numbers[size] = number == null ? next : number;
            kinds[size] = cursor.kind();
            starts[size++] = cursor.start();
        }
        starts[size] = text.length();
    }

    int size() {
        return size;
    }

    int number(int token) {
        return numbers[token];
    }

    boolean isSpace(int token) {
        return kinds[token] == Token.Kind.SPACE;
    }

    /** The characters of a token. */
    String text(int token) {
        return text(token, token + 1);
    }

    /** The characters from one token to before another. */
    String text(int from, int to) {
        return text.substring(starts[from], starts[to]);
    }

    /** Tells whether a token is a letter of a script that sets no blanks between words. */
    boolean isUnspaced(int token) {
        return kinds[token] == Token.Kind.WORD && TokenCursor.isUnspaced(text.codePointAt(starts[token]));
    }

    /**
     * Tells whether a sentence can end after a token: it is a line end, or blanks after a full stop, or a full stop of a
     * script that sets no blanks, with the quotation marks and brackets that close after it.
     */
    boolean endsSentence(int token) {
        if (isSpace(token)) {
            return text(token).indexOf('\n') >= 0 || (token > 0 && isStop(token - 1));
        }
        return !isClosing(token + 1) && WIDE_STOPS.indexOf(text.charAt(starts[beforeClosing(token)])) >= 0;
    }

    private boolean isStop(int token) {
        return STOPS.indexOf(text.charAt(starts[beforeClosing(token)])) >= 0;
    }

    /** The token itself, or the last one before it that does not close something. */
    private int beforeClosing(int token) {
        int at = token;
        while (at > 0 && at > token - MAX_CLOSING && isClosing(at)) {
            at--;
        }
        return at;
    }

    private boolean isClosing(int token) {
        return token < size && CLOSING.indexOf(text.charAt(starts[token])) >= 0;
    }
}
