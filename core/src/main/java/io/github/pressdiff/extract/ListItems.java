package io.github.pressdiff.extract;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

/** Finds the item of a list that a link stands in: the row, the card, the entry that holds its headline and its date. */
final class ListItems {

    private static final Set<String> ITEM_TAGS = Set.of("li", "article", "tr", "dd");

    /** The most links of an item: to the release, its picture, its attachments, its topics. */
    private static final int MAX_LINKS = 8;

    /** The most steps from a link up to its item. */
    private static final int MAX_STEPS = 12;

    /** What is linked and headed below one element. */
    private static final class Content {
        private int links;
        private int headings;
        private String target = "";
        private boolean hasManyTargets;

        private void add(Content other) {
            links += other.links;
            headings += other.headings;
            hasManyTargets |= other.hasManyTargets
                    || (!target.isEmpty() && !other.target.isEmpty() && !target.equals(other.target));
            target = target.isEmpty() ? other.target : target;
        }
    }

    private final IdentityHashMap<Element, Content> contents = new IdentityHashMap<>();
    private final IdentityHashMap<Element, ListItem> items = new IdentityHashMap<>();

    /** @param links the links that count; others do not tell one item from the next */
    ListItems(Document document, List<ListLinks.ListLink> links) {
        for (ListLinks.ListLink link : links) {
            Content content = new Content();
            content.links = 1;
            content.target = link.url().toString();
            contents.put(link.anchor(), content);
        }
        document.body().traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                // What an element holds is known at its end.
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element) {
                    close(element);
                }
            }
        });
    }

    /** Returns the item around a link; the link itself, when it shares all that is around it with others. */
    ListItem around(Element anchor) {
        Element item = anchor;
        for (int steps = 0; steps < MAX_STEPS && !ITEM_TAGS.contains(item.normalName()); steps++) {
            Element parent = item.parent();
            if (parent == null || parent.normalName().equals("body") || !isSameItem(item, parent)) {
                break;
            }
            item = parent;
        }
        return items.computeIfAbsent(item, ListItem::of);
    }

    private void close(Element element) {
        Content content = contents.computeIfAbsent(element, ignored -> new Content());
        content.headings += Tags.setting(element.normalName()) == Block.HEADING ? 1 : 0;
        Optional.ofNullable(element.parent())
                .ifPresent(parent -> contents.computeIfAbsent(parent, ignored -> new Content())
                        .add(content));
    }

    private boolean isSameItem(Element inner, Element outer) {
        Content content = contents.getOrDefault(inner, new Content());
        Content around = contents.getOrDefault(outer, new Content());
        if (around.headings > 1) {
            return false;
        }
        boolean keepsItsHeading = content.headings == 1 && around.links <= MAX_LINKS;
        boolean isItem = ITEM_TAGS.contains(outer.normalName()) && around.links <= MAX_LINKS;
        return !around.hasManyTargets || keepsItsHeading || isItem;
    }
}
