package io.github.pressdiff.archive.proof;

/**
 * The end of the chain of one page.
 *
 * @param records how many records the page has; 0 when there is none
 * @param chain the chain up to the last: 64 hexadecimal digits in lower case, zeros when there is none
 */
public record PageHead(long records, String chain) {}
