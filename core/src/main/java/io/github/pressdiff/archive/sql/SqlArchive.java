package io.github.pressdiff.archive.sql;

import io.github.pressdiff.archive.Alert;
import io.github.pressdiff.archive.Annotation;
import io.github.pressdiff.archive.Appended;
import io.github.pressdiff.archive.Archive;
import io.github.pressdiff.archive.ArchiveException;
import io.github.pressdiff.archive.Capture;
import io.github.pressdiff.archive.Check;
import io.github.pressdiff.archive.Claim;
import io.github.pressdiff.archive.Compaction;
import io.github.pressdiff.archive.HeldCapture;
import io.github.pressdiff.archive.Incident;
import io.github.pressdiff.archive.ListFinding;
import io.github.pressdiff.archive.ListLook;
import io.github.pressdiff.archive.NewAnnotation;
import io.github.pressdiff.archive.PageMemory;
import io.github.pressdiff.archive.PageStanding;
import io.github.pressdiff.archive.QueuedAlert;
import io.github.pressdiff.archive.Redaction;
import io.github.pressdiff.archive.Snapshot;
import io.github.pressdiff.archive.StoreFigures;
import io.github.pressdiff.archive.StoreLocation;
import io.github.pressdiff.archive.TakenUp;
import io.github.pressdiff.archive.Version;
import io.github.pressdiff.archive.proof.Heads;
import io.github.pressdiff.archive.proof.PageHead;
import io.github.pressdiff.archive.proof.Seal;
import io.github.pressdiff.archive.proof.Verification;
import io.github.pressdiff.archive.proof.Verifier;
import io.github.pressdiff.extract.Article;
import io.github.pressdiff.extract.Extraction;
import io.github.pressdiff.fetch.FetchResult;
import io.github.pressdiff.page.ListId;
import io.github.pressdiff.page.ListRules;
import io.github.pressdiff.page.NewPage;
import io.github.pressdiff.page.PageId;
import io.github.pressdiff.page.PageUrl;
import io.github.pressdiff.page.WatchedList;
import io.github.pressdiff.page.WatchedPage;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The archive in an H2 database, the file {@code pressdiff.mv.db} in a folder of its own, or in PostgreSQL, where several
 * processes share it.
 *
 * <p>A method that writes returns when what it wrote is on the disk, synced. An interrupted thread waits for its call to end
 * all the same. When a write to a file has failed, everything is refused until the archive is opened again; when one to a server
 * has failed, the next call connects again. A call that failed because the server was gone may have been stored all the same,
 * whole. Safe for use by several threads; their calls are served one after the other.
 */
public final class SqlArchive implements Archive {

    /** How long a process that has the store open may give no sign of answering. */
    private static final Duration BACKUP_PATIENCE = Duration.ofSeconds(30);

    private final StorageThread thread;
    private final Storage storage;
    private final Claims claims;
    private final @Nullable BackupAnswerer answerer;

    private SqlArchive(StorageThread thread, Storage storage, Claims claims, @Nullable BackupAnswerer answerer) {
        this.thread = thread;
        this.storage = storage;
        this.claims = claims;
        this.answerer = answerer;
    }

    /**
     * Opens the archive in a folder, and makes it when there is none. The folder is made too, but not the one around it.
     *
     * @param folder the archive's own folder
     * @param clock tells other processes since when it is in use, and dates the making of the tables
     * @throws ArchiveException if it cannot be opened or made; what is there is left as it was
     */
    public static SqlArchive open(Path folder, InstantSource clock) {
        return open(folder, clock, StoreOpener::openOrMake);
    }

    /**
     * Opens the archive in a folder where there is one.
     *
     * @param folder the archive's own folder
     * @param clock tells other processes since when it is in use
     * @throws ArchiveException if there is none ({@link ArchiveException.Reason#MISSING}), or if it cannot be opened; what is
     *     there is left as it was
     */
    public static SqlArchive openExisting(Path folder, InstantSource clock) {
        return open(folder, clock, StoreOpener::open);
    }

    /**
     * Opens the archive in a folder or on a server, and makes it when there is none.
     *
     * @param environment where the password for a server may stand, as PGPASSWORD
     * @param clock dates the making of the tables, and tells other processes since when a folder is in use
     * @throws ArchiveException if it cannot be opened or made; what is there is left as it was
     */
    public static SqlArchive open(StoreLocation location, Map<String, String> environment, InstantSource clock) {
        return location instanceof StoreLocation.Server server
                ? over(server(server, environment, clock)::openOrMake, leases(server), null)
                : open(((StoreLocation.Folder) location).path(), clock);
    }

    /**
     * Opens the archive in a folder or on a server where there is one.
     *
     * @param environment where the password for a server may stand, as PGPASSWORD
     * @param clock dates changes of the tables, and tells other processes since when a folder is in use
     * @throws ArchiveException if there is none ({@link ArchiveException.Reason#MISSING}), or if it cannot be opened; what is
     *     there is left as it was
     */
    public static SqlArchive openExisting(
            StoreLocation location, Map<String, String> environment, InstantSource clock) {
        return location instanceof StoreLocation.Server server
                ? over(server(server, environment, clock)::open, leases(server), null)
                : openExisting(((StoreLocation.Folder) location).path(), clock);
    }

    private static PostgresOpener server(
            StoreLocation.Server server, Map<String, String> environment, InstantSource clock) {
        return new PostgresOpener(server, environment, SchemaStep.postgresql(), clock.instant());
    }

    private static Claims leases(StoreLocation.Server server) {
        return new LeaseTable(server.parameter("ApplicationName").orElse("pressdiff") + ", process "
                + ProcessHandle.current().pid());
    }

    private static SqlArchive open(Path path, InstantSource clock, Function<StoreOpener, Storage> opening) {
        return open(StoreFolder.of(path), clock, opening);
    }

    static SqlArchive open(StoreFolder folder, InstantSource clock, Function<StoreOpener, Storage> opening) {
        StoreOpener opener = new StoreOpener(folder, new Migrator(folder, SchemaStep.h2()), clock.instant());
        return over(() -> opening.apply(opener), new HeldClaims(clock), folder);
    }

    /** @param folder where others may ask for a copy of the store; null when there is none, as on a server */
    private static SqlArchive over(Supplier<Storage> opening, Claims claims, @Nullable StoreFolder folder) {
        StorageThread thread = new StorageThread();
        try {
            Storage storage = thread.call(opening);
            BackupAnswerer answerer = folder == null
                    ? null
                    : BackupAnswerer.start(
                            folder,
                            zip -> thread.call(() -> {
                                storage.copyTo(zip);
                                return zip;
                            }));
            return new SqlArchive(thread, storage, claims, answerer);
        } catch (RuntimeException | Error e) {
            thread.stop();
            throw e;
        }
    }

    /**
     * Copies an archive into a file, also while it is open, here or in another process. The copy is checked before it has its
     * name.
     *
     * @param folder the archive's own folder
     * @param file where to; nothing may be there yet
     * @return what the copy holds
     * @throws ArchiveException if there is no copy afterwards
     */
    public static StoreFigures backup(Path folder, Path file, InstantSource clock) {
        return new StoreBackup(StoreFolder.of(folder), clock, BACKUP_PATIENCE).to(file);
    }

    /**
     * Brings a copy back as an archive, never over another.
     *
     * @param folder the archive's own folder, in which there must be none
     * @param file what {@link #backup} made
     * @return what it holds
     * @throws ArchiveException if there is an archive already, or the copy is not sound; then nothing has changed
     */
    public static StoreFigures restore(Path folder, Path file, InstantSource clock) {
        StoreFolder store = StoreFolder.of(folder);
        return new StoreRestorer(store, new StoreWorkshop(store.workshop(), clock)).from(file);
    }

    /**
     * Rewrites an archive that nobody has open into a new file, which takes the place of the old one once it is known to
     * hold the same.
     *
     * @param folder the archive's own folder
     * @throws ArchiveException if it is in use, or damaged, or there is no space; then it is as it was
     */
    public static Compaction compact(Path folder, InstantSource clock) {
        StoreFolder store = StoreFolder.of(folder);
        long before = store.database().toFile().length();
        // Brings its tables up to date, and closing it takes out what H2 itself can.
        openExisting(folder, clock).close();
        return new StoreCompactor(store, new StoreWorkshop(store.workshop(), clock)).compact(before);
    }

    /** @throws IllegalArgumentException also if a text is too long: address 8,000 characters, selector 10,000, else 1,000 */
    @Override
    public WatchedPage add(NewPage page, Instant at) {
        return write(sql -> new PageTable(sql).add(page, at));
    }

    @Override
    public Optional<WatchedPage> page(PageId id) {
        return read(sql -> new PageTable(sql).find(id));
    }

    @Override
    public Optional<WatchedPage> page(PageUrl url) {
        return read(sql -> new PageTable(sql).find(url));
    }

    @Override
    public List<WatchedPage> pages() {
        return read(sql -> new PageTable(sql).all());
    }

    @Override
    public List<PageStanding> standings() {
        return read(sql -> new StandingTable(sql).all());
    }

    @Override
    public Optional<Claim> claim(PageId page, @Nullable Instant slot, Duration length) {
        return thread.call(() -> claims.claim(storage, page, slot, length));
    }

    @Override
    public boolean extend(Claim claim, Duration length) {
        return thread.call(() -> claims.extend(storage, claim, length));
    }

    @Override
    public void release(Claim claim) {
        try {
            thread.call(() -> {
                claims.release(storage, claim);
                return true;
            });
        } catch (ArchiveException e) {
            // It ends by itself. What was stored under it counts, and so does what went wrong before.
            System.getLogger(SqlArchive.class.getName())
                    .log(System.Logger.Level.WARNING, "a claim of page " + claim.page() + " was not given back", e);
        }
    }

    @Override
    public Appended append(Claim claim, Capture capture, List<Alert> alerts, Instant finishedAt) {
        return write(claim, writer -> writer.append(claim, capture, alerts, finishedAt));
    }

    @Override
    public Check confirm(Claim claim, FetchResult.NotModified result, Instant finishedAt) {
        return write(claim, writer -> writer.confirm(claim, result, finishedAt));
    }

    @Override
    public Check confirm(Claim claim, FetchResult.Fetched result, Instant finishedAt) {
        return write(claim, writer -> writer.confirm(claim, result, finishedAt));
    }

    @Override
    public Optional<PageMemory> memory(PageId page) {
        return read(sql -> new MemoryTable(sql).find(page));
    }

    @Override
    public Check hold(Claim claim, HeldCapture held, boolean staysSo, Instant finishedAt) {
        return write(claim, writer -> writer.hold(claim, held, staysSo, finishedAt));
    }

    @Override
    public Incident confirmIncident(long incident, Instant at) {
        return write(sql -> new HistoryWriter(sql).confirmIncident(incident, at));
    }

    @Override
    public Version accept(long incident, Extraction extraction, Instant at) {
        return write(sql -> new HistoryWriter(sql).accept(incident, extraction, at));
    }

    @Override
    public Optional<Incident> incident(long id) {
        return read(sql -> new IncidentTable(sql).find(id));
    }

    @Override
    public Optional<Incident> lastingIncident(PageId page) {
        return read(sql -> new IncidentTable(sql).lasting(page));
    }

    @Override
    public List<Incident> incidents(PageId page) {
        return read(sql -> new IncidentTable(sql).all(page));
    }

    @Override
    public Snapshot snapshot(Incident incident) {
        Long snapshot = incident.snapshot();
        if (snapshot == null) {
            throw new IllegalArgumentException("incident " + incident.id() + " holds nothing back");
        }
        return read(sql -> new SnapshotTable(sql).get(snapshot));
    }

    @Override
    public Check fail(Claim claim, FetchResult.Failed result, Instant finishedAt) {
        return write(claim, writer -> writer.fail(claim, result, finishedAt));
    }

    @Override
    public Version rederive(Version latest, Extraction extraction, Instant at) {
        return write(sql -> new HistoryWriter(sql).rederive(latest, extraction, at));
    }

    @Override
    public Optional<Version> latest(PageId page) {
        return read(sql -> new VersionTable(sql).latest(page));
    }

    @Override
    public Optional<Version> version(PageId page, int number) {
        return read(sql -> new VersionTable(sql).find(page, number));
    }

    @Override
    public List<Version> versions(PageId page) {
        return read(sql -> new VersionTable(sql).all(page));
    }

    @Override
    public Article article(Version version) {
        return read(sql -> new VersionTable(sql).article(version));
    }

    @Override
    public String containerBody(Version version) {
        return read(sql -> new VersionTable(sql).containerBody(version));
    }

    @Override
    public Snapshot snapshot(Version version) {
        return read(sql -> new VersionTable(sql).snapshot(version));
    }

    @Override
    public Annotation annotate(NewAnnotation annotation, Instant at) {
        return write(sql -> new AnnotationTable(sql).add(annotation, at));
    }

    @Override
    public List<Annotation> annotations(PageId page) {
        return read(sql -> new AnnotationTable(sql).all(page));
    }

    @Override
    public Redaction redact(PageId page, int version, String reason, Instant at) {
        return write(sql -> new RedactionTable(sql).add(page, version, reason, at));
    }

    @Override
    public Optional<Redaction> redaction(long id) {
        return read(sql -> new RedactionTable(sql).find(id));
    }

    @Override
    public List<QueuedAlert> dueAlerts(Instant now, int limit) {
        return read(sql -> new OutboxTable(sql).due(now, limit));
    }

    @Override
    public void markDelivered(QueuedAlert alert) {
        write(sql -> {
            new OutboxTable(sql).markDelivered(alert);
            return true;
        });
    }

    @Override
    public void markFailed(QueuedAlert alert, String error, @Nullable Instant nextAt) {
        write(sql -> {
            new OutboxTable(sql).markFailed(alert, error, nextAt);
            return true;
        });
    }

    @Override
    public List<QueuedAlert> abandonedAlerts() {
        return read(sql -> new OutboxTable(sql).abandoned());
    }

    @Override
    public List<Check> checks(PageId page) {
        return read(sql -> new CheckTable(sql).all(page));
    }

    @Override
    public Optional<Check> latestCheck(PageId page) {
        return read(sql -> new CheckTable(sql).latest(page));
    }

    /** @throws IllegalArgumentException also if a text is too long: address and pattern 8,000 characters, else 1,000 */
    @Override
    public WatchedList addList(PageUrl url, String name, ListRules rules, @Nullable String schedule, Instant at) {
        return write(sql -> new ListTable(sql).add(url, name, rules, schedule, at));
    }

    @Override
    public Optional<WatchedList> list(ListId id) {
        return read(sql -> new ListTable(sql).find(id));
    }

    @Override
    public Optional<WatchedList> list(PageUrl url) {
        return read(sql -> new ListTable(sql).find(url));
    }

    @Override
    public List<WatchedList> lists() {
        return read(sql -> new ListTable(sql).all());
    }

    @Override
    public TakenUp recordLook(ListFinding finding, Instant finishedAt) {
        return write(sql -> new ListTable(sql).recordLook(finding, finishedAt));
    }

    @Override
    public Optional<ListLook> latestLook(ListId list) {
        return read(sql -> new ListTable(sql).latestLook(list));
    }

    @Override
    public int addedWithin(ListId list, Instant after, Instant until) {
        return read(sql -> new PageTable(sql).count(list, after, until));
    }

    @Override
    public Heads heads() {
        return read(sql -> new SealTable(sql).heads());
    }

    @Override
    public PageHead head(PageId page) {
        return read(sql -> new SealTable(sql).head(page));
    }

    @Override
    public List<Seal> seals() {
        return read(sql -> new SealTable(sql).all());
    }

    @Override
    public void addSeal(Seal seal) {
        write(sql -> new SealTable(sql).add(seal));
    }

    @Override
    public Verification verify(Verifier verifier) {
        AtomicReference<@Nullable Verification> found = new AtomicReference<>();
        try {
            return read(sql -> {
                Verification walked = StoredEvidence.walk(verifier, sql);
                found.set(walked);
                return walked;
            });
        } catch (ArchiveException e) {
            Verification damaged = found.get();
            // A database that could not read a row may have closed itself; what was found out before still counts.
            if (damaged == null || damaged.isSound()) {
                throw e;
            }
            return damaged;
        }
    }

    @Override
    public void close() {
        if (answerer != null) {
            answerer.stop();
        }
        thread.close(storage::close);
    }

    /** Returns how much is stored. */
    StoreFigures figures() {
        return read(sql -> new StoreFigures(
                storage.bytes(sql), count(sql, "page"), count(sql, "version"), count(sql, "check_record")));
    }

    private static long count(Sql sql, String table) throws SQLException {
        return sql.first("SELECT COUNT(*) FROM " + table, row -> row.getLong(1)).orElse(0L);
    }

    private <T> T read(Storage.Work<T> work) {
        return thread.call(() -> storage.read(work));
    }

    private <T> T write(Storage.Work<T> work) {
        return thread.call(() -> storage.write(work));
    }

    /** What is done by a check, as long as its claim holds. */
    private <T> T write(Claim claim, Recording<T> recording) {
        return write(sql -> {
            claims.requireCurrent(sql, claim);
            return recording.run(new HistoryWriter(sql));
        });
    }

    private interface Recording<T> {
        T run(HistoryWriter writer) throws SQLException;
    }
}
