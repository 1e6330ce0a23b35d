package io.github.pressdiff.extract;

import java.util.List;
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

    /** Elements whose content is not read as markup. */
    private static final List<String> RAW = List.of("title", "textarea", "script", "style", "xmp", "iframe", "noembed");

    private UnclosedPart() {}

    /** Returns what is open at the end of a page, in words; empty when nothing is. */
    static Optional<String> in(String source, Document document) {
        int comment = source.lastIndexOf("<!--");
        if (comment >= 0 && !isClosed(source, comment) && endsIn(document, "#comment")) {
            return Optional.of(words("comment", source.length() - comment));
        }
        for (String tag : RAW) {
            int open = lastTag(source, "<" + tag);
            if (open >= 0 && lastTag(source, "</" + tag) < open && endsIn(document, tag)) {
                return Optional.of(words(tag + " element", source.length() - open));
            }
        }
        return Optional.empty();
    }

    /** A comment also ends with "--!>", and an empty one with its own beginning: "<!-->". */
    private static boolean isClosed(String source, int comment) {
        return source.indexOf("->", comment + 2) >= 0 || source.indexOf("--!>", comment + 4) >= 0;
    }

    private static String words(String part, int length) {
        return "a " + part + " is never closed and holds the last " + length + " characters";
    }

    /** Returns the index of the last tag that begins so, in letters of any case; -1 for none. */
    private static int lastTag(String source, String beginning) {
        for (int i = source.length() - beginning.length(); i >= 0; i--) {
            if (source.charAt(i) == '<' && source.regionMatches(true, i, beginning, 0, beginning.length())) {
                int next = i + beginning.length();
                if (next == source.length() || !Character.isLetterOrDigit(source.charAt(next))) {
                    return i;
                }
            }
        }
        return -1;
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
