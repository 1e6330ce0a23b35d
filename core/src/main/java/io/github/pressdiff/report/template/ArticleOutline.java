package io.github.pressdiff.report.template;

import java.util.List;

/**
 * What there is to say about one article.
 *
 * @param title its title, or its source when it has none
 * @param facts source, publisher, dates, language, encoding, extractor
 * @param lines its paragraphs
 */
public record ArticleOutline(String title, List<Fact> facts, List<Line> lines) {

    public ArticleOutline {
        facts = List.copyOf(facts);
        lines = List.copyOf(lines);
    }

    /**
     * One paragraph.
     *
     * @param number from 1
     * @param block how it is set: "heading"
     * @param role what it does: "question"; empty for body
     * @param text its characters
     * @param links its links, each with its words as the label
     */
    public record Line(int number, String block, String role, String text, List<Fact> links) {

        public Line {
            links = List.copyOf(links);
        }
    }
}
