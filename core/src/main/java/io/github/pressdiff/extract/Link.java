package io.github.pressdiff.extract;

/**
 * A link inside a paragraph.
 *
 * @param text the words that are linked, as shown
 * @param href where it leads: absolute where the page's own address is known, else as written
 */
public record Link(String text, String href) {}
