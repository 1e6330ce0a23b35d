package io.github.pressdiff.extract;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.TokenQueue;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Writes where an element stands as a CSS path for people to read and to use in rules. jsoup's {@code cssSelector()} proves
 * that its path is unique, which takes seconds for a deep element; this one looks at the ancestors alone.
 */
final class CssPath {

    /** The most steps; a longer path begins further down. */
    private static final int MAX_STEPS = 12;

    private static final int MAX_NAME = 60;

    private CssPath() {}

    /** Returns the path from the nearest ancestor with an id, for example {@code div#content > article.entry}. */
    static String of(Element element) {
        Deque<String> steps = new ArrayDeque<>();
        for (Element up = element;
                up != null && !(up instanceof Document) && steps.size() < MAX_STEPS;
                up = up.parent()) {
            String id = up.id();
            if (!id.isEmpty() && id.length() <= MAX_NAME) {
                steps.push(up.normalName() + "#" + TokenQueue.escapeCssIdentifier(id));
                break;
            }
            steps.push(up.normalName() + firstClass(up));
        }
        return String.join(" > ", steps);
    }

    /** Returns the one element that a path written here names; null if it names none or several. */
    static @Nullable Element find(Document document, String path) {
        try {
            Elements found = document.select(path);
            return found.size() == 1 ? found.get(0) : null;
        } catch (IllegalArgumentException | IllegalStateException e) {
            return null;
        }
    }

    private static String firstClass(Element element) {
        String classes = element.attr("class").strip();
        int end = 0;
        while (end < classes.length() && end <= MAX_NAME && !Blanks.isFolded(classes.charAt(end))) {
            end++;
        }
        return end == 0 || end > MAX_NAME ? "" : "." + TokenQueue.escapeCssIdentifier(classes.substring(0, end));
    }
}
