package io.github.pressdiff.extract;

/** How much of a source is read. */
final class Limits {

    /** The most paragraphs of one article; what follows is left out. */
    static final int PARAGRAPHS = 20_000;

    /** The most characters of one paragraph; a longer one is cut into several of this length, and nothing is lost. */
    static final int CHARACTERS = 1_000_000;

    private Limits() {}
}
