package io.github.pressdiff.diff;

/**
 * One piece of the comparison inside a changed paragraph. The EQUAL and DELETED pieces joined are the old paragraphs joined
 * with a line feed, the EQUAL and INSERTED pieces the new ones.
 *
 * @param kind which side it stands on
 * @param text its characters; never empty
 */
public record WordChange(Kind kind, String text) {

    /** @throws IllegalArgumentException if the text is empty */
    public WordChange {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("a piece without text");
        }
    }

    /** Which side a piece stands on. */
    public enum Kind {
        /** In both. */
        EQUAL("="),
        /** Only in the old text. */
        DELETED("-"),
        /** Only in the new text. */
        INSERTED("+");

        private final String sign;

        Kind(String sign) {
            this.sign = sign;
        }

        /** Returns the sign used in documents: "=", "-" or "+". */
        public String sign() {
            return sign;
        }
    }
}
