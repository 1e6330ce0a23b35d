package io.github.pressdiff.extract;

import io.github.pressdiff.page.PageUrl;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gathers what a list names, each address once, up to the limit. */
final class FoundReleases {

    /** The most characters of an address. No server takes more, and no store. */
    private static final int MAX_ADDRESS = 8_000;

    private final PageUrl list;

    /** By the address as text: unlike addresses, texts that are made to have the same hash still sort. */
    private final Map<String, ListedRelease> releases = new LinkedHashMap<>();

    private final Map<String, PageUrl> further = new LinkedHashMap<>();
    private final Map<String, PageUrl> feeds = new LinkedHashMap<>();
    private boolean isCutShort;

    /** @param list the list's own address, which is left out */
    FoundReleases(PageUrl list) {
        this.list = list;
    }

    /** Returns the address that a reference points to; empty when it leads to no other page. */
    static Optional<PageUrl> address(PageUrl base, String reference) {
        String text = reference.strip();
        if (text.isEmpty() || text.startsWith("#") || text.length() > MAX_ADDRESS) {
            return Optional.empty();
        }
        try {
            return Optional.of(base.resolve(text)).filter(url -> url.toString().length() <= MAX_ADDRESS);
        } catch (IllegalArgumentException e) {
            // Other schemes, and what two readers could read in two ways, lead to nothing that can be watched.
            return Optional.empty();
        }
    }

    /** Tells whether nothing more is taken. */
    boolean isFull() {
        return isCutShort;
    }

    /** Adds a release, or what was not yet known of it. */
    void release(PageUrl url, String title, @Nullable String published) {
        String key = url.toString();
        ListedRelease known = releases.get(key);
        if (known != null) {
            releases.put(
                    key,
                    new ListedRelease(
                            known.url(),
                            known.title().isEmpty() ? title : known.title(),
                            known.published() == null ? published : known.published()));
        } else if (isWanted(url, releases)) {
            releases.put(key, new ListedRelease(url, title, published));
        }
    }

    void further(PageUrl url) {
        if (isWanted(url, further)) {
            further.put(url.toString(), url);
        }
    }

    void feed(PageUrl url) {
        if (isWanted(url, feeds)) {
            feeds.put(url.toString(), url);
        }
    }

    ReleaseList toList(ReleaseList.Kind kind) {
        return new ReleaseList(
                kind,
                releases.values().stream().toList(),
                further.values().stream().toList(),
                feeds.values().stream().toList(),
                isCutShort);
    }

    private boolean isWanted(PageUrl url, Map<String, ?> known) {
        if (url.equals(list) || known.containsKey(url.toString())) {
            return false;
        }
        if (known.size() >= Limits.RELEASES) {
            isCutShort = true;
            return false;
        }
        return true;
    }
}
