package io.github.pressdiff.extract;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the title of a page's article. */
final class TitleFinder {

    private TitleFinder() {}

    /**
     * Returns the first {@code h1} among the passages, else the headline that it gives to other sites, else the {@code title} element, cut
     * to the page's only {@code h1} when it begins with that; empty when there is none.
     */
    static String find(List<Passage> passages, String headline, VisiblePage page) {
        Optional<String> heading = passages.stream()
                .filter(Passage::topHeading)
                .map(passage -> Blanks.folded(passage.text()))
                .findFirst();
        if (heading.isPresent()) {
            return heading.get();
        }
        if (!headline.isEmpty()) {
            return headline;
        }
        return fromTitleElement(page);
    }

    private static String fromTitleElement(VisiblePage page) {
        Document document = page.document();
        Element element = document.head().selectFirst("title");
        String title = element == null ? "" : Blanks.folded(element.wholeText());
        List<Element> headings = document.select("h1");
        if (headings.size() != 1) {
            return title;
        }
        String heading = textOf(page, headings.get(0));
        return title.isEmpty() || (!heading.isEmpty() && title.startsWith(heading)) ? heading : title;
    }

    private static String textOf(VisiblePage page, Element heading) {
        return PassageWalker.read(page::isDropped, List.of(heading), ReadingRange.whole()).passages().stream()
                .map(passage -> Blanks.folded(passage.text()))
                .findFirst()
                .orElse("");
    }
}
