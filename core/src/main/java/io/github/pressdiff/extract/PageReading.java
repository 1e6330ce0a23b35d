package io.github.pressdiff.extract;

import io.github.pressdiff.extract.ContainerPath.Reason;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * One page, read once: what of it is visible, which part holds the text, and the passages there.
 *
 * @param page the page, with what is not read of it
 * @param elements what was read
 * @param range the part of them that was read
 * @param path the same as a path, with the reason
 * @param walk what was read, furniture included
 * @param judged for each passage read, why it is left out; empty for those that stay
 */
record PageReading(
        VisiblePage page,
        List<Element> elements,
        ReadingRange range,
        ContainerPath path,
        PassageWalk walk,
        List<Optional<PruneRule>> judged) {

    /**
     * Reads a page.
     *
     * @param remembered the path of the body that held the text last time; empty for none
     */
    static PageReading of(Document document, ContentSelectors selectors, String remembered) {
        ContentSelectors.Choice choice = selectors.choose(document);
        VisiblePage page = VisiblePage.of(document, choice.wanted(), selectors.excluded(document));
        return choice.isEmpty() ? searched(page, choice.missed(), remembered) : chosen(page, choice);
    }

    /** Reads a page of which all is meant to be read, but for what the user's rules say. */
    static PageReading ofWhole(Document document, ContentSelectors selectors) {
        ContentSelectors.Choice choice = selectors.choose(document);
        List<Element> wanted = choice.isEmpty() ? List.of(document.body()) : choice.wanted();
        VisiblePage page = VisiblePage.of(document, wanted, selectors.excluded(document));
        return choice.isEmpty()
                ? reading(
                        page,
                        wanted,
                        ReadingRange.whole(),
                        new ContainerPath("", "", Reason.WHOLE, choice.missed()),
                        PassageWalker.read(page::isDropped, wanted, ReadingRange.whole()))
                : chosen(page, choice);
    }

    private static PageReading chosen(VisiblePage page, ContentSelectors.Choice choice) {
        Reason reason = choice.range() == ReadingRange.whole() ? Reason.RULE : Reason.RANGE;
        List<Element> elements =
                choice.elements().stream().filter(page::standsInNoneExcluded).toList();
        return reading(
                page,
                elements,
                choice.range(),
                new ContainerPath(choice.rule(), "", reason, choice.missed()),
                PassageWalker.read(page::isDropped, elements, choice.range()));
    }

    private static PageReading searched(VisiblePage page, List<String> missed, String remembered) {
        TextMass mass = page.mass();
        if (page.dropTeasers(mass)) {
            mass.clear();
            mass = page.mass();
        }
        Container container = new ContainerFinder(page, mass).find(remembered);
        page.dropLinkLists(container.frame(), mass);
        boolean whole = container.reason() == Reason.WHOLE;
        return reading(
                page,
                List.of(container.frame()),
                ReadingRange.whole(),
                new ContainerPath(
                        CssPath.of(container.frame()),
                        whole ? "" : CssPath.of(container.body()),
                        container.reason(),
                        missed),
                PassageWalker.read(page::isDropped, container));
    }

    private static PageReading reading(
            VisiblePage page, List<Element> elements, ReadingRange range, ContainerPath path, PassageWalk walk) {
        return new PageReading(page, elements, range, path, walk, Passages.judged(walk.passages()));
    }

    /** Returns the passages of the article. */
    List<Passage> passages() {
        return Passages.kept(walk.passages(), judged);
    }

    /** Tells whether the page has more passages than are read. */
    boolean isCutShort() {
        return walk.passages().size() > Limits.PARAGRAPHS;
    }
}
