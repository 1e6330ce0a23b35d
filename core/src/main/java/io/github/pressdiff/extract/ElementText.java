package io.github.pressdiff.extract;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Looks at the text below an element as far as that is worth it: the whole of a page may lie there, once for every element. */
final class ElementText {

    private ElementText() {}

    /**
     * Returns the beginning of the text below an element, blanks folded into one line.
     *
     * @param most how many characters are read, blanks included
     */
    static String beginning(Element element, int most) {
        StringBuilder text = new StringBuilder();
        element.filter((NodeFilter) (node, depth) -> {
            append(text, node, most);
            return text.length() < most ? NodeFilter.FilterResult.CONTINUE : NodeFilter.FilterResult.STOP;
        });
        return Blanks.folded(text);
    }

    private static void append(StringBuilder text, Node node, int most) {
        if (node instanceof TextNode run) {
            String whole = run.getWholeText();
            text.append(whole, 0, Math.min(whole.length(), most - text.length()));
        } else if (node instanceof Element element && Tags.isBlock(element.normalName())) {
            text.append(' ');
        }
    }

    /** Tells whether the text below an element has so many words. */
    static boolean hasWords(Element element, int least) {
        int[] words = {0};
        element.filter((NodeFilter) (node, depth) -> {
            words[0] += node instanceof TextNode run ? Words.count(run.getWholeText()) : 0;
            return words[0] < least ? NodeFilter.FilterResult.CONTINUE : NodeFilter.FilterResult.STOP;
        });
        return words[0] >= least;
    }

    /** Tells whether an element is another or lies around it. */
    static boolean isAround(Element outer, Element inner) {
        Element up = inner;
        while (up != null && !up.equals(outer)) {
            up = up.parent();
        }
        return up != null;
    }
}
