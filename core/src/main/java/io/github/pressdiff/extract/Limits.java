package io.github.pressdiff.extract;

/** How much of a source is read. */
final class Limits {

    /**
     * The most paragraphs that are read, furniture included; a page of 20 MB could have millions, and no release comes near. One
     * more is read, to see that there is one.
     */
    static final int PARAGRAPHS = 200_000;

    /** The most releases, further lists or feeds that are read from one list; as many as a sitemap may have (sitemaps.org). */
    static final int RELEASES = 50_000;

    private Limits() {}
}
