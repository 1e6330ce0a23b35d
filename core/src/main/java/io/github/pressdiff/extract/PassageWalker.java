package io.github.pressdiff.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
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

    private final Predicate<Element> dropped;
    private final @Nullable Element body;
    private final ReadingRange range;
    private final PassageBuilder builder = new PassageBuilder();
    private final List<PassageWalk.Skipped> skipped = new ArrayList<>();
    private final Deque<Block> settings = new ArrayDeque<>();
    private int preformattedDepth;
    private int topHeadingDepth;
    private int repeatDepth;
    private int bodyDepth;
    private int boldDepth;
    private @Nullable Element row;
    private boolean rowBegun;
    private boolean reading;

    private PassageWalker(Predicate<Element> dropped, @Nullable Element body, ReadingRange range) {
        this.dropped = dropped;
        this.body = body;
        this.range = range;
        this.reading = range.isFromBeginning();
        settings.push(Block.PARAGRAPH);
    }

    /**
     * Returns the passages of these elements in their order, not more than {@link Limits#PARAGRAPHS}.
     *
     * @param dropped the elements that are not read, with all below them
     * @param range the part of them that is read
     */
    static PassageWalk read(Predicate<Element> dropped, List<Element> containers, ReadingRange range) {
        return read(new PassageWalker(dropped, null, range), containers);
    }

    /** Returns the passages of a container, those in its frame marked. */
    static PassageWalk read(Predicate<Element> dropped, Container container) {
        return read(new PassageWalker(dropped, container.body(), ReadingRange.whole()), List.of(container.frame()));
    }

    private static PassageWalk read(PassageWalker walker, List<Element> containers) {
        List<Integer> starts = new ArrayList<>();
        for (Element container : containers) {
            starts.add(walker.builder.passages().size());
            container.filter(walker);
            walker.finish();
        }
        return new PassageWalk(walker.builder.passages(), starts, walker.skipped);
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            if (reading) {
                readText(text.getWholeText());
            }
            return builder.isFull() ? FilterResult.STOP : FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        if (range.ends(element)) {
            return FilterResult.STOP;
        }
        if (dropped.test(element)) {
            return skip(element);
        }
        reading |= range.begins(element);
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

    /** A range may begin or end inside what is not read. */
    private FilterResult skip(Element element) {
        if (range.endsWithin(element)) {
            return FilterResult.STOP;
        }
        reading |= range.beginsWithin(element);
        if (reading) {
            skipped.add(new PassageWalk.Skipped(element, builder.begun()));
        }
        return FilterResult.SKIP_ENTIRELY;
    }

    /** Ends what is open, also where the reading stopped inside a row. */
    private void finish() {
        builder.end();
        row = null;
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
        } else if (Tags.isBold(tag)) {
            boldDepth++;
            builder.bold(true);
        } else if (Tags.isBlock(tag)) {
            enterBlock(element, tag);
        }
    }

    private void leave(Element element, String tag) {
        if (tag.equals("a")) {
            builder.closeLink();
        } else if (Tags.isBold(tag)) {
            boldDepth--;
            builder.bold(boldDepth > 0);
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
        if (!reading) {
            return;
        }
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
        rowBegun |= reading;
    }

    private void openLink(Element link) {
        String target = LinkTarget.of(link);
        if (!target.isEmpty()) {
            builder.openLink(target, LinkTarget.leads(link.attr("href").strip()));
        }
    }
}
