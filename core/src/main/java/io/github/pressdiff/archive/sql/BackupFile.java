package io.github.pressdiff.archive.sql;

import io.github.pressdiff.archive.ArchiveException;
import io.github.pressdiff.archive.ArchiveException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A backup: a zip file with one entry, the database under its own name.
 *
 * @param path where it is
 */
record BackupFile(Path path) {

    private static final String ENTRY = "pressdiff.mv.db";

    /** What a store is never compressed to: the texts in it are compressed already. */
    private static final long RATIO = 200;

    /** Up to here the ratio does not count. */
    private static final long SMALL = 64L << 20;

    /** Packs a database that nobody has open; the file must not be there. */
    void pack(Path database) throws IOException {
        try (OutputStream file = Files.newOutputStream(path, StandardOpenOption.CREATE_NEW);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry(ENTRY));
            Files.copy(database, zip);
            zip.closeEntry();
        }
    }

    /**
     * Looks whether this may be a backup, and changes nothing.
     *
     * @throws ArchiveException if it is none
     */
    void require() throws IOException {
        requireFile();
        try (ZipFile zip = new ZipFile(path.toFile())) {
            onlyEntry(zip);
        } catch (ZipException e) {
            throw damaged(e);
        }
    }

    /**
     * Unpacks the database into a folder, in which there must be none.
     *
     * @throws ArchiveException if this is no backup, or a damaged one, or there is no space
     */
    void unpack(StoreFolder into) throws IOException {
        requireFile();
        try (ZipFile zip = new ZipFile(path.toFile())) {
            ZipEntry entry = onlyEntry(zip);
            requireSpace(into, entry.getSize());
            try (InputStream in = zip.getInputStream(entry);
                    OutputStream out = Files.newOutputStream(into.database(), StandardOpenOption.CREATE_NEW)) {
                copy(in, entry, out);
            }
        } catch (ZipException e) {
            throw damaged(e);
        }
    }

    /** @throws ArchiveException if there is no space in a folder for what is done with this file */
    void requireSpace(StoreFolder in, long bytes) throws IOException {
        Optional<String> shortage = in.shortage(bytes);
        if (shortage.isPresent()) {
            throw failure(Reason.FULL, "does not fit: " + shortage.get() + "; make space first", null);
        }
    }

    /** Returns the folder that it lies in. */
    StoreFolder folder() {
        return new StoreFolder(Objects.requireNonNull(path.getParent(), "a backup is named by its whole path"));
    }

    private void requireFile() {
        if (!Files.isRegularFile(path)) {
            throw Files.exists(path)
                    ? failure(Reason.DAMAGED, "is no file; name the file that 'backup' wrote", null)
                    : failure(Reason.MISSING, "does not exist; check the path", null);
        }
    }

    private ZipEntry onlyEntry(ZipFile zip) {
        List<? extends ZipEntry> entries = zip.stream().limit(2).toList();
        if (zip.size() != 1 || !entries.get(0).getName().equals(ENTRY)) {
            throw failure(Reason.DAMAGED, "is no backup of a store; name the file that 'backup' wrote", null);
        }
        ZipEntry entry = entries.get(0);
        if (entry.getSize() < 0 || entry.getSize() > Math.max(SMALL, RATIO * entry.getCompressedSize())) {
            throw failure(
                    Reason.DAMAGED,
                    "would unpack to " + entry.getSize() + " bytes, as no store does; choose another backup",
                    null);
        }
        return entry;
    }

    /** Neither more than was said, nor other bytes than were packed. */
    private void copy(InputStream in, ZipEntry entry, OutputStream out) throws IOException {
        CheckedInputStream checked = new CheckedInputStream(in, new CRC32());
        byte[] buffer = new byte[65_536];
        long left = entry.getSize();
        for (int read = checked.read(buffer); read >= 0; read = checked.read(buffer)) {
            left -= read;
            if (left < 0) {
                throw damaged(null);
            }
            out.write(buffer, 0, read);
        }
        if (left != 0 || checked.getChecksum().getValue() != entry.getCrc()) {
            throw damaged(null);
        }
    }

    private ArchiveException damaged(@Nullable Throwable cause) {
        return failure(Reason.DAMAGED, "is damaged or no backup; choose another backup", cause);
    }

    /** Returns an exception whose message begins with the name of this file. */
    ArchiveException failure(Reason reason, String whatAndRemedy, @Nullable Throwable cause) {
        return new ArchiveException(reason, "the backup " + shown() + " " + whatAndRemedy, cause);
    }

    private String shown() {
        return path.toString().replaceAll("\\p{Cntrl}", "?");
    }
}
