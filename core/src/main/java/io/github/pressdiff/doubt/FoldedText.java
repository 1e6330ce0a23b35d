package io.github.pressdiff.doubt;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a text without capitals, accents and punctuation, so that phrases are found in it however they are set. In
 * scripts that are written without blanks between words every character is a word.
 *
 * @param text the words with a blank before and after each; an opening quotation mark stands among them
 */
record FoldedText(String text) {

    private static final String QUOTE = "\"";

    /** A character of a script without blanks, a run of letters and digits, or a quotation mark that opens. */
    private static final Pattern WORD = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]"
            + "|[\\p{L}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]]+"
            + "|[\u00ab\u201c\u201e\u2018\u2039\u300c\u300e]|(?<![\\p{L}\\p{N}.!?,])\"");

    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

    static FoldedText of(String raw) {
        String lower = raw.toLowerCase(Locale.ROOT).replace('\u0131', 'i');
        String plain =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
        StringJoiner words = new StringJoiner(" ", " ", " ");
        words.setEmptyValue(" ");
        Matcher matcher = WORD.matcher(plain);
        while (matcher.find()) {
            String word = matcher.group();
            words.add(Character.isLetterOrDigit(word.codePointAt(0)) ? word : QUOTE);
        }
        return new FoldedText(words.toString());
    }

    /**
     * Counts the words of a text as they would be once folded, without folding it: on a page of any length that took longer
     * than to read it.
     */
    static int countWords(String raw) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < raw.length(); i += Character.charCount(raw.codePointAt(i))) {
            int c = raw.codePointAt(i);
            if (isWordOfItsOwn(c)) {
                words++;
                inside = false;
            } else if (Character.isLetterOrDigit(c)) {
                words += inside ? 0 : 1;
                inside = true;
            } else {
                inside = inside && Character.getType(c) == Character.NON_SPACING_MARK;
            }
        }
        return words;
    }

    private static boolean isWordOfItsOwn(int c) {
        if (c < 0x0e00) {
            return false;
        }
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, THAI -> Character.isLetterOrDigit(c);
            default -> false;
        };
    }

    /** Returns the words in their order. */
    List<String> words() {
        return List.of(text.strip().split(" ")).stream()
                .filter(word -> !word.isEmpty() && !word.equals(QUOTE))
                .toList();
    }

    /** Tells whether a phrase stands in the text as its own words; one right behind an opening quotation mark is only quoted. */
    boolean says(FoldedText phrase) {
        for (int at = text.indexOf(phrase.text); at >= 0; at = text.indexOf(phrase.text, at + 1)) {
            if (at == 0 || text.charAt(at - 1) != QUOTE.charAt(0)) {
                return true;
            }
        }
        return false;
    }
}
