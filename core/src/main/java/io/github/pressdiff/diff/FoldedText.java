package io.github.pressdiff.diff;

import io.github.pressdiff.extract.Typography;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The folded forms of a text. They only find what belongs together; whether two texts are equal is decided on the texts as
 * they are.
 */
final class FoldedText {

    /**
     * What numbers an item: "3.", "(a)", "IV)", a letter of any script, "§ 3", a bullet. A letter with a colon is none but says
     * who speaks: "Q:".
     */
    private static final Pattern ENUMERATOR =
            Pattern.compile("(?:§ ?)?[(\\[]?\\p{Nd}{1,4}(?:\\.\\p{Nd}{1,3}){0,4}[.):\\]]{1,2} "
                    + "|[(\\[]?(?:\\p{L}\\p{M}{0,3}|[ivxlc]{1,6})[.)\\]]{1,2} |§ ?\\p{Nd}{1,4} |[•‣▪●○◦*-] ");

    /** The articles and prepositions that French and Italian run into the next word. */
    private static final Pattern ELISION = Pattern.compile(
            "\\b((?:jus|lors|puis|quoi)?qu|[cdjlmnst]|d?all|dell|nell|sull|un|quest|quell)'(?=[aeiouh])");

    private static final char TATWEEL = 0x640;
    private static final char ALEF_MAKSURA = 0x649;
    private static final char YEH = 0x64A;
    private static final char FARSI_YEH = 0x6CC;
    private static final char KAF = 0x643;
    private static final char KEHEH = 0x6A9;

    private FoldedText() {}

    /** Returns the text in NFC, each run of blanks as one blank, none at its ends, without invisible characters. */
    static String spaced(String text) {
        if (Typography.isPlain(text)) {
            return text;
        }
        String normal = Typography.normalized(text, Normalizer.Form.NFC);
        StringBuilder spaced = new StringBuilder(normal.length());
        boolean blank = false;
        for (int at = 0; at < normal.length(); at++) {
            char next = normal.charAt(at);
            if (!TokenCursor.isSpace(next)) {
                if (blank && !spaced.isEmpty()) {
                    spaced.append(' ');
                }
                blank = false;
                spaced.append(next);
            } else if (!TokenCursor.isInvisible(next)) {
                blank = true;
            }
        }
        return spaced.toString();
    }

    /**
     * Returns a text of the form {@link #spaced} in NFKC, without case, with one kind of quotation mark, apostrophe and dash,
     * without the marks that its script can do without, and without the number, letter or bullet that it begins with.
     */
    static String folded(String spaced) {
        String normal = Typography.normalized(spaced, Normalizer.Form.NFKC);
        StringBuilder marks = new StringBuilder(Typography.withoutCase(normal));
        for (int at = 0; at < marks.length(); at++) {
            marks.setCharAt(at, (char) Typography.unified(marks.charAt(at)));
        }
        String bare = bare(marks.toString());
        Matcher enumerator = ENUMERATOR.matcher(bare);
        String folded = enumerator.lookingAt() ? bare.substring(enumerator.end()) : bare;
        return folded.indexOf('\'') < 0 ? folded : ELISION.matcher(folded).replaceAll("$1' ");
    }

    /**
     * Leaves out accents, points and vowel signs where one also writes without them, and makes one of letters that are typed for
     * each other. Marks of other scripts stay: without them the words of India or of Thailand would be others.
     */
    private static String bare(String text) {
        if (text.chars().allMatch(next -> next < 0x80)) {
            return text;
        }
        String apart = Typography.normalized(text, Normalizer.Form.NFKD);
        StringBuilder bare = new StringBuilder(apart.length());
        boolean optional = false;
        for (int at = 0; at < apart.length(); at++) {
            char next = apart.charAt(at);
            boolean mark = Character.getType(next) == Character.NON_SPACING_MARK;
            if (!mark) {
                optional = hasOptionalMarks(next);
            }
            if (!(mark && optional) && next != TATWEEL) {
                bare.append(usual(next));
            }
        }
        return Typography.normalized(bare.toString(), Normalizer.Form.NFC);
    }

    private static boolean hasOptionalMarks(char letter) {
        return switch (UnicodeScript.of(letter)) {
            case LATIN, GREEK, CYRILLIC, ARABIC, HEBREW -> true;
            default -> false;
        };
    }

    private static char usual(char letter) {
        return switch (letter) {
            case 'ı' -> 'i';
            case 'đ' -> 'd';
            case 'ł' -> 'l';
            case ALEF_MAKSURA, FARSI_YEH -> YEH;
            case KEHEH -> KAF;
            default -> letter;
        };
    }
}
