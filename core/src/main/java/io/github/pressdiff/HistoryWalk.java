package io.github.pressdiff;

import io.github.pressdiff.archive.Archive;
import io.github.pressdiff.archive.ContentHash;
import io.github.pressdiff.archive.Version;
import io.github.pressdiff.classify.history.SeenVersion;
import io.github.pressdiff.classify.history.VersionStep;
import io.github.pressdiff.classify.history.VersionSteps;
import io.github.pressdiff.extract.Article;
import io.github.pressdiff.page.PageId;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the versions of a page one after the other, each once, and holds two at a time. One walk each. */
final class HistoryWalk {

    private final Archive archive;
    private final VersionSteps steps = new VersionSteps();
    private @Nullable ContentHash hash;
    private Article article = Article.of(List.of());

    private HistoryWalk(Archive archive) {
        this.archive = archive;
    }

    /** Hands on the steps of a page in order. */
    static void over(Archive archive, PageId page, Consumer<VersionStep> follower) {
        over(archive, page, (version, step) -> follower.accept(step));
    }

    /** Hands on the versions of a page in order, each with its step. */
    static void over(Archive archive, PageId page, BiConsumer<Version, VersionStep> follower) {
        HistoryWalk walk = new HistoryWalk(archive);
        for (Version version : archive.versions(page)) {
            follower.accept(version, walk.step(version));
        }
    }

    private VersionStep step(Version version) {
        SeenVersion seen = new SeenVersion(version.number(), version.firstSeen(), version.lastSeen());
        if (version.isRedacted()) {
            return steps.redacted(seen);
        }
        // The same article is neither read nor compared again.
        if (!version.hash().equals(hash)) {
            article = archive.article(version);
            hash = version.hash();
        }
        return version.kind() == Version.Kind.REDERIVATION ? steps.reread(seen, article) : steps.shown(seen, article);
    }
}
