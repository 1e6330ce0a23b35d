package io.github.pressdiff.extract;

import java.util.Optional;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Finds a part of a page that is opened, never closed, and so holds all that follows as something that is not shown. Source:
 * HTML Standard, section 13.2.5, states of the tokenizer that only an end tag or the end of the file leaves.
 */
final class UnclosedPart {

    private UnclosedPart() {}

    /** Returns what is open at the end of a page, in words; empty when nothing is. */
    static Optional<String> in(String source, Document document) {
        return OpenMarkup.atEnd(source)
                .filter(open -> open.isTag() || endsIn(document, open.name()))
                .map(open -> "a " + open.words() + " is never closed and holds the last "
                        + (source.length() - open.start()) + " characters");
    }

    /** Tells whether the last thing in a page is a comment or an element of this name; nothing else can be open at its end. */
    private static boolean endsIn(Document document, String name) {
        Node last = document;
        while (last.childNodeSize() > 0) {
            Node child = last.childNode(last.childNodeSize() - 1);
            if (child instanceof Element element && isImplied(element) && child.childNodeSize() == 0) {
                // The parser adds an empty body behind a head that never ends.
                child = child.previousSibling();
            }
            if (child == null) {
                return false;
            }
            if (child.normalName().equals(name) || (name.equals("#comment") && child instanceof Comment)) {
                return true;
            }
            last = child;
        }
        return false;
    }

    private static boolean isImplied(Element element) {
        return element.normalName().equals("body");
    }
}
