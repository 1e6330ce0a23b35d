package io.github.pressdiff.archive.proof;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The contents that were decoded last, at most 32 MiB: most differences are to one of them. */
final class ContentCache {

    private static final int MOST_BYTES = 32 << 20;

    private final Map<Long, byte[]> contents = new LinkedHashMap<>(64, 0.75f, true);
    private int size;

    byte @Nullable [] get(long id) {
        return contents.get(id);
    }

    void put(long id, byte[] bytes) {
        if (bytes.length > MOST_BYTES / 4) {
            return;
        }
        byte[] before = contents.put(id, bytes);
        size += bytes.length - (before == null ? 0 : before.length);
        var eldest = contents.entrySet().iterator();
        while (size > MOST_BYTES && eldest.hasNext()) {
            size -= eldest.next().getValue().length;
            eldest.remove();
        }
    }
}
