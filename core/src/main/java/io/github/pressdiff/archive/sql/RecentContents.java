package io.github.pressdiff.archive.sql;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Contents that were stored last, so that the next difference is not made from the beginning of a line. Only for storing: what is read as
 * evidence is read from the store. Holds only bytes that had their hash. One thread only.
 */
final class RecentContents {

    /** Bytes of all that is kept. */
    private static final int ROOM = 4 << 20;

    private final Map<Long, byte[]> contents = new LinkedHashMap<>(16, 0.75f, true);
    private int size;

    /** Returns the bytes of a content, not to be written to; null when they are not here. */
    byte @Nullable [] get(long id) {
        return contents.get(id);
    }

    /** Keeps the bytes of a content, and lets go of those that were asked for the longest ago. */
    void put(long id, byte[] bytes) {
        if (bytes.length > ROOM / 4 || contents.containsKey(id)) {
            return;
        }
        contents.put(id, bytes);
        size += bytes.length;
        Iterator<byte[]> oldest = contents.values().iterator();
        while (size > ROOM) {
            size -= oldest.next().length;
            oldest.remove();
        }
    }

    /** Forgets everything, as after a transaction that was taken back. */
    void clear() {
        contents.clear();
        size = 0;
    }
}
