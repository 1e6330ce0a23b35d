package io.github.pressdiff.extract;

import java.util.Locale;

/** How a paragraph is set. */
public enum Block {
    /** A heading of any level. */
    HEADING,
    /** Running text. */
    PARAGRAPH,
    /** One item of a list. */
    LIST_ITEM,
    /** A part of a block quotation. */
    QUOTE,
    /** One row of a table, its cells joined by a tab. */
    TABLE_ROW,
    /** The text below a picture or above a table. */
    CAPTION,
    /** Text whose line ends and blanks are meant. */
    PREFORMATTED;

    /** Returns the name used in documents: "list_item". */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the block with this label.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Block ofLabel(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
