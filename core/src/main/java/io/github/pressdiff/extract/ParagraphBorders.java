package io.github.pressdiff.extract;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells from place, letters and punctuation whether a line of a PDF file goes on with the paragraph before it. Nothing in such
 * a file says so.
 */
final class ParagraphBorders {

    /** The distance of two baselines, in sizes of the font, when no paragraph has lines enough to show it. */
    private static final float USUAL_LEADING = 1.25f;

    /** Lines that stand wider than this, in sizes of the font, are paragraphs of one line each, unless most are full. */
    private static final float WIDEST_LEADING = 3;

    /** How much further than usual the next line of a paragraph may stand. */
    private static final float LEADING_SLACK = 1.2f;

    /** A line that begins so far to the right, in sizes of the font, is indented. */
    private static final float INDENT = 0.7f;

    /** A line without punctuation at its end that leaves so much of its column empty is one that is meant. */
    private static final float EMPTY = 0.3f;

    /** No line that is full leaves so much of its column empty, whatever comes next. */
    private static final float MOSTLY_EMPTY = 0.5f;

    /** The dots that lead the eye from an entry of the contents to its page. */
    private static final Pattern LEADER = Pattern.compile("(?:\\.\\s?){5,}\\s*\\p{Nd}+\\s*$");

    private final float leading;

    ParagraphBorders(List<FlowLine> flow) {
        this.leading = leading(flow);
    }

    /** Tells whether a line goes on with a paragraph, given by its lines so far. */
    boolean goesOn(List<FlowLine> paragraph, FlowLine next) {
        FlowLine last = paragraph.get(paragraph.size() - 1);
        String text = next.line().text();
        if (last.line().isRow() || next.line().isRow() || beginsItem(paragraph, next)) {
            return false;
        }
        String before = last.line().text();
        if (LEADER.matcher(before).find() && LEADER.matcher(text).find()) {
            return false;
        }
        if (!last.line().hasSizeOf(next.line())
                || (last.line().isBold() != next.line().isBold() && !isMidSentence(before, text))) {
            return false;
        }
        return last.column() == next.column() ? goesOnBelow(paragraph, next) : goesOnElsewhere(paragraph, next);
    }

    /** Tells whether a text ends as a sentence does, quotation marks and brackets behind it included. */
    static boolean endsSentence(String text) {
        int end = text.length();
        while (end > 0 && " \u00a0\"'\u201d\u2019\u00bb\u201c)]".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && ".?!:\u2026\u3002\uff1f\uff01\u061f\u06d4".indexOf(text.charAt(end - 1)) >= 0;
    }

    private boolean goesOnBelow(List<FlowLine> paragraph, FlowLine next) {
        FlowLine last = paragraph.get(paragraph.size() - 1);
        float gap = next.line().baseline() - last.line().baseline();
        float size = Math.max(last.line().size(), next.line().size());
        if (gap > leading * LEADING_SLACK * size || isIndented(paragraph, next)) {
            return false;
        }
        return !isEndMeant(last, next);
    }

    private static boolean goesOnElsewhere(List<FlowLine> paragraph, FlowLine next) {
        FlowLine last = paragraph.get(paragraph.size() - 1);
        String before = last.line().text();
        String text = next.line().text();
        boolean isIndented =
                next.line().left() > next.left() + INDENT * next.line().size()
                        && !ListMark.begins(paragraph.get(0).line().text());
        if (isIndented || last.hasRoomFor(next.line().firstWord())) {
            return isMidSentence(before, text) && startsLower(text);
        }
        return !endsSentence(before) || startsLower(text);
    }

    /** A mark begins an item; a number at the beginning of a line may also be one of the sentence. */
    private static boolean beginsItem(List<FlowLine> paragraph, FlowLine next) {
        String text = next.line().text();
        if (!ListMark.begins(text)) {
            return false;
        }
        String before = paragraph.get(paragraph.size() - 1).line().text();
        boolean isSure = ListMark.bulletLength(text) > 0
                || ListMark.begins(paragraph.get(0).line().text());
        return isSure || endsSentence(before) || !isMidSentence(before, text) || !startsLower(before);
    }

    /** The first line of a paragraph may stand further to the right than its others, and so may the others of an item. */
    private static boolean isIndented(List<FlowLine> paragraph, FlowLine next) {
        float indent = INDENT * next.line().size();
        float first = paragraph.get(0).line().left();
        float left = next.line().left();
        boolean isItem = ListMark.begins(paragraph.get(0).line().text());
        if (paragraph.size() == 1) {
            return !isItem && left > first + indent && !isCentred(paragraph.get(0), next);
        }
        float second = paragraph.get(1).line().left();
        boolean leavesItem = isItem && second > first + indent / 2 && left < second - indent / 2;
        return leavesItem
                || (paragraph.get(1).column() == next.column()
                        && left > second + indent
                        && !isCentred(paragraph.get(0), next));
    }

    private static boolean isCentred(FlowLine line, FlowLine next) {
        float middle = line.line().left() + line.line().right();
        return Math.abs(middle - next.line().left() - next.line().right())
                <= 2 * line.line().size();
    }

    /** Tells whether a line ends where it does because the paragraph does: the next word would have found room. */
    private static boolean isEndMeant(FlowLine last, FlowLine next) {
        if (isCentred(last, next)
                && last.line().left() > last.left() + last.line().size()) {
            return endsSentence(last.line().text());
        }
        String before = last.line().text();
        if (!last.hasRoomFor(next.line().firstWord()) || isParted(before)) {
            return false;
        }
        float empty = last.right() - last.line().right();
        return endsSentence(before)
                || empty > MOSTLY_EMPTY * last.width()
                || (empty > EMPTY * last.width() && !startsLower(next.line().text()));
    }

    private static boolean isMidSentence(String before, String text) {
        return !endsSentence(before) && (startsLower(text) || before.endsWith(",") || before.endsWith("-"));
    }

    /** Tells whether a line ends inside a word or a range, with a hyphen or dash that no blank stands before. */
    private static boolean isParted(String line) {
        int last = line.length() - 1;
        return last > 0 && "-\u00ad\u2010\u2013".indexOf(line.charAt(last)) >= 0 && line.charAt(last - 1) != ' ';
    }

    private static boolean startsLower(String text) {
        return !text.isEmpty() && Character.isLowerCase(text.codePointAt(0));
    }

    /** Returns the distance of two baselines in a paragraph, in sizes of the font: the middle one of all below a full line. */
    private static float leading(List<FlowLine> flow) {
        double[] steps = new double[flow.size()];
        int count = 0;
        for (int i = 1; i < flow.size(); i++) {
            FlowLine last = flow.get(i - 1);
            FlowLine next = flow.get(i);
            float step = (next.line().baseline() - last.line().baseline())
                    / next.line().size();
            boolean isInside = last.column() == next.column()
                    && last.line().isSetLike(next.line())
                    && !last.hasRoomFor(next.line().firstWord())
                    && !endsSentence(last.line().text());
            if (isInside && step > 0.5f && step < WIDEST_LEADING) {
                steps[count++] = step;
            }
        }
        Arrays.sort(steps, 0, count);
        return count == 0 ? USUAL_LEADING : (float) steps[count / 2];
    }
}
