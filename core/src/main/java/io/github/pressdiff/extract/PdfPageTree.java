package io.github.pressdiff.extract;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Looks through the tree in which the pages of a file are kept (ISO 32000-1, section 7.7.3), without recursion. The library walks
 * it with recursion, and leaves out what it does not understand.
 */
final class PdfPageTree {

    /** The most levels: thirty of ten pages each would hold more than any file. Pages also look upward for what they lack. */
    private static final int DEPTH = 50;

    /** The most branches for each page that may be, so that a tree without pages ends as well. */
    private static final int NODES = 4 * PdfBudget.PAGES;

    private record Node(COSDictionary dictionary, int depth) {}

    private PdfPageTree() {}

    /**
     * Returns the number of pages of a tree that the library can walk.
     *
     * @throws IOException if a page is missing, or if there are too many of them or of the levels
     */
    static int requireSound(PDDocument document, PdfBudget budget) throws IOException {
        COSDictionary root = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PAGES);
        int pages = 0;
        Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Node> open = new ArrayDeque<>();
        open.push(new Node(root, 0));
        while (!open.isEmpty()) {
            Node node = open.pop();
            if (node.depth() > DEPTH || seen.size() > NODES) {
                throw budget.tooDeep("the pages");
            }
            if (!seen.add(node.dictionary())) {
                continue;
            }
            COSArray kids = node.dictionary().getCOSArray(COSName.KIDS);
            if (kids != null) {
                push(open, kids, node.depth() + 1, budget);
            } else if (isPage(node.dictionary())) {
                budget.countPage();
                requireShortWayUp(node.dictionary(), budget);
                pages++;
            }
        }
        return pages;
    }

    /** A page that does not say what it is still is one; the library wants it said. */
    private static boolean isPage(COSDictionary leaf) {
        if (!leaf.containsKey(COSName.TYPE)) {
            leaf.setItem(COSName.TYPE, COSName.PAGE);
        }
        return !COSName.PAGES.equals(leaf.getCOSName(COSName.TYPE));
    }

    private static void push(Deque<Node> open, COSArray kids, int depth, PdfBudget budget) throws IOException {
        if (kids.size() > PdfBudget.PAGES) {
            throw budget.tooMany();
        }
        for (int i = kids.size() - 1; i >= 0; i--) {
            COSBase kid = kids.getObject(i);
            if (!(kid instanceof COSDictionary dictionary)) {
                throw new IOException("a page is missing");
            }
            open.push(new Node(dictionary, depth));
        }
    }

    private static void requireShortWayUp(COSDictionary page, PdfBudget budget) throws IOException {
        COSDictionary up = page;
        for (int depth = 0; up != null; depth++) {
            if (depth > DEPTH + 1) {
                throw budget.tooDeep("the pages");
            }
            up = up.getCOSDictionary(COSName.PARENT, COSName.P);
        }
    }
}
