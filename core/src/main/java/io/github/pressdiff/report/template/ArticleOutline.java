package io.github.pressdiff.report.template;

import java.util.List;

/**
 * What there is to say about one article.
 *
 * @param title its title, or its source when it has none
 * @param facts source, publisher, dates, language, encoding, extractor
 * @param lines its paragraphs; empty when the page's own text is shown
 * @param page the page's own text; empty when the paragraphs are shown
 */
public record ArticleOutline(String title, List<Fact> facts, List<Line> lines, List<PageLine> page) {

    public ArticleOutline {
        facts = List.copyOf(facts);
        lines = List.copyOf(lines);
        page = List.copyOf(page);
    }

    /**
     * One passage of the page's own text.
     *
     * @param rule why it is not part of the article, in words; empty for one that is
     * @param text its characters
     */
    public record PageLine(String rule, String text) {}

    /**
     * One paragraph.
     *
     * @param number from 1
     * @param block how it is set: "heading"
     * @param role what it does: "question"; empty for body
     * @param text its characters
     * @param ignored the parts of its text in which changes are ignored
     * @param links its links, each with its words as the label
     */
    public record Line(int number, String block, String role, String text, List<String> ignored, List<Fact> links) {

        public Line {
            ignored = List.copyOf(ignored);
            links = List.copyOf(links);
        }
    }
}
