package io.github.pressdiff.archive.sql;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files in a store's folder through which one process asks the other, which has the store open, for a copy of it. Each
 * request has a number of its own, and its files say nothing but by their names:
 *
 * <pre>
 * pressdiff.backup-NUMBER.request   somebody asks; taken when it is gone
 * pressdiff.backup-NUMBER.part      the copy is being written
 * pressdiff.backup-NUMBER.zip       the copy is whole and on the disk
 * pressdiff.backup-NUMBER.failed    there is no copy; one line says why
 * </pre>
 *
 * @param folder of the store
 */
record BackupRequests(StoreFolder folder) {

    private static final Pattern NAME =
            Pattern.compile("pressdiff\\.backup-(\\d{1,19}(?:-\\d{1,19})?)\\.(request|part|zip|failed)");

    /** Where a request is left. */
    Path request(String number) {
        return file(number, "request");
    }

    /** Where the copy is being written. */
    Path part(String number) {
        return file(number, "part");
    }

    /** Where the copy is handed over. */
    Path ready(String number) {
        return file(number, "zip");
    }

    /** Where the reason is handed over why there is none. */
    Path failed(String number) {
        return file(number, "failed");
    }

    /** Returns the numbers that wait for an answer. */
    List<String> waiting() throws IOException {
        List<String> numbers = new ArrayList<>();
        for (Path file : files()) {
            Matcher name = NAME.matcher(file.getFileName().toString());
            if (name.matches() && name.group(2).equals("request")) {
                numbers.add(name.group(1));
            }
        }
        return numbers;
    }

    /** Deletes all files of requests. */
    void clear() throws IOException {
        for (Path file : files()) {
            Files.deleteIfExists(file);
        }
    }

    /** Deletes the files of one request. */
    void clear(String number) throws IOException {
        for (Path file : List.of(request(number), part(number), ready(number), failed(number))) {
            Files.deleteIfExists(file);
        }
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(
                folder.path(),
                file -> NAME.matcher(file.getFileName().toString()).matches())) {
            found.forEach(files::add);
        }
        return files;
    }

    private Path file(String number, String suffix) {
        return folder.path().resolve("pressdiff.backup-" + number + "." + suffix);
    }
}
