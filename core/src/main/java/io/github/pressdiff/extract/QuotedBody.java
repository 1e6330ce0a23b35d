package io.github.pressdiff.extract;

import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * Finds the element of a page that holds the text which the page gives to machines as the body of its article
 * (https://schema.org/articleBody, in JSON-LD). Only letters and digits are compared: that text has lost its markup.
 */
final class QuotedBody implements NodeFilter {

    /** Shorter texts are summaries. In letters and digits. */
    private static final int MIN_LENGTH = 300;

    /** What is longer is not read to its end. In letters and digits. */
    private static final int MAX_LENGTH = 200_000;

    /** Shorter runs of text stand in many places. In letters and digits. */
    private static final int RUN_LENGTH = 25;

    /** The share of the text that has to be found again. */
    private static final double SHARE = 0.6;

    /** The most runs of text in a page that are looked up without being found. */
    private static final int MAX_MISSES = 1_000;

    /** How far ahead a run may be found; and how much farther after each that was not. In letters and digits. */
    private static final int REACH = 1_000;

    private static final int MAX_REACH = 20_000;

    private final VisiblePage page;
    private final String body;
    private int place;
    private int found;
    private int misses;
    private int reach = REACH;
    private @Nullable Element around;

    private QuotedBody(VisiblePage page, String body) {
        this.page = page;
        this.body = body;
    }

    /**
     * Returns the smallest element that holds the text; empty when it is not in the page, or all over it.
     *
     * @param quoted the text as the page gives it; empty for none
     */
    static Optional<Element> find(VisiblePage page, String quoted) {
        String body = key(quoted);
        if (body.length() < MIN_LENGTH) {
            return Optional.empty();
        }
        QuotedBody finder = new QuotedBody(page, body);
        page.document().body().filter(finder);
        return Optional.ofNullable(finder.around)
                .filter(element -> finder.found >= body.length() * SHARE)
                .filter(element -> !element.equals(page.document().body()));
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof Element element && page.isDropped(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (node instanceof TextNode text && text.parentElement() != null) {
            look(key(text.getWholeText()), text.parentElement());
        }
        return misses > MAX_MISSES || place >= body.length() ? FilterResult.STOP : FilterResult.CONTINUE;
    }

    /** The text is read in its order, so that what stands twice in the page counts where the rest of it is. */
    private void look(String run, Element parent) {
        if (run.length() < RUN_LENGTH) {
            return;
        }
        int start = indexOf(run);
        if (start < 0) {
            misses++;
            reach = Math.min(MAX_REACH, reach + REACH);
            return;
        }
        reach = REACH;
        place = start + run.length();
        found += run.length();
        around = around == null ? parent : common(around, parent);
    }

    /** Only the first place where its beginning stands is looked at: a long run of one letter has too many others. */
    private int indexOf(String run) {
        int end = Math.min(body.length(), place + reach + RUN_LENGTH);
        int start = body.substring(place, end).indexOf(run.substring(0, RUN_LENGTH));
        return start >= 0 && body.startsWith(run, place + start) ? place + start : -1;
    }

    private static Element common(Element first, Element second) {
        Element up = first;
        while (!(up instanceof Document) && !ElementText.isAround(up, second) && up.parent() != null) {
            up = up.parent();
        }
        return up;
    }

    private static String key(String text) {
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < text.length() && key.length() < MAX_LENGTH; i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                key.append(Character.toLowerCase(c));
            }
        }
        return key.toString();
    }
}
