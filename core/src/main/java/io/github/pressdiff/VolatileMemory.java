package io.github.pressdiff;

import io.github.pressdiff.archive.Archive;
import io.github.pressdiff.archive.ArchiveException;
import io.github.pressdiff.archive.Version;
import io.github.pressdiff.classify.VolatileLearner;
import io.github.pressdiff.classify.VolatileLines;
import io.github.pressdiff.extract.Article;
import io.github.pressdiff.page.PageId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Learns the volatile lines of one page from its stored versions, of which it reads the latest few only, each once. To be asked for
 * versions in rising order; not safe for use by several threads.
 */
final class VolatileMemory {

    private final Archive archive;
    private final PageId page;
    private final VolatileLearner learner = new VolatileLearner();
    private int followed;
    private @Nullable Version latest;
    private @Nullable Article article;

    VolatileMemory(Archive archive, PageId page) {
        this.archive = archive;
        this.page = page;
    }

    /** Returns what the versions before this one show; what it says itself does not count, nor what came later. */
    VolatileLines before(int version) {
        int last = version - 1;
        // The first version is compared with nothing.
        int steps = Math.min(VolatileLearner.WINDOW, last - 1);
        if (steps < VolatileLearner.LEAST_CHANGES) {
            return VolatileLines.none();
        }
        for (int number = Math.max(followed, last - steps) + 1; number <= last; number++) {
            follow(number);
            followed = number;
        }
        return learner.linesAfter(last);
    }

    private void follow(int number) {
        Article before = read(number - 1).orElse(null);
        Article after = read(number).orElse(null);
        Version version = latest;
        // Another reading of the same bytes is not what the page did.
        if (before != null && after != null && version != null && version.kind() == Version.Kind.CAPTURE) {
            learner.follow(number, version.firstSeen(), before, after);
        }
    }

    /** Reads a version; what is redacted or damaged teaches nothing, and is told of where it is asked for. */
    private Optional<Article> read(int number) {
        if (latest == null || latest.number() != number) {
            latest = archive.version(page, number).orElseThrow();
            article = article(latest);
        }
        return Optional.ofNullable(article);
    }

    private @Nullable Article article(Version version) {
        if (version.isRedacted()) {
            return null;
        }
        try {
            return archive.article(version);
        } catch (ArchiveException e) {
            if (e.reason() == ArchiveException.Reason.DAMAGED || e.reason() == ArchiveException.Reason.REDACTED) {
                return null;
            }
            throw e;
        }
    }
}
