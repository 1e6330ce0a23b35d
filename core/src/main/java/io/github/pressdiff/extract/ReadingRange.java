package io.github.pressdiff.extract;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** From which element to which one a page is read. */
final class ReadingRange {

    private static final ReadingRange WHOLE = new ReadingRange(null, null);

    private final @Nullable Element from;
    private final @Nullable Element to;
    private final Set<Element> aroundFrom;
    private final Set<Element> aroundTo;

    /**
     * @param from the element with which the text begins; null for the beginning of the page
     * @param to the element before which it ends, behind {@code from}; null for the end of the page
     */
    ReadingRange(@Nullable Element from, @Nullable Element to) {
        this.from = from;
        this.to = to;
        this.aroundFrom = withAncestors(from);
        this.aroundTo = withAncestors(to);
    }

    /** Returns the range from the beginning of the page to its end. */
    static ReadingRange whole() {
        return WHOLE;
    }

    @Nullable
    Element from() {
        return from;
    }

    @Nullable
    Element to() {
        return to;
    }

    boolean isFromBeginning() {
        return from == null;
    }

    boolean begins(Element element) {
        return element.equals(from);
    }

    /** Tells whether the text begins with an element or inside it. */
    boolean beginsWithin(Element element) {
        return aroundFrom.contains(element);
    }

    boolean ends(Element element) {
        return element.equals(to);
    }

    /** Tells whether the text ends before an element or inside it. */
    boolean endsWithin(Element element) {
        return aroundTo.contains(element);
    }

    private static Set<Element> withAncestors(@Nullable Element element) {
        Set<Element> around = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Element up = element; up != null; up = up.parent()) {
            around.add(up);
        }
        return around;
    }
}
