package io.github.pressdiff.archive;

import io.github.pressdiff.extract.Article;
import io.github.pressdiff.extract.Extraction;
import io.github.pressdiff.fetch.FetchResult;
import io.github.pressdiff.page.ContentRules;
import io.github.pressdiff.page.PageId;
import io.github.pressdiff.page.PageUrl;
import io.github.pressdiff.page.WatchedPage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The store of pages, checks and versions. Only ever added to.
 *
 * <p>What a method has returned survives a crash of the process. Safe for use by several threads.
 * Methods throw {@link ArchiveException} when the store cannot be read or written.
 */
public interface Archive extends AutoCloseable {

    /**
     * Adds a page to the watch list.
     *
     * @param name what the user calls it; empty for no name
     * @param schedule the user's schedule, or null to follow the default
     * @return the page as stored
     * @throws IllegalArgumentException if the address is watched already
     */
    WatchedPage add(PageUrl url, String name, ContentRules rules, @Nullable String schedule, Instant at);

    /** Returns the page with this number. */
    Optional<WatchedPage> page(PageId id);

    /** Returns the page with this address. */
    Optional<WatchedPage> page(PageUrl url);

    /** Returns all pages by number. */
    List<WatchedPage> pages();

    /**
     * Stores a capture. It becomes a new version when its article does not {@link Article#readsLike read like} the one of
     * the latest version, otherwise it confirms that version; an older version that read the same counts for nothing, so
     * A, B, A gives three. Snapshot, article, version and check are stored together or not at all.
     *
     * @param finishedAt when the check ended, by our clock
     * @throws IllegalArgumentException if the page is not known
     * @throws IllegalStateException if the latest version was made by another extractor revision: it has to be
     *     {@link #rederive rederived} first
     */
    Appended append(Capture capture, Instant finishedAt);

    /**
     * Records that the server called the latest version still current.
     *
     * @throws IllegalStateException if the page has no version
     */
    Check confirm(PageId page, FetchResult.NotModified result, Instant finishedAt);

    /** Records a check that found nothing to read. */
    Check fail(PageId page, FetchResult.Failed result, Instant finishedAt);

    /**
     * Stores what today's extractor makes of the latest version's snapshot, as a version of the kind
     * {@link Version.Kind#REDERIVATION}, whether or not it reads the same.
     *
     * @throws IllegalStateException if the page has no version
     */
    Version rederive(PageId page, Extraction extraction, Instant at);

    /** Returns the latest version of a page. */
    Optional<Version> latest(PageId page);

    /** Returns one version of a page by its number, from 1. */
    Optional<Version> version(PageId page, int number);

    /** Returns all versions of a page, oldest first. */
    List<Version> versions(PageId page);

    /**
     * Returns the article of a version.
     *
     * @throws ArchiveException with the reason {@link ArchiveException.Reason#DAMAGED} if it is not what was stored
     */
    Article article(Version version);

    /**
     * Returns what was received for a version.
     *
     * @throws ArchiveException with the reason {@link ArchiveException.Reason#DAMAGED} if it is not what was stored
     */
    Snapshot snapshot(Version version);

    /** Returns all checks of a page, oldest first. */
    List<Check> checks(PageId page);

    /** Returns the latest check of a page. */
    Optional<Check> latestCheck(PageId page);

    /** Closes the store; afterwards every method throws {@link IllegalStateException}. A second call has no effect. */
    @Override
    void close();
}
