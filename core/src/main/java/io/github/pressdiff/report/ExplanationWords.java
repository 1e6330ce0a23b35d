package io.github.pressdiff.report;

import io.github.pressdiff.extract.ContainerPath;
import io.github.pressdiff.extract.Explanation;
import io.github.pressdiff.extract.PruneRule;
import io.github.pressdiff.report.template.ArticleOutline;
import io.github.pressdiff.report.template.Fact;
import java.util.ArrayList;
import java.util.List;

/** Why an article was found where it was, in words. */
final class ExplanationWords {

    private ExplanationWords() {}

    static List<Fact> facts(Explanation explanation) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("Chosen", because(explanation.extraction().container())));
        facts.add(Fact.of(
                "Text there", weight(explanation.container()) + ", of " + weight(explanation.page()) + " on the page"));
        List<String> parts =
                explanation.pruned().stream().map(ExplanationWords::part).toList();
        String number = parts.isEmpty() ? "nothing" : parts.size() + (parts.size() == 1 ? " part" : " parts");
        facts.add(new Fact("Left out", number, List.of(), parts, null));
        return facts;
    }

    static List<ArticleOutline.PageLine> page(Explanation explanation) {
        return explanation.lines().stream()
                .map(line -> new ArticleOutline.PageLine(words(line), line.text()))
                .toList();
    }

    private static String because(ContainerPath container) {
        return switch (container.reason()) {
            case RULE -> "a rule names it";
            case RANGE -> "rules say where the text begins or ends";
            case REMEMBERED -> "it held the text when the page was read last";
            case MARKED -> "the page marks it as the body of an article";
            case SCORE -> "it has the most running text and the fewest links";
            case WHOLE -> "there is no smaller part that holds the text";
        };
    }

    private static String weight(Explanation.Weight weight) {
        return weight.words() + " words in running text and " + weight.linkWords() + " in links";
    }

    private static String part(Explanation.Part part) {
        return part.path() + ": " + words(part.rule(), part.detail()) + "; " + part.words()
                + (part.words() == 1 ? " word" : " words") + ", \"" + part.beginning() + "\"";
    }

    private static String words(Explanation.Line line) {
        PruneRule rule = line.rule();
        return rule == null ? "" : words(rule, line.detail());
    }

    private static String words(PruneRule rule, String detail) {
        return switch (rule) {
            case EXCLUDED -> "excluded by a rule";
            case HIDDEN -> "hidden from readers" + named(detail);
            case TAG -> "tag" + named(detail);
            case ROLE -> "ARIA role" + named(detail);
            case NAME -> "word of its class or id" + named(detail);
            case SMALL_NAME -> "small, and word of its class or id" + named(detail);
            case LINK_LIST -> "list of links to other pages";
            case LANGUAGES -> "links to translations";
            case TEASERS -> "row of teasers";
            case OUTSIDE -> "outside the container";
            case RELATED -> "announces other pages";
            case FRAME -> "beside the body";
            case LINE -> "line of the site";
            case REPEATED -> "second copy";
        };
    }

    private static String named(String detail) {
        return detail.isEmpty() ? "" : " \"" + detail + "\"";
    }
}
