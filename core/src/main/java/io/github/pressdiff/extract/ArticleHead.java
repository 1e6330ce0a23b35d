package io.github.pressdiff.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The title of an article that stands above its body in a part of the page which is more than the article, with the date and the
 * lead between them. What stands above the title or below the body there is not read, so that nothing there can change what is.
 *
 * @param frame the smallest part that holds both
 * @param heading the title
 * @param body the body
 */
record ArticleHead(Element frame, Element heading, Element body) {

    /** The most words of running text between the title and the body. */
    private static final int MAX_WORDS = 80;

    /** The most words of link text there. */
    private static final int MAX_LINK_TEXT = 30;

    /** Returns the head above a body that does not hold its title; empty when there is none. */
    static Optional<ArticleHead> find(VisiblePage page, TextMass mass, Element body) {
        for (Element up = body.parent(); up != null && !(up instanceof Document); up = up.parent()) {
            if (mass.of(up).holdsTopHeading()) {
                Element frame = up;
                return frame.select("h1").stream()
                        .filter(heading -> !heading.equals(frame) && !page.isDroppedWithin(heading))
                        .findFirst()
                        .map(heading -> new ArticleHead(frame, heading, body))
                        .filter(head -> head.isAbove() && head.isSmall(mass));
            }
        }
        return Optional.empty();
    }

    private boolean isAbove() {
        return branch(heading).elementSiblingIndex() < branch(body).elementSiblingIndex();
    }

    private boolean isSmall(TextMass mass) {
        int words = 0;
        int linkText = 0;
        for (Element between : between()) {
            words += mass.of(between).prose();
            linkText += mass.of(between).linkText();
        }
        return words <= MAX_WORDS && linkText <= MAX_LINK_TEXT;
    }

    private List<Element> between() {
        List<Element> between = new ArrayList<>();
        Element last = branch(body);
        for (Element up = heading; !up.equals(frame); up = parent(up)) {
            Element next = up.nextElementSibling();
            while (next != null && !next.equals(last)) {
                between.add(next);
                next = next.nextElementSibling();
            }
        }
        for (Element up = body; !up.equals(last); up = parent(up)) {
            between.addAll(up.previousElementSiblings());
        }
        return between;
    }

    /** Returns what stands in the frame above the title and below the body. A date above the title belongs to it. */
    List<Element> others() {
        List<Element> others = new ArrayList<>();
        for (Element up = heading; !up.equals(frame); up = parent(up)) {
            up.previousElementSiblings().stream()
                    .filter(above -> !LineKinds.isDateline(Blanks.folded(above.wholeText())))
                    .forEach(others::add);
        }
        for (Element up = body; !up.equals(frame); up = parent(up)) {
            others.addAll(up.nextElementSiblings());
        }
        return others;
    }

    /** Returns the child of the frame in which an element stands. */
    private Element branch(Element element) {
        Element up = element;
        while (!frame.equals(up.parent())) {
            up = parent(up);
        }
        return up;
    }

    private static Element parent(Element element) {
        Element parent = element.parent();
        if (parent == null) {
            throw new IllegalStateException("an element of the frame has a parent");
        }
        return parent;
    }
}
