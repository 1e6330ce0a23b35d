package io.github.pressdiff.archive;

import io.github.pressdiff.archive.proof.Heads;
import io.github.pressdiff.archive.proof.PageHead;
import io.github.pressdiff.archive.proof.Seal;
import io.github.pressdiff.archive.proof.Verification;
import io.github.pressdiff.archive.proof.Verifier;
import io.github.pressdiff.extract.Article;
import io.github.pressdiff.extract.Extraction;
import io.github.pressdiff.fetch.FetchResult;
import io.github.pressdiff.page.ContentRules;
import io.github.pressdiff.page.ListId;
import io.github.pressdiff.page.ListRules;
import io.github.pressdiff.page.NewPage;
import io.github.pressdiff.page.PageId;
import io.github.pressdiff.page.PageUrl;
import io.github.pressdiff.page.WatchedList;
import io.github.pressdiff.page.WatchedPage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
    default WatchedPage add(PageUrl url, String name, ContentRules rules, @Nullable String schedule, Instant at) {
        return add(NewPage.of(url).withName(name).withRules(rules).withSchedule(schedule), at);
    }

    /**
     * Adds a page to the watch list.
     *
     * @return the page as stored
     * @throws IllegalArgumentException if the address is watched already
     */
    WatchedPage add(NewPage page, Instant at);

    /** Returns the page with this number. */
    Optional<WatchedPage> page(PageId id);

    /** Returns the page with this address. */
    Optional<WatchedPage> page(PageUrl url);

    /** Returns all pages by number. */
    List<WatchedPage> pages();

    /** Returns all pages by number, each with its number of versions and its latest check. */
    List<PageStanding> standings();

    /**
     * Claims a page for one check.
     *
     * @param slot the time for which the check was planned; null when somebody asked for it
     * @param length how long the claim lasts unless it is extended
     * @return the claim; empty when the slot has its check already, never for a null slot
     * @throws IllegalArgumentException if the page is not known
     * @throws PageHeldException if another claim lasts; the slot still waits for its check
     */
    Optional<Claim> claim(PageId page, @Nullable Instant slot, Duration length);

    /**
     * Makes a claim last longer.
     *
     * @param length how long from now
     * @return whether it still held
     */
    boolean extend(Claim claim, Duration length);

    /** Gives a claim back before its time. Nothing happens when it does not hold any more. */
    void release(Claim claim);

    /**
     * Stores a capture. It becomes a new version when its article does not {@link Article#readsLike read like} the one of
     * the latest version, otherwise it confirms that version; an older version that read the same counts for nothing, so
     * A, B, A gives three. It ends the page's incident, if there is one. Snapshot, article, version and check are stored together or not at all.
     *
     * @param alerts what is to be told if it becomes a new version, stored with it
     * @param finishedAt when the check ended, by our clock
     * @throws IllegalArgumentException if the capture is not of the claimed page
     * @throws IllegalStateException if the latest version was made by another extractor revision: it has to be
     *     {@link #rederive rederived} first
     * @throws ArchiveException with the reason {@link ArchiveException.Reason#TAKEN_OVER} if the claim does not hold any more;
     *     so do the other methods that take one
     */
    Appended append(Claim claim, Capture capture, List<Alert> alerts, Instant finishedAt);

    /**
     * Stores a capture that nobody has to hear of, under a claim of its own.
     *
     * @throws ArchiveException with the reason {@link ArchiveException.Reason#IN_USE} if another claim lasts
     */
    default Appended append(Capture capture, Instant finishedAt) {
        return underClaim(capture.page(), claim -> append(claim, capture, List.of(), finishedAt));
    }

    /**
     * Records that the server called the latest version still current.
     *
     * @throws IllegalStateException if the page has no version
     */
    Check confirm(Claim claim, FetchResult.NotModified result, Instant finishedAt);

    /** Records under a claim of its own that the server called the latest version still current. */
    default Check confirm(PageId page, FetchResult.NotModified result, Instant finishedAt) {
        return underClaim(page, claim -> confirm(claim, result, finishedAt));
    }

    /**
     * Records that the page arrived with the very bytes that {@link #memory} remembers.
     *
     * @throws IllegalStateException if the page has no version
     */
    Check confirm(Claim claim, FetchResult.Fetched result, Instant finishedAt);

    /** Records under a claim of its own that the page arrived as it was. */
    default Check confirm(PageId page, FetchResult.Fetched result, Instant finishedAt) {
        return underClaim(page, claim -> confirm(claim, result, finishedAt));
    }

    /** Returns what was last received for a page. Empty when it has no version, or none that was seen since this is kept. */
    Optional<PageMemory> memory(PageId page);

    /** Records a check that found nothing to read. It belongs to the page's incident for that reason, or begins one. */
    Check fail(Claim claim, FetchResult.Failed result, Instant finishedAt);

    /** Records under a claim of its own a check that found nothing to read. */
    default Check fail(PageId page, FetchResult.Failed result, Instant finishedAt) {
        return underClaim(page, claim -> fail(claim, result, finishedAt));
    }

    /**
     * Records a check whose capture is not believed, and keeps the capture. It belongs to the page's incident for that reason;
     * where that can be confirmed by staying so, only when it reads the same. Otherwise it begins one.
     *
     * @param staysSo whether captures of one incident have to read the same
     */
    Check hold(Claim claim, HeldCapture held, boolean staysSo, Instant finishedAt);

    /** Records under a claim of its own a check whose capture is not believed. */
    default Check hold(HeldCapture held, boolean staysSo, Instant finishedAt) {
        return underClaim(held.page(), claim -> hold(claim, held, staysSo, finishedAt));
    }

    private <T> T underClaim(PageId page, Function<Claim, T> work) {
        Claim claim = claim(page, null, Duration.ofMinutes(1)).orElseThrow();
        try {
            return work.apply(claim);
        } finally {
            release(claim);
        }
    }

    /**
     * Records that an incident has been confirmed by further checks.
     *
     * @throws IllegalArgumentException if there is no such incident, or it is not open
     */
    Incident confirmIncident(long incident, Instant at);

    /**
     * Makes a version of what was held back, because a person said so.
     *
     * @param extraction the article in it, by today's extractor and rules
     * @throws IllegalArgumentException if there is no such incident, or nothing of it can be accepted
     * @throws IllegalStateException if the latest version was made by another extractor revision
     */
    Version accept(long incident, Extraction extraction, Instant at);

    /** Returns an incident by its number. */
    Optional<Incident> incident(long id);

    /** Returns the incident of a page that lasts; empty when its last check was good. */
    Optional<Incident> lastingIncident(PageId page);

    /** Returns all incidents of a page, oldest first. */
    List<Incident> incidents(PageId page);

    /**
     * Returns what was held back in an incident.
     *
     * @throws IllegalArgumentException if nothing was
     * @throws ArchiveException with the reason {@link ArchiveException.Reason#DAMAGED} if it is not what was stored
     */
    Snapshot snapshot(Incident incident);

    /**
     * Stores what today's extractor makes of the latest version's snapshot, as a version of the kind
     * {@link Version.Kind#REDERIVATION}, whether or not it reads the same.
     *
     * @param latest the version whose snapshot was read again
     * @param extraction what was found in it
     * @throws ArchiveException with the reason {@link ArchiveException.Reason#TAKEN_OVER} if it is not the latest any more
     */
    Version rederive(Version latest, Extraction extraction, Instant at);

    /** Returns the latest version of a page. */
    Optional<Version> latest(PageId page);

    /** Returns one version of a page by its number, from 1. */
    Optional<Version> version(PageId page, int number);

    /** Returns all versions of a page, oldest first. */
    List<Version> versions(PageId page);

    /**
     * Returns the article of a version.
     *
     * @throws ArchiveException with the reason {@link ArchiveException.Reason#REDACTED} if it was removed
     * @throws ArchiveException with the reason {@link ArchiveException.Reason#DAMAGED} if it is not what was stored
     */
    Article article(Version version);

    /**
     * Returns where the text of a version stood on its page, to be looked at first when the page is read again.
     *
     * @return a CSS path; empty when there is nothing to remember
     */
    String containerBody(Version version);

    /**
     * Returns what was received for a version.
     *
     * @throws ArchiveException with the reason {@link ArchiveException.Reason#REDACTED} if it was removed
     * @throws ArchiveException with the reason {@link ArchiveException.Reason#DAMAGED} if it is not what was stored
     */
    Snapshot snapshot(Version version);

    /**
     * Adds what a reader says of a version.
     *
     * @return the annotation as stored
     * @throws IllegalArgumentException if there is no such version
     */
    Annotation annotate(NewAnnotation annotation, Instant at);

    /** Returns what was said of the versions of a page, oldest first. */
    List<Annotation> annotations(PageId page);

    /**
     * Removes what a version holds: the bytes received, the text found in them, and whatever else is the same, byte for byte,
     * in other versions and incidents. Hashes, times and addresses stay, with a note in the chain. What differs by a
     * character stays too: a version before or after that holds the same passage has to be redacted by name.
     *
     * @param reason why, at most 1,000 characters; kept for ever
     * @throws IllegalArgumentException if there is no such version, or it is redacted already
     */
    Redaction redact(PageId page, int version, String reason, Instant at);

    /** Returns a redaction by its number. */
    Optional<Redaction> redaction(long id);

    /** Returns alerts that are due and wait to be delivered, the longest due first. */
    List<QueuedAlert> dueAlerts(Instant now, int limit);

    /** Records that an alert was delivered. */
    void markDelivered(QueuedAlert alert);

    /**
     * Records that an alert could not be delivered.
     *
     * @param nextAt when to try again; null to give it up
     */
    void markFailed(QueuedAlert alert, String error, @Nullable Instant nextAt);

    /** Returns the alerts that were given up, the oldest first. */
    List<QueuedAlert> abandonedAlerts();

    /** Returns all checks of a page, oldest first. */
    List<Check> checks(PageId page);

    /** Returns the latest check of a page. */
    Optional<Check> latestCheck(PageId page);

    /**
     * Adds a list of releases to those that are followed or offered.
     *
     * @param name what the user calls it; empty for no name
     * @param schedule the user's schedule, or null to follow the default
     * @return the list as stored
     * @throws IllegalArgumentException if there is a list with this address already
     */
    WatchedList addList(PageUrl url, String name, ListRules rules, @Nullable String schedule, Instant at);

    /** Returns the list with this number. */
    Optional<WatchedList> list(ListId id);

    /** Returns the list with this address. */
    Optional<WatchedList> list(PageUrl url);

    /** Returns all lists by number. */
    List<WatchedList> lists();

    /**
     * Records a look at a list and adds what is taken up from it, together or not at all. What has come to be watched in the
     * meantime is left out.
     *
     * @throws IllegalArgumentException if the list is not known
     */
    TakenUp recordLook(ListFinding finding, Instant finishedAt);

    /** Returns the latest look at a list. */
    Optional<ListLook> latestLook(ListId list);

    /**
     * Returns how many pages were found on a list and added within a time.
     *
     * @param after left out
     * @param until included
     */
    int addedWithin(ListId list, Instant after, Instant until);

    /** Returns where both chains end, by which an alteration of what is stored shows. */
    Heads heads();

    /** Returns where the chain of a page ends. */
    PageHead head(PageId page);

    /** Returns the seals of the chains, oldest first. */
    List<Seal> seals();

    /**
     * Adds a seal of the chains.
     *
     * @throws IllegalArgumentException if it is neither signed nor stamped
     */
    void addSeal(Seal seal);

    /**
     * Walks over everything that is stored; nothing else can be read or written meanwhile.
     *
     * @throws ArchiveException if the database fails for another reason than what it holds; then nothing is said of that
     */
    Verification verify(Verifier verifier);

    /** Closes the store; afterwards every method throws {@link IllegalStateException}. A second call has no effect. */
    @Override
    void close();
}
