package io.github.pressdiff.doubt;

/**
 * How many words a page may have beside a sign and still be what the sign says. A page that lost its known text is believed
 * less, so it has more room than one of which nothing is known, or which still has some of it.
 *
 * @param usual the most words where no known text is lost
 * @param lost the most words where next to nothing is left of the known text
 */
record Room(int usual, int lost) {

    /** Beside a title: what an error page links to, and what it says about itself, may be long. */
    static final Room BESIDE_TITLE = new Room(150, Integer.MAX_VALUE);

    /** Beside a phrase in the text or a piece of the source. */
    static final Room BESIDE_SIGN = new Room(40, 120);

    /** Beside a phrase about consent, which is most often a banner that was taken for a part of the text. */
    static final Room BESIDE_CONSENT = new Room(9, 60);

    /** On a page that is as good as without text, whether or not it had one. */
    static final Room BARE = new Room(9, 9);

    /** Beside what says that scripts are needed. */
    static final Room BESIDE_SCRIPT = new Room(9, 60);

    boolean holds(JudgedPage page, int words) {
        return words <= (page.hasLostText() ? lost : usual);
    }
}
