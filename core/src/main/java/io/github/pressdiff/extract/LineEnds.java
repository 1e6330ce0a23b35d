package io.github.pressdiff.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Joins the lines of a paragraph to running text, and its parted words. */
final class LineEnds {

    private static final char SOFT_HYPHEN = '\u00ad';

    private static final Pattern COMPOUND = Pattern.compile("\\p{L}+(?:[-\u2010]\\p{L}+)+");

    private static final Pattern LAST_WORD = Pattern.compile("(\\p{L}+)[-\u2010]$");

    private static final Pattern FIRST_WORD = Pattern.compile("^\\p{L}+");

    /** Words with a hyphen that stand whole somewhere in the file, in lower case. */
    private final Set<String> compounds = new HashSet<>();

    LineEnds(List<FlowLine> flow) {
        for (FlowLine line : flow) {
            Matcher compound = COMPOUND.matcher(line.line().text());
            while (compound.find()) {
                compounds.add(lower(compound.group()));
            }
        }
    }

    /**
     * Returns the text of a paragraph. A soft hyphen at the end of a line goes. A hyphen goes when the word goes on in lower
     * case, unless the file has that word with its hyphen elsewhere; else it stays, without a blank. Lines of Chinese and
     * Japanese have no blank between them.
     */
    List<PdfLine.Span> joined(List<FlowLine> lines) {
        List<PdfLine.Span> spans = new ArrayList<>(lines.get(0).line().spans());
        for (FlowLine next : lines.subList(1, lines.size())) {
            PdfLine.Span last = spans.get(spans.size() - 1);
            String between =
                    join(last.text().stripTrailing(), next.line().text().stripLeading());
            spans.set(spans.size() - 1, new PdfLine.Span(between, last.href()));
            spans.addAll(next.line().spans());
        }
        return spans;
    }

    /** Returns the end of a line as it is followed by the next one. */
    private String join(String end, String next) {
        if (end.isEmpty() || next.isEmpty()) {
            return end + " ";
        }
        char last = end.charAt(end.length() - 1);
        if (last == SOFT_HYPHEN) {
            return end.substring(0, end.length() - 1);
        }
        Matcher word = LAST_WORD.matcher(end);
        if (word.find()) {
            return Character.isLowerCase(next.codePointAt(0)) && !isCompound(word.group(1), next)
                    ? end.substring(0, end.length() - 1)
                    : end;
        }
        boolean isRange = (last == '\u2013' || last == '-' || last == '/')
                && end.length() > 1
                && Character.isDigit(end.charAt(end.length() - 2))
                && Character.isDigit(next.charAt(0));
        return isRange || (isWithoutBlanks(last) && isWithoutBlanks(next.charAt(0))) ? end : end + " ";
    }

    private boolean isCompound(String before, String next) {
        Matcher word = FIRST_WORD.matcher(next);
        return word.find() && compounds.contains(lower(before + "-" + word.group()));
    }

    private static boolean isWithoutBlanks(char c) {
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        return script == Character.UnicodeScript.HAN
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA
                || (c >= '\u3000' && c <= '\u303f')
                || (c >= '\uff00' && c <= '\uffef');
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT).replace('\u2010', '-');
    }
}
