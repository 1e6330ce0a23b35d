package io.github.pressdiff.extract;

/** How much of a source is read. */
final class Limits {

    /**
     * The most paragraphs that are read, furniture included; a page of 20 MB could have millions, and no release comes near. One
     * more is read, to see that there is one.
     */
    static final int PARAGRAPHS = 200_000;

    private Limits() {}
}
