package io.github.pressdiff.extract;

/** How much of a source is read. */
final class Limits {

    /** The most paragraphs of one article; a page of 20 MB could have millions, and no release comes near. */
    static final int PARAGRAPHS = 200_000;

    private Limits() {}
}
