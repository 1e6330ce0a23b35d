package io.github.pressdiff.diff;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Aligns the tokens of two texts: whole sentences first where a text is long, then words, then the blanks between words that
 * are aligned. Blanks never decide, or two unrelated texts would be aligned by their blanks.
 */
final class TokenAlignment {

    private static final int LONG = 160;

    private final TextTokens before;
    private final TextTokens after;
    private final int[] partners;
    private boolean complete = true;

    private TokenAlignment(TextTokens before, TextTokens after) {
        this.before = before;
        this.after = after;
        this.partners = new int[before.size()];
        Arrays.fill(partners, SequenceAlignment.UNMATCHED);
    }

    static TokenAlignment of(TextTokens before, TextTokens after) {
        TokenAlignment alignment = new TokenAlignment(before, after);
        if (Math.max(before.size(), after.size()) > LONG) {
            alignment.alignSentences();
        }
        alignment.fill((olds, news) -> alignment.alignWords(olds, news));
        alignment.fill((olds, news) -> alignment.alignEnds(olds, news));
        return alignment;
    }

    /** Returns for each old token its new one, or {@link SequenceAlignment#UNMATCHED}; the new ones rise. */
    int[] partners() {
        return partners;
    }

    /** Tells whether all words were compared. */
    boolean isComplete() {
        return complete;
    }

    /** What is done with a stretch between aligned tokens. */
    private interface Filling {
        void fill(Run olds, Run news);
    }

    private void fill(Filling filling) {
        int old = 0;
        int other = 0;
        for (int at = 0; at <= partners.length; at++) {
            boolean last = at == partners.length;
            if (last || partners[at] != SequenceAlignment.UNMATCHED) {
                int next = last ? after.size() : partners[at];
                if (old < at && other < next) {
                    filling.fill(new Run(old, at), new Run(other, next));
                }
                old = at + 1;
                other = next + 1;
            }
        }
    }

    private void alignSentences() {
        Map<String, Integer> known = new HashMap<>();
        int[] olds = sentenceStarts(before);
        int[] news = sentenceStarts(after);
        int[] sentences = SequenceAlignment.of(
                        numbers(before, olds, known), numbers(after, news, known), SequenceAlignment.Oversize.LEAVE)
                .partners();
        for (int at = 0; at < sentences.length; at++) {
            if (sentences[at] != SequenceAlignment.UNMATCHED) {
                int shift = news[sentences[at]] - olds[at];
                for (int token = olds[at]; token < olds[at + 1]; token++) {
                    partners[token] = token + shift;
                }
            }
        }
    }

    /** The first token of each sentence, and the number of tokens. */
    private static int[] sentenceStarts(TextTokens text) {
        IntStream inner = IntStream.range(1, text.size()).filter(token -> text.endsSentence(token - 1));
        return IntStream.concat(IntStream.concat(IntStream.of(0), inner), IntStream.of(text.size()))
                .toArray();
    }

    private static int[] numbers(TextTokens text, int[] starts, Map<String, Integer> known) {
        int[] numbers = new int[starts.length - 1];
        for (int at = 0; at < numbers.length; at++) {
            Integer next = known.size();
            Integer number = known.putIfAbsent(text.text(starts[at], starts[at + 1]), next);
            numbers[at] = number == null ? next : number;
        }
        return numbers;
    }

    private void alignWords(Run olds, Run news) {
        int[] oldWords = olds.indexes().filter(token -> !before.isSpace(token)).toArray();
        int[] newWords = news.indexes().filter(token -> !after.isSpace(token)).toArray();
        SequenceAlignment words = SequenceAlignment.of(
                Arrays.stream(oldWords).map(before::number).toArray(),
                Arrays.stream(newWords).map(after::number).toArray(),
                SequenceAlignment.Oversize.LEAVE);
        complete &= words.isComplete();
        for (int at = 0; at < oldWords.length; at++) {
            if (words.partners()[at] != SequenceAlignment.UNMATCHED) {
                partners[oldWords[at]] = newWords[words.partners()[at]];
            }
        }
    }

    private void alignEnds(Run olds, Run news) {
        int old = olds.start();
        int other = news.start();
        while (old < olds.end() && other < news.end() && before.number(old) == after.number(other)) {
            partners[old++] = other++;
        }
        int oldEnd = olds.end() - 1;
        int newEnd = news.end() - 1;
        while (oldEnd >= old && newEnd >= other && before.number(oldEnd) == after.number(newEnd)) {
            partners[oldEnd--] = newEnd--;
        }
    }
}
