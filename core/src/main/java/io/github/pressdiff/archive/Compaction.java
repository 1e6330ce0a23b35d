package io.github.pressdiff.archive;

/**
 * What the rewriting of a store came to.
 *
 * @param before the size of its database before, in bytes
 * @param after the size after; the same when the new one was not smaller, and the old one was kept
 */
public record Compaction(long before, long after) {

    /** Returns by how many bytes the database became smaller; 0 when it was kept. */
    public long saved() {
        return before - after;
    }
}
