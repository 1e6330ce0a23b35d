package io.github.pressdiff.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an article was found in its source: which part of the page was read and why, and what of the page was not.
 *
 * @param extraction the article, with the path of its container and the reason for it
 * @param page what the whole page weighs, less what is pruned
 * @param container what the container weighs
 * @param pruned the parts that are not read, in the order of the page, the outermost only; empty for a source that is no page
 * @param lines the page's own text from its beginning to its end, kept or not; parts that show nothing are left out
 */
public record Explanation(Extraction extraction, Weight page, Weight container, List<Part> pruned, List<Line> lines) {

    public Explanation {
        pruned = List.copyOf(pruned);
        lines = List.copyOf(lines);
    }

    /** Returns the account of a source of which all was read, or nothing. */
    static Explanation ofWhole(Extraction extraction) {
        List<Line> lines = extraction.article().paragraphs().stream()
                .map(paragraph -> new Line(paragraph.text(), null, ""))
                .toList();
        int words = lines.stream().mapToInt(line -> Words.count(line.text())).sum();
        Weight weight = new Weight(words, 0);
        return new Explanation(extraction, weight, weight, List.of(), lines);
    }

    /**
     * How much text there is.
     *
     * @param words in running text
     * @param linkWords in blocks that are mainly links
     */
    public record Weight(int words, int linkWords) {}

    /**
     * A part of the page that is not read.
     *
     * @param path where it stands, as a CSS path
     * @param rule the rule that refused it
     * @param detail what the rule went by: a tag, a role, a word of a class; empty when the rule says it all
     * @param words how many words it has
     * @param beginning the beginning of its text, folded into one line of at most 80 characters
     */
    public record Part(String path, PruneRule rule, String detail, int words, String beginning) {}

    /**
     * One passage of the page's own text.
     *
     * @param text its characters as shown; never empty
     * @param rule why it is not part of the article; null for one that is
     * @param detail what the rule went by; empty when the rule says it all, and for what is kept
     */
    public record Line(String text, @Nullable PruneRule rule, String detail) {

        /** Tells whether it is part of the article. */
        public boolean isKept() {
            return rule == null;
        }
    }
}
