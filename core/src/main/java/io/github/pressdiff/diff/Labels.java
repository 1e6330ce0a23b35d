package io.github.pressdiff.diff;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which paragraphs belong to what follows them: those that end with a colon, and those that come again and again without a full
 * stop, each time before a longer one ("Overview").
 */
final class Labels {

    private static final int MAX_LENGTH = 60;
    private static final int MIN_TIMES = 3;
    private static final String ENDS = ".!?…。！？。؟۔।";

    private final Set<String> repeated;

    private Labels(Set<String> repeated) {
        this.repeated = repeated;
    }

    /** Finds the labels of two articles: on both sides the same ones. */
    static Labels of(List<String> before, List<String> after) {
        Map<String, Integer> leading = new HashMap<>();
        Set<String> others = new HashSet<>();
        Stream.of(before, after).forEach(texts -> count(texts, leading, others));
        Set<String> repeated = new HashSet<>();
        leading.forEach((text, times) -> {
            if (times >= MIN_TIMES && !others.contains(text)) {
                repeated.add(text);
            }
        });
        return new Labels(repeated);
    }

    /** Tells whether a text belongs to what follows it. */
    boolean has(String text) {
        return endsWithColon(text) || repeated.contains(text);
    }

    private static void count(List<String> texts, Map<String, Integer> leading, Set<String> others) {
        for (int at = 0; at < texts.size(); at++) {
            String text = texts.get(at);
            if (text.isEmpty() || text.length() > MAX_LENGTH) {
                continue;
            }
            boolean leads = at + 1 < texts.size()
                    && texts.get(at + 1).length() > text.length()
                    && ENDS.indexOf(text.charAt(text.length() - 1)) < 0;
            if (leads) {
                leading.merge(text, 1, Integer::sum);
            } else {
                others.add(text);
            }
        }
    }

    private static boolean endsWithColon(String text) {
        String bare = text.strip();
        return bare.endsWith(":") || bare.endsWith("：");
    }
}
