package io.github.pressdiff.extract;

import java.util.List;

/**
 * A paragraph before it is known what it does.
 *
 * @param block how it is set
 * @param text its characters as shown; shows at least one
 * @param links its links in the order of the text
 * @param topHeading whether it stands in an {@code h1}
 * @param leads where nearly all of it leads as a link
 * @param mayRepeat whether it stands where text is often set a second time: in a gallery, or in a part for some screens only
 * @param bold how many characters it begins with are set in bold type
 * @param inFrame whether it stands beside the element that holds the text and not in it, with the title and the date
 */
record Passage(
        Block block,
        String text,
        List<Link> links,
        boolean topHeading,
        Leads leads,
        boolean mayRepeat,
        int bold,
        boolean inFrame) {

    /** Where a passage leads that is a link as a whole. */
    enum Leads {
        /** It is no link, or only in part. */
        NOWHERE,
        /** To another place of the same page. */
        INSIDE,
        /** To what belongs to the article: a file, a mail address. */
        CONTENT,
        /** To another page. */
        ELSEWHERE
    }

    /** Returns a passage of running text without links, as plain text has them. */
    static Passage of(String text) {
        return new Passage(Block.PARAGRAPH, text, List.of(), false, Leads.NOWHERE, false, 0, false);
    }

    Paragraph as(Role role) {
        return new Paragraph(block, role, text, links);
    }
}
