package io.github.pressdiff.archive.proof;

import java.util.List;

/**
 * Hands out the rows of a store as they are, a few at a time: a store may hold a million checks.
 *
 * <p>Methods throw {@link UnreadableEvidenceException} when rows cannot be read for what is stored in them, which is damage.
 * Whatever else they throw, as when a connection is lost, ends the walk and says nothing of the store. Used by one thread only.
 */
public interface EvidenceSource {

    /**
     * Returns the rows that follow a key, in the order of the keys.
     *
     * @param key the key of the row before; empty to begin with the first
     * @param limit how many rows at most; 1 or greater
     */
    List<EvidenceRow> after(EvidenceTable table, List<Object> key, int limit);

    /**
     * Returns the rows whose key begins with some values, in the order of the keys.
     *
     * @param key one value or more
     */
    List<EvidenceRow> at(EvidenceTable table, List<Object> key);
}
