package io.github.pressdiff.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Gives copies of the same text other partners where more of them then stay. Of equal paragraphs ("Symptoms:") any may be the
 * partner of any; two that cross each other moved for nothing.
 */
final class Uncrossing {

    private final Matching matching;
    private final int[] lowest;
    private final int[] highest;
    private final Map<Integer, List<Match>> copies = new TreeMap<>();

    private Uncrossing(Matching matching) {
        this.matching = matching;
        this.lowest = new int[matching.before().size()];
        this.highest = new int[matching.before().size()];
        List<Match> matches = matching.inOldOrder();
        matches.stream()
                .filter(this::isSame)
                .forEach(match -> copies.computeIfAbsent(text(match), number -> new ArrayList<>())
                        .add(match));
        copies.values().removeIf(group -> group.size() == 1);
        limit(matches, matching.staying());
    }

    /** Exchanges partners of equal paragraphs. */
    static void of(Matching matching) {
        Uncrossing uncrossing = new Uncrossing(matching);
        uncrossing.copies.values().forEach(uncrossing::pairAgain);
    }

    /** Where each old paragraph can go without crossing what stays and has no copy. */
    private void limit(List<Match> matches, boolean[] stays) {
        int low = 0;
        int old = 0;
        for (int at = 0; at < stays.length; at++) {
            Match match = matches.get(at);
            if (stays[at] && !(isSame(match) && copies.containsKey(text(match)))) {
                limit(old, match.before().start(), low, match.after().start());
                old = match.before().end();
                low = match.after().end();
            }
        }
        limit(old, lowest.length, low, matching.after().size());
    }

    private void limit(int fromOld, int toOld, int low, int high) {
        for (int old = fromOld; old < toOld; old++) {
            lowest[old] = low;
            highest[old] = high;
        }
    }

    private boolean isSame(Match match) {
        return match.before().size() == 1
                && match.after().size() == 1
                && text(match) == matching.after().exact()[match.after().start()];
    }

    private int text(Match match) {
        return matching.before().exact()[match.before().start()];
    }

    private void pairAgain(List<Match> group) {
        int[] olds = group.stream().mapToInt(match -> match.before().start()).toArray();
        int[] news = group.stream().mapToInt(match -> match.after().start()).toArray();
        int[] inOrder = news.clone();
        Arrays.sort(inOrder);
        if (fitting(olds, inOrder) > fitting(olds, news)) {
            matching.exchange(olds, inOrder);
        }
    }

    private int fitting(int[] olds, int[] news) {
        int fitting = 0;
        for (int at = 0; at < olds.length; at++) {
            fitting += news[at] >= lowest[olds[at]] && news[at] < highest[olds[at]] ? 1 : 0;
        }
        return fitting;
    }
}
