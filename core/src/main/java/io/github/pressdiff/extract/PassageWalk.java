package io.github.pressdiff.extract;

import java.util.List;
import org.jsoup.nodes.Element;

/**
 * What was read from elements of a page.
 *
 * @param passages the passages in the order of the page
 * @param starts for each element, how many passages were read before it
 * @param skipped what was not read, in the order of the page
 */
record PassageWalk(List<Passage> passages, List<Integer> starts, List<Skipped> skipped) {

    PassageWalk {
        starts = List.copyOf(starts);
        skipped = List.copyOf(skipped);
    }

    /**
     * An element that was not read.
     *
     * @param element the element, with all below it
     * @param before how many passages began before it
     */
    record Skipped(Element element, int before) {}
}
