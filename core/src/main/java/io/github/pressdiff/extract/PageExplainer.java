package io.github.pressdiff.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter;

/** Tells of one reading of a page what was kept and what was not. */
final class PageExplainer {

    /** The most characters of the beginning of a part. */
    private static final int BEGINNING = 80;

    private final PageReading reading;
    private final List<Explanation.Line> lines = new ArrayList<>();
    private int skippedTold;

    private PageExplainer(PageReading reading) {
        this.reading = reading;
    }

    static Explanation explain(PageReading reading, Extraction extraction) {
        PageExplainer explainer = new PageExplainer(reading);
        TextMass mass = reading.page().mass();
        Explanation.Weight container = reading.elements().stream()
                .map(mass::of)
                .map(PageExplainer::weight)
                .reduce(new Explanation.Weight(0, 0), PageExplainer::sum);
        Document document = reading.page().document();
        explainer.tellAll(document);
        return new Explanation(
                extraction, weight(mass.of(document)), container, explainer.parts(document), explainer.lines);
    }

    private static Explanation.Weight weight(TextMass.Amount amount) {
        return new Explanation.Weight(amount.prose(), amount.linkText());
    }

    private static Explanation.Weight sum(Explanation.Weight one, Explanation.Weight other) {
        return new Explanation.Weight(one.words() + other.words(), one.linkWords() + other.linkWords());
    }

    private List<Explanation.Part> parts(Document document) {
        List<Explanation.Part> parts = new ArrayList<>();
        document.filter((NodeFilter) (node, depth) -> {
            Pruning pruning =
                    node instanceof Element element ? reading.page().pruned().get(element) : null;
            if (pruning == null) {
                return NodeFilter.FilterResult.CONTINUE;
            }
            add(parts, (Element) node, pruning);
            return NodeFilter.FilterResult.SKIP_ENTIRELY;
        });
        return parts;
    }

    /** A part that shows nothing is not worth a word. */
    private static void add(List<Explanation.Part> parts, Element element, Pruning pruning) {
        StringBuilder text = new StringBuilder();
        for (Passage passage : everything(element)) {
            text.append(text.isEmpty() ? "" : " ").append(passage.text());
        }
        String line = Blanks.folded(text);
        if (!line.isEmpty()) {
            String beginning = line.length() <= BEGINNING ? line : line.substring(0, BEGINNING - 1) + "…";
            parts.add(new Explanation.Part(
                    CssPath.of(element), pruning.rule(), pruning.detail(), Words.count(line), beginning));
        }
    }

    private void tellAll(Document document) {
        ReadingRange range = reading.range();
        Element body = document.body();
        if (range == ReadingRange.whole()) {
            tellOutside(document);
            return;
        }
        if (range.from() != null) {
            tell(PassageWalker.read(this::isPruned, List.of(body), new ReadingRange(null, range.from())));
        }
        for (int i = 0; i < reading.elements().size(); i++) {
            tellInside(i);
        }
        if (range.to() != null) {
            tell(PassageWalker.read(this::isPruned, List.of(body), new ReadingRange(range.to(), null)));
        }
    }

    /** Tells the whole page, with what was read in its place; that may even stand in the head. */
    private void tellOutside(Document document) {
        Set<Element> read = Collections.newSetFromMap(new IdentityHashMap<>());
        read.addAll(reading.elements());
        PassageWalk outside = PassageWalker.read(
                element -> isPruned(element) || read.contains(element), List.of(document), ReadingRange.whole());
        tell(outside);
    }

    /** Tells passages that stand outside, with what lies between them. */
    private void tell(PassageWalk outside) {
        int told = 0;
        int container = 0;
        for (PassageWalk.Skipped skipped : outside.skipped()) {
            told = tellUntil(outside.passages(), told, skipped.before());
            int next = container;
            // A rule may choose an element that is read although it stands in one that shows no text.
            while (next < reading.elements().size()
                    && ElementText.isAround(
                            skipped.element(), reading.elements().get(next))) {
                tellInside(next++);
            }
            if (next == container) {
                tellPruned(skipped.element());
            }
            container = next;
        }
        tellUntil(outside.passages(), told, outside.passages().size());
    }

    private int tellUntil(List<Passage> passages, int from, int end) {
        int stop = Math.min(end, passages.size());
        for (int i = from; i < stop; i++) {
            lines.add(new Explanation.Line(passages.get(i).text(), PruneRule.OUTSIDE, ""));
        }
        return Math.max(from, stop);
    }

    /** Tells what was read from a container, with what was skipped there; containers are told in their order. */
    private void tellInside(int container) {
        PassageWalk walk = reading.walk();
        Element element = reading.elements().get(container);
        int told = walk.starts().get(container);
        int end = container + 1 < walk.starts().size()
                ? walk.starts().get(container + 1)
                : walk.passages().size();
        while (skippedTold < walk.skipped().size()
                && ElementText.isAround(element, walk.skipped().get(skippedTold).element())) {
            PassageWalk.Skipped skipped = walk.skipped().get(skippedTold++);
            told = tellRead(told, Math.min(end, skipped.before()));
            tellPruned(skipped.element());
        }
        tellRead(told, end);
    }

    private int tellRead(int from, int end) {
        for (int i = from; i < end; i++) {
            Optional<PruneRule> rule = reading.judged().get(i);
            lines.add(new Explanation.Line(reading.walk().passages().get(i).text(), rule.orElse(null), ""));
        }
        return Math.max(from, end);
    }

    private void tellPruned(Element element) {
        Pruning pruning = reading.page().pruned().get(element);
        if (pruning != null) {
            everything(element)
                    .forEach(passage ->
                            lines.add(new Explanation.Line(passage.text(), pruning.rule(), pruning.detail())));
        }
    }

    private boolean isPruned(Element element) {
        return reading.page().isDropped(element);
    }

    private static List<Passage> everything(Element element) {
        Predicate<Element> textless = each -> Tags.WITHOUT_TEXT.contains(each.normalName());
        return PassageWalker.read(textless, List.of(element), ReadingRange.whole())
                .passages();
    }
}
