package io.github.pressdiff.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which paragraphs of two texts belong together, and which of these moved.
 *
 * @param matches in no order that counts
 * @param moved for each match whether it crosses one that stayed
 */
record ParagraphMatches(List<Match> matches, List<Boolean> moved) {

    static ParagraphMatches of(List<String> before, List<String> after) {
        Labels labels = Labels.of(before, after);
        int head = headWithoutLabel(before, after, labels);
        int tail = commonHead(reversed(before, head), reversed(after, head));
        List<ParagraphForms> forms =
                ParagraphForms.of(before.subList(head, before.size() - tail), after.subList(head, after.size() - tail));
        Matching matching = new Matching(forms.get(0), forms.get(1));
        EqualParagraphs equals = new EqualParagraphs(matching, labels);
        equals.matchCertain();
        SimilarParagraphs.match(matching, equals);
        equals.matchInOrder();
        SimilarParagraphs.matchHeadings(matching);
        Replacements.match(matching, equals);
        equals.matchAnywhere();
        SimilarParagraphs.matchLast(matching);
        Uncrossing.of(matching);
        return joined(matching, head, tail).slid(before, after, labels);
    }

    /** Returns these matches and no others, with what moved among them. */
    static ParagraphMatches of(List<String> before, List<String> after, List<Match> matches) {
        List<ParagraphForms> forms = ParagraphForms.of(before, after);
        Matching matching = new Matching(forms.get(0), forms.get(1));
        matches.forEach(matching::offer);
        return joined(matching, 0, 0);
    }

    /** A label at the end of the common head may belong to what is not common. */
    private static int headWithoutLabel(List<String> before, List<String> after, Labels labels) {
        int head = commonHead(before, after);
        boolean differs = head < before.size() || head < after.size();
        return differs && head > 0 && labels.has(before.get(head - 1)) ? head - 1 : head;
    }

    private static int commonHead(List<String> before, List<String> after) {
        int size = Math.min(before.size(), after.size());
        return IntStream.range(0, size)
                .filter(at -> !before.get(at).equals(after.get(at)))
                .findFirst()
                .orElse(size);
    }

    private static List<String> reversed(List<String> texts, int head) {
        return IntStream.range(0, texts.size() - head)
                .mapToObj(at -> texts.get(texts.size() - 1 - at))
                .toList();
    }

    private static ParagraphMatches joined(Matching matching, int head, int tail) {
        List<Match> matches = new ArrayList<>();
        List<Boolean> moved = new ArrayList<>();
        IntStream.range(0, head).forEach(at -> matches.add(Match.of(at, at)));
        boolean[] stays = matching.staying();
        matching.inOldOrder().forEach(match -> matches.add(match.shifted(head)));
        int before = head + matching.before().size();
        int after = head + matching.after().size();
        IntStream.range(0, tail).forEach(at -> matches.add(Match.of(before + at, after + at)));
        for (int at = 0; at < matches.size(); at++) {
            moved.add(at >= head && at < head + stays.length && !stays[at - head]);
        }
        return new ParagraphMatches(matches, moved);
    }

    private ParagraphMatches slid(List<String> before, List<String> after, Labels labels) {
        int[] news = HunkBorders.unpaired(after.size());
        List<Match> fixed = new ArrayList<>();
        List<Boolean> fixedMoved = new ArrayList<>();
        for (int at = 0; at < matches.size(); at++) {
            Match match = matches.get(at);
            if (!moved.get(at) && match.isSame(before, after)) {
                news[match.after().start()] = match.before().start();
            } else {
                HunkBorders.fix(news, match.after());
                fixed.add(match);
                fixedMoved.add(moved.get(at));
            }
        }
        int[] olds = inverted(HunkBorders.slid(after, labels, news), before.size());
        fixed.forEach(match -> HunkBorders.fix(olds, match.before()));
        int[] slid = HunkBorders.slid(before, labels, olds);
        for (int old = 0; old < slid.length; old++) {
            if (slid[old] >= 0) {
                fixed.add(Match.of(old, slid[old]));
                fixedMoved.add(false);
            }
        }
        return new ParagraphMatches(fixed, fixedMoved);
    }

    private static int[] inverted(int[] pairs, int size) {
        int[] inverted = HunkBorders.unpaired(size);
        for (int at = 0; at < pairs.length; at++) {
            if (pairs[at] >= 0) {
                inverted[pairs[at]] = at;
            }
        }
        return inverted;
    }
}
