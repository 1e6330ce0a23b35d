package io.github.pressdiff.classify;

import io.github.pressdiff.extract.Link;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compares where the same linked words lead. */
final class LinkTargets {

    private LinkTargets() {}

    /** Returns "old -> new" for every linked text that stands on both sides and leads elsewhere. */
    static List<String> changes(List<Link> old, List<Link> now) {
        Map<String, Deque<String>> targets = new HashMap<>();
        old.forEach(link ->
                targets.computeIfAbsent(link.text(), text -> new ArrayDeque<>()).add(link.href()));
        List<String> changes = new ArrayList<>();
        for (Link link : now) {
            String href = targets.getOrDefault(link.text(), new ArrayDeque<>()).poll();
            if (href != null && !href.equals(link.href())) {
                changes.add(Wording.between(href, link.href()));
            }
        }
        return changes;
    }
}
