package io.github.pressdiff;

import io.github.pressdiff.archive.Archive;
import io.github.pressdiff.archive.Version;
import io.github.pressdiff.classify.Marker;
import io.github.pressdiff.classify.MarkerFinder;
import io.github.pressdiff.extract.Article;
import io.github.pressdiff.page.PageId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What a check says of the version that a page shows. It is read out of the article once for each version, which never
 * changes: most checks find nothing new. Safe for use by several threads.
 */
final class CurrentVersions {

    private final Archive archive;
    private final Map<PageId, Facts> known = new ConcurrentHashMap<>();

    CurrentVersions(Archive archive) {
        this.archive = archive;
    }

    /**
     * What is known of one version.
     *
     * @param version its number; 0 for a page without a version
     * @param paragraphs how many paragraphs it has
     * @param marker the line that says whether more will follow; null for none
     * @param published when the release came out, in ISO 8601; null when the page does not say
     */
    record Facts(
            int version,
            int paragraphs,
            @Nullable Marker marker,
            @Nullable String published) {

        private static final Facts NONE = new Facts(0, 0, null, null);

        private static Facts of(Version version, Article article) {
            return new Facts(
                    version.number(),
                    article.paragraphs().size(),
                    MarkerFinder.find(article).orElse(null),
                    article.metadata().published());
        }
    }

    /** Returns what is known of the latest version of a page. */
    Facts latest(PageId page) {
        Optional<Version> latest = archive.latest(page);
        return latest.isEmpty() ? Facts.NONE : facts(latest.get());
    }

    /** Returns what is known of the version that a check saw last, given its number. */
    Facts numbered(PageId page, int version) {
        Facts facts = known.get(page);
        return facts != null && facts.version == version ? facts : latest(page);
    }

    private Facts facts(Version version) {
        Facts facts = known.get(version.page());
        if (facts == null || facts.version != version.number()) {
            facts = version.isRedacted()
                    ? new Facts(version.number(), 0, null, null)
                    : Facts.of(version, archive.article(version));
            known.put(version.page(), facts);
        }
        return facts;
    }
}
