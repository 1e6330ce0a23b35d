package io.github.pressdiff.extract;

import io.github.pressdiff.extract.ContainerPath.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** Finds the element that holds the text, when nobody says which. */
final class ContainerFinder {

    /** An ancestor that adds a larger share of prose is part of the text: advertisements split some bodies. */
    private static final double WORTH_CLIMBING = 0.1;

    /** The most link text that an ancestor may add for each word of prose it adds. */
    private static final double LINK_TEXT_PER_PROSE = 0.5;

    /** The share of the text that a part holds which is quoted as a whole. */
    private static final double WHOLE_QUOTE = 0.75;

    /** The most words that stand around the body of an article in its own element: title, dateline, lead. */
    private static final int FRAME_WORDS = 80;

    private static final double FRAME_SHARE = 0.3;

    /** The most words of link text in that frame. */
    private static final int FRAME_LINK_TEXT = 30;

    private final VisiblePage page;
    private final TextMass mass;

    ContainerFinder(VisiblePage page, TextMass mass) {
        this.page = page;
        this.mass = mass;
    }

    /**
     * Returns the container; the body, when the page holds no text.
     *
     * @param remembered the path of the body that held the text last time; empty for none
     */
    Container find(String remembered) {
        List<Element> marked = new ArrayList<>();
        Element best = strongest(marked);
        boolean isQuoted = marked.isEmpty();
        if (isQuoted) {
            QuotedBody.find(page, page.metadata().body()).ifPresent(marked::add);
        }
        boolean isMarked = marked.size() == 1
                && mass.of(marked.get(0)).prose() * 2 >= mass.of(best).prose();
        Element start = aroundParagraph(isMarked ? marked.get(0) : best);
        Element found = isMarked && isQuoted ? quoted(start) : climbed(start);
        Element body = lasting(remembered, found);
        if (body.equals(page.document().body())) {
            return new Container(body, frameOf(body), Reason.WHOLE);
        }
        Reason why = isMarked ? Reason.MARKED : Reason.SCORE;
        return new Container(body, frameOf(body), body.equals(found) ? why : Reason.REMEMBERED);
    }

    /** Little more than what is quoted is what the page does not call text; much more is what it did not care to quote. */
    private Element quoted(Element start) {
        Element climbed = climbed(start);
        return mass.of(start).prose() >= mass.of(climbed).prose() * WHOLE_QUOTE ? start : climbed;
    }

    /**
     * Returns the element that held the text last time, if its path still names one element and that holds the one found today
     * with more text around it, or stands apart from it with at least half as much; else the one found today. A part of a page that
     * grows or shrinks a little must not change which part is read.
     */
    private Element lasting(String remembered, Element found) {
        Element last = remembered.isEmpty() ? null : CssPath.find(page.document(), remembered);
        if (last == null
                || last.equals(page.document().body())
                || page.isDroppedWithin(last)
                || ElementText.isAround(found, last)) {
            return found;
        }
        boolean holds = ElementText.isAround(last, found)
                ? addsText(found, last)
                : mass.of(last).prose() * 2 >= mass.of(found).prose();
        return holds ? last : found;
    }

    /** Tells whether what stands around an element in another is text, or few links. */
    private boolean addsText(Element inner, Element outer) {
        int prose = mass.of(outer).prose() - mass.of(inner).prose();
        int linkText = mass.of(outer).linkText() - mass.of(inner).linkText();
        return linkText <= Math.max(FRAME_LINK_TEXT, prose * LINK_TEXT_PER_PROSE);
    }

    /** A paragraph is no container: those beside it belong to the text too, even if they are mainly links. */
    private static Element aroundParagraph(Element best) {
        Element up = best;
        while (up.parent() != null && Tags.isParagraph(up.normalName())) {
            up = up.parent();
        }
        return up;
    }

    /** Returns the element with the most pull; the first of equals; the body if none has any. Notes those that the page marks as its body. */
    private Element strongest(List<Element> marked) {
        Document document = page.document();
        Element[] best = {document.body()};
        document.body().filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                if (!(node instanceof Element element)) {
                    return FilterResult.CONTINUE;
                }
                if (page.isDropped(element)) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                if (element.attr("itemprop").equals("articleBody")) {
                    marked.add(element);
                }
                if (mass.of(element).pull() > Math.max(0, mass.of(best[0]).pull())) {
                    best[0] = element;
                }
                return FilterResult.CONTINUE;
            }
        });
        return best[0];
    }

    private Element climbed(Element start) {
        Element best = start;
        for (Element up = start.parent(); up != null && !(up instanceof Document); up = up.parent()) {
            int prose = mass.of(up).prose() - mass.of(best).prose();
            int linkText = mass.of(up).linkText() - mass.of(best).linkText();
            boolean worth = prose > mass.of(best).prose() * WORTH_CLIMBING && linkText <= prose * LINK_TEXT_PER_PROSE;
            if (worth && !(leavesArticle(best, up) && prose < mass.of(best).prose())) {
                best = up;
            }
        }
        return best;
    }

    /** Tells whether the way up leaves an article: what stands beside one is another, or a teaser. */
    private static boolean leavesArticle(Element from, Element to) {
        for (Element up = from; up != null && !up.equals(to); up = up.parent()) {
            if (up.normalName().equals("article") || up.attr("itemprop").equals("articleBody")) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns the nearest article or main part around a body that adds its title and little else; else the part that has the title
     * above the body, less all else there; else the body.
     */
    private Element frameOf(Element body) {
        if (mass.of(body).holdsTopHeading()) {
            return body;
        }
        Element around = landmarkAround(body);
        if (around != null && isFrame(around, body)) {
            return around;
        }
        Optional<ArticleHead> head = ArticleHead.find(page, mass, body);
        head.ifPresent(found -> found.others().forEach(other -> page.drop(other, Pruning.by(PruneRule.OUTSIDE))));
        return head.map(ArticleHead::frame).orElse(body);
    }

    /** Returns the nearest article or main part that holds the title too; null for none. */
    private @Nullable Element landmarkAround(Element body) {
        for (Element up = body; up != null && !(up instanceof Document); up = up.parent()) {
            if (Landmarks.isArticleOrMain(up) && mass.of(up).holdsTopHeading()) {
                return up;
            }
        }
        return null;
    }

    private boolean isFrame(Element around, Element body) {
        TextMass.Amount outer = mass.of(around);
        TextMass.Amount inner = mass.of(body);
        return outer.prose() - inner.prose() <= FRAME_WORDS + inner.prose() * FRAME_SHARE
                && outer.linkText() - inner.linkText() <= FRAME_LINK_TEXT;
    }
}
