package io.github.pressdiff;

import io.github.pressdiff.archive.Annotation;
import io.github.pressdiff.archive.Archive;
import io.github.pressdiff.archive.Incident;
import io.github.pressdiff.archive.ListLook;
import io.github.pressdiff.archive.NewAnnotation;
import io.github.pressdiff.archive.Redaction;
import io.github.pressdiff.archive.Version;
import io.github.pressdiff.archive.proof.Heads;
import io.github.pressdiff.archive.proof.KeptHead;
import io.github.pressdiff.archive.proof.Seal;
import io.github.pressdiff.archive.proof.SealKey;
import io.github.pressdiff.archive.proof.SealProof;
import io.github.pressdiff.archive.proof.TimeStampAuthority;
import io.github.pressdiff.archive.proof.Verification;
import io.github.pressdiff.archive.proof.Verifier;
import io.github.pressdiff.archive.sql.SqlArchive;
import io.github.pressdiff.classify.history.Phrase;
import io.github.pressdiff.extract.ArticleExtractor;
import io.github.pressdiff.extract.MarkerKind;
import io.github.pressdiff.fetch.FetchGate;
import io.github.pressdiff.fetch.PageFetcher;
import io.github.pressdiff.page.ContentRules;
import io.github.pressdiff.page.ListId;
import io.github.pressdiff.page.ListRules;
import io.github.pressdiff.page.NewPage;
import io.github.pressdiff.page.PageId;
import io.github.pressdiff.page.PageUrl;
import io.github.pressdiff.page.WatchedList;
import io.github.pressdiff.page.WatchedPage;
import io.github.pressdiff.report.BlameReport;
import io.github.pressdiff.report.ChangeReport;
import io.github.pressdiff.report.HistoryReport;
import io.github.pressdiff.report.IncidentReport;
import io.github.pressdiff.report.PageListReport;
import io.github.pressdiff.report.RenderOptions;
import io.github.pressdiff.report.ReportFormat;
import io.github.pressdiff.report.ReportRenderer;
import io.github.pressdiff.report.SearchReport;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A store of watched pages, and all that can be asked of it.
 *
 * <pre>{@code
 * try (Pressdiff pressdiff = Pressdiff.open(Path.of("history"))) {
 *     WatchedPage page = pressdiff.add(URI.create("https://example.org/statement"));
 *     CheckOutcome outcome = pressdiff.check(page.id());
 *     System.out.println(pressdiff.report(outcome, ReportFormat.MARKDOWN));
 * }
 * }</pre>
 *
 * <p>Safe for use by several threads. Methods throw
 * {@link io.github.pressdiff.archive.ArchiveException} when the store cannot be read or written. A page that cannot be read
 * is an outcome, not an exception.
 */
public final class Pressdiff implements AutoCloseable {

    private final PressdiffConfig config;
    private final Archive archive;
    private final FetchGate gate;
    private final CurrentVersions current;
    private final PageCheck pageCheck;
    private final ListCheck listCheck;
    private final VersionComparison comparison;
    private final PageHistories histories;

    private Pressdiff(PressdiffConfig config, Archive archive, FetchGate gate) {
        this.config = config;
        this.archive = archive;
        this.gate = gate;
        this.current = new CurrentVersions(archive);
        PageFetcher fetcher = PageFetcher.over(gate);
        PageSource source = new PageSource(config, gate, fetcher);
        this.pageCheck = new PageCheck(config, archive, source, new CaptureDoubts(archive, fetcher), current);
        this.listCheck = new ListCheck(archive, fetcher, config.clock());
        this.comparison = new VersionComparison(archive);
        this.histories = new PageHistories(archive);
    }

    /** Opens the store in this folder, with the default limits; makes it when there is none. */
    public static Pressdiff open(Path folder) {
        return open(PressdiffConfig.of(folder));
    }

    /** Opens the store; makes it when there is none. */
    public static Pressdiff open(PressdiffConfig config) {
        return over(config, SqlArchive.open(config.store(), config.environment(), config.clock()));
    }

    /**
     * Opens a store that is there already.
     *
     * @throws io.github.pressdiff.archive.ArchiveException with the reason {@code MISSING} if there is none
     */
    public static Pressdiff openExisting(PressdiffConfig config) {
        return over(config, SqlArchive.openExisting(config.store(), config.environment(), config.clock()));
    }

    private static Pressdiff over(PressdiffConfig config, Archive archive) {
        return new Pressdiff(config, archive, FetchGate.open(config.fetch(), config.clock()));
    }

    /** Returns the folder of the store; for a store on a server, the one for what this machine keeps for itself. */
    public Path folder() {
        return config.folder();
    }

    /** Returns the clock that gives checks their times. */
    public InstantSource clock() {
        return config.clock();
    }

    /**
     * Watches a page, without a name, rules or a schedule of its own. A page that is watched already stays as it is.
     *
     * @throws IllegalArgumentException if this is no http(s) URL
     */
    public WatchedPage add(URI url) {
        PageUrl pageUrl = new PageUrl(url);
        return archive.page(pageUrl).orElseGet(() -> add(NewPage.of(pageUrl)));
    }

    /**
     * Watches a page.
     *
     * @param name what to call it; empty for no name
     * @param rules where its text is
     * @param schedule how often it is to be checked ("PT15M"); null to follow the default
     * @throws IllegalArgumentException if the address is watched already, or a selector of the rules cannot be read
     */
    public WatchedPage add(PageUrl url, String name, ContentRules rules, @Nullable String schedule) {
        return add(NewPage.of(url).withName(name).withRules(rules).withSchedule(schedule));
    }

    /**
     * Watches a page.
     *
     * @throws IllegalArgumentException if the address is watched already, or a selector of the rules cannot be read
     */
    public WatchedPage add(NewPage page) {
        ArticleExtractor.of(page.rules());
        return archive.add(page, config.clock().instant());
    }

    /** Returns the page with this number. */
    public Optional<WatchedPage> page(PageId id) {
        return archive.page(id);
    }

    /** Returns the page with this address. */
    public Optional<WatchedPage> page(PageUrl url) {
        return archive.page(url);
    }

    /** Returns all watched pages by number. */
    public List<WatchedPage> pages() {
        return archive.pages();
    }

    /**
     * Reads the page now and stores what became of it.
     *
     * @throws IllegalArgumentException if there is no such page
     */
    public CheckOutcome check(PageId id) {
        return pageCheck.run(required(id));
    }

    /**
     * Reads the page now for a slot of its schedule and stores what became of it.
     *
     * @param slot the time for which the check was planned
     * @return empty when the slot has its check already
     * @throws IllegalArgumentException if there is no such page
     * @throws io.github.pressdiff.archive.PageHeldException if another node is just checking the page
     */
    public Optional<CheckOutcome> check(PageId id, Instant slot) {
        return pageCheck.runFor(required(id), slot);
    }

    /**
     * Makes the latest version of a page anew from its stored bytes, if today's extractor or its rules are others than those
     * that made it.
     *
     * @throws IllegalArgumentException if there is no such page
     */
    public RederiveOutcome rederive(PageId id) {
        return pageCheck.rederive(required(id));
    }

    /**
     * Keeps a list of releases: a page of links, a feed, a sitemap. It is read by {@link #look}.
     *
     * @param name what to call it; empty for no name
     * @param rules which releases are wanted, how many, and whether they are watched or only offered
     * @param schedule how often it is to be looked at ("PT1H"); null to follow the default
     * @throws IllegalArgumentException if there is a list with this address already
     */
    public WatchedList addList(PageUrl url, String name, ListRules rules, @Nullable String schedule) {
        return archive.addList(url, name, rules, schedule, config.clock().instant());
    }

    /** Returns all lists by number. */
    public List<WatchedList> lists() {
        return archive.lists();
    }

    /** Returns the list with this address. */
    public Optional<WatchedList> list(PageUrl url) {
        return archive.list(url);
    }

    /** Returns the latest look at a list; empty when it was never looked at. */
    public Optional<ListLook> latestLook(ListId id) {
        return archive.latestLook(id);
    }

    /**
     * Looks at a list now: adds the new releases that it names where it follows them, else offers them.
     *
     * @throws IllegalArgumentException if there is no such list
     */
    public DiscoveryOutcome look(ListId id) {
        return listCheck.run(
                archive.list(id).orElseThrow(() -> new IllegalArgumentException("no list has the number " + id)));
    }

    /** Looks at a list for what could be watched, and stores nothing. */
    public ReleaseOffer offer(PageUrl url, ListRules rules) {
        return listCheck.offer(url, rules);
    }

    /**
     * Returns what a page showed that was not believed, and when it could not be read, oldest first.
     *
     * @throws IllegalArgumentException if there is no such page
     */
    public IncidentReport incidents(PageId id) {
        WatchedPage page = required(id);
        return new IncidentReport(archive.incidents(id).stream()
                .map(incident -> new IncidentReport.Entry(page, incident))
                .toList());
    }

    /** Returns the incidents of all pages, by page, oldest first. */
    public IncidentReport incidents() {
        return new IncidentReport(archive.pages().stream()
                .flatMap(page -> incidents(page.id()).entries().stream())
                .toList());
    }

    /**
     * Takes what was held back in an incident for a version after all, because a person says so.
     *
     * @return how it differs from the version before; empty when there was none
     * @throws IllegalArgumentException if there is no such incident, or it holds nothing back that could be accepted
     */
    public Optional<ChangeReport> accept(long incident) {
        Incident held = archive.incident(incident)
                .orElseThrow(() -> new IllegalArgumentException("there is no incident " + incident));
        WatchedPage page = required(held.page());
        return comparison.changeWith(page, pageCheck.accept(page, held));
    }

    /** Returns the watch list with what the last check of each page and the last look at each list found. */
    public PageListReport list() {
        return new PageListReport(
                archive.standings(),
                archive.lists().stream()
                        .map(list -> new PageListReport.ListEntry(
                                list, archive.latestLook(list.id()).orElse(null)))
                        .toList());
    }

    /**
     * Returns versions and checks of a page.
     *
     * @throws IllegalArgumentException if there is no such page
     */
    public HistoryReport history(PageId id) {
        return histories.history(required(id));
    }

    /**
     * Returns for each paragraph of a page since when it is there, how often it changed, and each of its wordings.
     *
     * @param withGone whether the paragraphs that are not there any more are wanted too
     * @throws IllegalArgumentException if there is no such page
     */
    public BlameReport blame(PageId id, boolean withGone) {
        return histories.blame(required(id), withGone);
    }

    /** Returns where a phrase stands and stood in all versions of all pages. */
    public SearchReport search(Phrase phrase) {
        return histories.search(archive.pages(), phrase);
    }

    /**
     * Returns where a phrase stands and stood in all versions of a page.
     *
     * @throws IllegalArgumentException if there is no such page
     */
    public SearchReport search(Phrase phrase, PageId id) {
        return histories.search(List.of(required(id)), phrase);
    }

    /**
     * Removes what a version holds, for legal reasons: the bytes received, the text found in them, and whatever is the same, byte
     * for byte, in other versions. Hashes, times and addresses stay, with the reason. The bytes leave the file of the store
     * when it is next compacted; copies of the store and reports that were made before are not touched.
     *
     * @param version number of the version, from 1
     * @param reason why, at most 1,000 characters; kept for ever
     * @throws IllegalArgumentException if there is no such page or version, or it is redacted already
     */
    public Redaction redact(PageId id, int version, String reason) {
        return archive.redact(required(id).id(), version, reason, config.clock().instant());
    }

    /**
     * Adds what a reader says of a version.
     *
     * @throws IllegalArgumentException if there is no such version
     */
    public Annotation annotate(NewAnnotation annotation) {
        return archive.annotate(annotation, config.clock().instant());
    }

    /** Returns what was said of the versions of a page, oldest first. */
    public List<Annotation> annotations(PageId id) {
        return archive.annotations(id);
    }

    /** Returns how many versions a page has; 0 when it was never read. */
    public int versionCount(PageId id) {
        return archive.latest(id).map(Version::number).orElse(0);
    }

    /**
     * Returns what changed from one version of a page to another.
     *
     * @param from number of the version that counts as the old one, from 1
     * @param to number of the version that counts as the new one, from 1
     * @throws IllegalArgumentException if there is no such page or version
     */
    public ChangeReport compare(PageId id, int from, int to) {
        return comparison.compare(required(id), required(id, from), required(id, to));
    }

    /**
     * Returns all changes of a page, oldest first.
     *
     * @throws IllegalArgumentException if there is no such page
     */
    public List<ChangeReport> changes(PageId id) {
        return comparison.changes(required(id));
    }

    /**
     * Returns the last change of a page; empty when it never changed.
     *
     * @throws IllegalArgumentException if there is no such page
     */
    public Optional<ChangeReport> lastChange(PageId id) {
        WatchedPage page = required(id);
        List<Version> versions = archive.versions(id);
        for (int i = versions.size() - 1; i > 0; i--) {
            Optional<ChangeReport> change = comparison.changeWith(page, versions.get(i));
            if (change.isPresent()) {
                return change;
            }
        }
        return Optional.empty();
    }

    /**
     * Returns where a page stands.
     *
     * @throws IllegalArgumentException if there is no such page
     */
    public PageState state(PageId id) {
        WatchedPage page = required(id);
        CurrentVersions.Facts facts = current.latest(id);
        boolean promisesMore = facts.marker() != null && facts.marker().kind() == MarkerKind.OPEN;
        Instant firstSeen = archive.version(id, 1).map(Version::firstSeen).orElse(page.addedAt());
        Instant releasedAt = publishedAt(facts.published()).orElse(firstSeen);
        // What a page without a version shows is never confirmed: there is nothing that it could be the loss of.
        Optional<Instant> confirmAt = facts.version() == 0
                ? Optional.empty()
                : archive.lastingIncident(id).flatMap(config.confirmation()::nextLook);
        return new PageState(promisesMore, releasedAt, archive.latestCheck(id), confirmAt);
    }

    /** A date without a time says too little to count hours from. */
    private static Optional<Instant> publishedAt(@Nullable String published) {
        if (published == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(published).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Walks over everything that is stored, with code of its own, to the first thing that is not what was stored. */
    public Verification verify() {
        return verify(SealProof.ofDefaults());
    }

    /**
     * Walks over everything that is stored, with code of its own, to the first thing that is not what was stored.
     *
     * @param seals what the seals have to show
     */
    public Verification verify(SealProof seals) {
        return verify(seals, List.of());
    }

    /**
     * Walks over everything that is stored, with code of its own, to the first thing that is not what was stored.
     *
     * @param seals what the seals have to show
     * @param heads what somebody kept outside the store; the chains have to lead through all of them
     */
    public Verification verify(SealProof seals, List<KeptHead> heads) {
        return archive.verify(Verifier.of(seals, heads));
    }

    /** Returns where the chains of the store end. Kept elsewhere, they prove later that nothing before was altered. */
    public Heads heads() {
        return archive.heads();
    }

    /**
     * Seals the chains as they are, and stores the seal.
     *
     * @param key signs it; null for no signature
     * @param authority the address of a time-stamp authority (RFC 3161); null for no time stamp
     * @throws IllegalArgumentException if it would neither be signed nor stamped
     * @throws io.github.pressdiff.archive.proof.SealException if it cannot be signed or stamped; then nothing is stored
     */
    public Seal seal(@Nullable SealKey key, @Nullable PageUrl authority) {
        if (key == null && authority == null) {
            throw new IllegalArgumentException("a seal needs a key or an authority");
        }
        TimeStampAuthority stamps = authority == null ? null : TimeStampAuthority.of(authority, gate);
        Seal seal = Seal.of(archive.heads(), config.clock().instant(), key, stamps);
        archive.addSeal(seal);
        return seal;
    }

    /** Returns the seals of the chains, oldest first. */
    public List<Seal> seals() {
        return archive.seals();
    }

    /** Returns an outcome as a document: the change with all its words, or one line when nothing changed. */
    public String report(CheckOutcome outcome, ReportFormat format) {
        ReportRenderer renderer = ReportRenderer.of(format, RenderOptions.ofDefaults());
        return outcome.change()
                .map(change -> renderer.changes(List.of(change)))
                .orElseGet(() -> renderer.check(outcome.report()));
    }

    /** Closes the store. A check that is still running fails. */
    @Override
    public void close() {
        try (archive) {
            gate.close();
        }
    }

    private WatchedPage required(PageId id) {
        return archive.page(id).orElseThrow(() -> new IllegalArgumentException("no page has the number " + id));
    }

    private Version required(PageId id, int number) {
        return archive.version(id, number)
                .orElseThrow(() -> new IllegalArgumentException("page " + id + " has no version " + number));
    }
}
