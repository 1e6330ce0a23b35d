package io.github.pressdiff.archive;

/**
 * What the rewriting of a store came to.
 *
 * @param before the size of its database before, in bytes
 * @param after the size after
 */
public record Compaction(long before, long after) {

    /** Returns by how many bytes the database became smaller. */
    public long saved() {
        return before - after;
    }
}
