package io.github.pressdiff.extract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * Reads passages from an element, node by node and without recursion. jsoup's own {@code text()} is not used: it leaves out
 * zero-width spaces and soft hyphens and turns no-break spaces into spaces, which hides edits.
 */
final class PassageWalker implements NodeFilter {

    private final VisiblePage page;
    private final @Nullable Element body;
    private final PassageBuilder builder = new PassageBuilder();
    private final Deque<Block> settings = new ArrayDeque<>();
    private int preformattedDepth;
    private int topHeadingDepth;
    private int repeatDepth;
    private int bodyDepth;
    private @Nullable Element row;
    private boolean rowBegun;

    private PassageWalker(VisiblePage page, @Nullable Element body) {
        this.page = page;
        this.body = body;
        settings.push(Block.PARAGRAPH);
    }

    /** Returns the passages of these elements in their order, not more than {@link Limits#PARAGRAPHS}. */
    static List<Passage> read(VisiblePage page, List<Element> containers) {
        return read(page, containers, null);
    }

    /** Returns the passages of a container, those in its frame marked. */
    static List<Passage> read(VisiblePage page, Container container) {
        return read(page, List.of(container.frame()), container.body());
    }

    private static List<Passage> read(VisiblePage page, List<Element> containers, @Nullable Element body) {
        PassageWalker walker = new PassageWalker(page, body);
        for (Element container : containers) {
            container.filter(walker);
            walker.endPassage();
        }
        return walker.builder.passages();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            readText(text.getWholeText());
            return builder.isFull() ? FilterResult.STOP : FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        if (page.isDropped(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        enter(element, element.normalName());
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            leave(element, element.normalName());
        }
        return FilterResult.CONTINUE;
    }

    private void readText(String text) {
        if (preformattedDepth > 0) {
            builder.preformatted(text);
        } else {
            builder.text(text);
        }
    }

    private void enter(Element element, String tag) {
        if (tag.equals("br")) {
            breakLine();
        } else if (tag.equals("a") && element.hasAttr("href")) {
            openLink(element);
        } else if (Tags.isBlock(tag)) {
            enterBlock(element, tag);
        }
    }

    private void leave(Element element, String tag) {
        if (tag.equals("a")) {
            builder.closeLink();
        } else if (Tags.isBlock(tag)) {
            leaveBlock(element, tag);
        }
    }

    private void enterBlock(Element element, String tag) {
        if (row != null && Tags.isCell(tag) && row.equals(element.parent())) {
            beginCell();
            return;
        }
        endPassage();
        if (row != null) {
            return;
        }
        count(element, tag, 1);
        Block setting = settingOf(element, tag);
        if (tag.equals("tr") && TableRows.isDataRow(element)) {
            row = element;
            rowBegun = false;
            setting = Block.TABLE_ROW;
        }
        if (setting != null) {
            settings.push(setting);
        }
        describe();
    }

    private void leaveBlock(Element element, String tag) {
        if (element.equals(row)) {
            builder.end();
            row = null;
            settings.pop();
        } else {
            endPassage();
            if (row != null) {
                return;
            }
            if (settingOf(element, tag) != null) {
                settings.pop();
            }
        }
        count(element, tag, -1);
        describe();
    }

    private void count(Element element, String tag, int step) {
        if (element.equals(body)) {
            bodyDepth += step;
        }
        if (Tags.isPreformatted(tag)) {
            preformattedDepth += step;
        } else if (tag.equals("h1")) {
            topHeadingDepth += step;
        }
        if (ClassTokens.of(element).wordIn(FurnitureWords.CAROUSEL) != null || Visibility.dependsOnScreen(element)) {
            repeatDepth += step;
        }
    }

    /** Returns how text in an element is set, by its tag, else by a class that calls it a caption; null for as around it. */
    private static @Nullable Block settingOf(Element element, String tag) {
        Block setting = Tags.setting(tag);
        boolean caption = setting == null && ClassTokens.of(element).headIn(FurnitureWords.CAPTION) != null;
        return caption ? Block.CAPTION : setting;
    }

    private void describe() {
        builder.set(settings.element(), topHeadingDepth > 0, repeatDepth > 0, body != null && bodyDepth == 0);
    }

    /** Ends the passage; inside a row only the line, since a row is one passage. */
    private void endPassage() {
        if (row == null) {
            builder.end();
        } else {
            builder.lineBreakInCell();
        }
    }

    private void breakLine() {
        if (row != null) {
            builder.lineBreakInCell();
        } else if (preformattedDepth > 0) {
            builder.preformatted("\n");
        } else {
            builder.lineBreak();
        }
    }

    private void beginCell() {
        if (rowBegun) {
            builder.nextCell();
        }
        rowBegun = true;
    }

    private void openLink(Element link) {
        String target = LinkTarget.of(link);
        if (!target.isEmpty()) {
            builder.openLink(target, LinkTarget.leads(link.attr("href").strip()));
        }
    }
}
