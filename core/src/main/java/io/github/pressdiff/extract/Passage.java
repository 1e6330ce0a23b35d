package io.github.pressdiff.extract;

import java.util.List;

/**
 * A paragraph before it is known what it does.
 *
 * @param block how it is set
 * @param text its characters as shown; shows at least one
 * @param links its links in the order of the text
 * @param topHeading whether it stands in an {@code h1}
 * @param leadsInside whether nearly all of it is a link to another place of the same page
 * @param inCarousel whether it stands in a gallery or carousel, which may show body text a second time
 */
record Passage(
        Block block, String text, List<Link> links, boolean topHeading, boolean leadsInside, boolean inCarousel) {

    /** Returns a passage of running text without links, as plain text has them. */
    static Passage of(String text) {
        return new Passage(Block.PARAGRAPH, text, List.of(), false, false, false);
    }

    Paragraph as(Role role) {
        return new Paragraph(block, role, text, links);
    }
}
