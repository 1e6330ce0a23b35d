package io.github.pressdiff.archive;

/**
 * How much a store holds.
 *
 * @param bytes the size of its database in bytes
 * @param pages how many pages
 * @param versions how many versions of them
 * @param checks how many checks
 */
public record StoreFigures(long bytes, long pages, long versions, long checks) {}
