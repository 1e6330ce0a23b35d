package io.github.pressdiff.extract;

import java.util.List;

/**
 * The unit of comparison: one paragraph of an article.
 *
 * @param block how it is set
 * @param role what it does
 * @param text its characters as shown, invisible ones included; a line end inside it is one line feed; never empty
 * @param links its links in the order of the text; empty for none and for sources without links
 */
public record Paragraph(Block block, Role role, String text, List<Link> links) {

    /** @throws IllegalArgumentException if the text is empty */
    public Paragraph {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("a paragraph without text");
        }
        links = List.copyOf(links);
    }

    /** Returns a paragraph of running text in the body, without links. */
    public static Paragraph of(String text) {
        return new Paragraph(Block.PARAGRAPH, Role.BODY, text, List.of());
    }
}
