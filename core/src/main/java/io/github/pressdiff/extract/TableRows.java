package io.github.pressdiff.extract;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Tells rows of data from rows that only lay out the page. */
final class TableRows {

    private TableRows() {}

    /**
     * Tells whether a row is data: two cells or more, none of which holds a table, a heading, a list or
     * a second paragraph.
     * The look ends at the first inner table, so tables in tables are not read again and again.
     */
    static boolean isDataRow(Element row) {
        Look look = new Look();
        row.filter(look);
        return look.cells > 1 && !look.layout;
    }

    private static final class Look implements NodeFilter {

        private int cells;
        private boolean layout;
        private boolean textInCell;
        private boolean blockEnded;
        private boolean lineEnded;

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode text) {
                noteText(text);
            } else if (node instanceof Element element && depth > 0) {
                noteElement(element.normalName());
            }
            return layout ? FilterResult.STOP : FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            blockEnded |= node instanceof Element element && endsParagraph(element.normalName()) && textInCell;
            return FilterResult.CONTINUE;
        }

        private void noteText(TextNode text) {
            if (!Blanks.isInvisible(text.getWholeText())) {
                layout = blockEnded;
                textInCell = true;
                lineEnded = false;
            }
        }

        private void noteElement(String tag) {
            if (Tags.isCell(tag)) {
                cells++;
                textInCell = false;
                blockEnded = false;
                lineEnded = false;
            } else if (tag.equals("br")) {
                blockEnded |= lineEnded && textInCell;
                lineEnded = true;
            } else {
                layout = tag.equals("table") || Tags.setting(tag) != null || tag.equals("ul") || tag.equals("ol");
            }
        }

        private static boolean endsParagraph(String tag) {
            return tag.equals("p") || tag.equals("div");
        }
    }
}
