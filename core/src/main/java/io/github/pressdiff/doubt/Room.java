package io.github.pressdiff.doubt;

/**
 * How many words of text a page may have beside a sign and still be what the sign says. A page that lost its known text is
 * believed less, so it has more room than one of which nothing is known.
 *
 * @param first the most words on the first capture
 * @param lost the most words where known text is gone
 */
record Room(int first, int lost) {

    /** Beside a title: what an error page links to, and what it says about itself, may be long. */
    static final Room BESIDE_TITLE = new Room(150, Integer.MAX_VALUE);

    /** Beside a phrase in the text or a piece of the source. */
    static final Room BESIDE_SIGN = new Room(40, 120);

    /** On a page that is as good as without text, whether or not it had one. */
    static final Room BARE = new Room(9, 9);

    boolean holds(JudgedPage page, int words) {
        return words <= (page.known().isPresent() ? lost : first);
    }
}
