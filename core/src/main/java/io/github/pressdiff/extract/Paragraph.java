package io.github.pressdiff.extract;

import java.util.List;

/**
 * The unit of comparison: one paragraph of an article.
 *
 * @param block how it is set
 * @param role what it does
 * @param text its characters as shown, invisible ones included; a line end inside it is one line feed; never empty
 * @param links its links in the order of the text; empty for none and for sources without links
 * @param ignored the parts of the text in which the user's rules ignore changes, in order, none touching the next; empty for none
 */
public record Paragraph(Block block, Role role, String text, List<Link> links, List<IgnoredText> ignored) {

    /** @throws IllegalArgumentException if the text is empty, or the ignored parts are not in order and inside it */
    public Paragraph {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("a paragraph without text");
        }
        links = List.copyOf(links);
        ignored = List.copyOf(ignored);
        int end = -1;
        for (IgnoredText part : ignored) {
            if (part.start() <= end || part.end() > text.length()) {
                throw new IllegalArgumentException(
                        "ignored parts " + ignored + " of a text of " + text.length() + " characters");
            }
            end = part.end();
        }
    }

    /** Makes a paragraph in which nothing is ignored. */
    public Paragraph(Block block, Role role, String text, List<Link> links) {
        this(block, role, text, links, List.of());
    }

    /** Returns a paragraph of running text in the body, without links. */
    public static Paragraph of(String text) {
        return new Paragraph(Block.PARAGRAPH, Role.BODY, text, List.of());
    }

    /**
     * Returns the comparison key: two paragraphs that read alike have the same one. In NFC, with blanks folded, invisible
     * characters left out, one kind of quotation mark, apostrophe and dash, and each ignored part as one U+FFFC. Equality
     * is decided on the text, never on the key.
     */
    public String key() {
        return ComparisonKey.of(text, ignored);
    }

    /** Tells whether all that a reader sees of it is ignored. */
    public boolean isIgnored() {
        return !ignored.isEmpty() && key().replace('\uFFFC', ' ').isBlank();
    }

    Paragraph withIgnored(List<IgnoredText> parts) {
        return parts.isEmpty() ? this : new Paragraph(block, role, text, links, parts);
    }
}
