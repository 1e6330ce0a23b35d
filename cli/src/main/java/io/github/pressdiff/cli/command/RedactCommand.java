package io.github.pressdiff.cli.command;

import io.github.pressdiff.Pressdiff;
import io.github.pressdiff.archive.Redaction;
import io.github.pressdiff.archive.Redaction.Place;
import io.github.pressdiff.archive.StoreLocation;
import io.github.pressdiff.page.WatchedPage;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Removes what one version holds. */
@Command(
        name = "redact",
        description = {
            "Removes what one version holds, for legal reasons: what was received and the text found in it, also where"
                    + " other versions hold exactly the same. Hashes, times and addresses stay, with the reason.",
            "There is no way back. A version before or after that holds the same passage has to be named too. The bytes"
                    + " leave the file with 'pressdiff compact'; backups and reports made before are not touched."
        })
final class RedactCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private final StoreOptions store = new StoreOptions();

    @Parameters(paramLabel = "VERSION", description = "The version, as PAGE@N.")
    @Nullable
    String version;

    @Option(
            names = "--reason",
            required = true,
            paramLabel = "TEXT",
            description = "Why: one line that is kept for ever and shown in the history.")
    @Nullable
    String reason;

    RedactCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Matcher named = VersionArgument.STORED.matcher(String.valueOf(version));
        if (!named.matches()) {
            throw CommandFailure.usage(version + " names no version; one is named PAGE@N, as in 3@2");
        }
        if (reason == null || reason.isBlank() || reason.chars().anyMatch(Character::isISOControl)) {
            throw CommandFailure.usage("the reason has to be one line of text");
        }
        try (Pressdiff pressdiff = store.openExisting(surroundings)) {
            WatchedPage page = PageArgument.find(pressdiff, named.group(1));
            Redaction redaction = redact(pressdiff, page, Integer.parseInt(named.group(2)), reason.strip());
            surroundings.terminal().show(shown(page, redaction) + whereTheBytesAre());
        }
        return ExitCode.DONE.number();
    }

    private static Redaction redact(Pressdiff pressdiff, WatchedPage page, int number, String reason) {
        try {
            return pressdiff.redact(page.id(), number, reason);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.failed(String.valueOf(e.getMessage()));
        }
    }

    private static String shown(WatchedPage page, Redaction redaction) {
        Place named = new Place(redaction.page(), redaction.version());
        List<Place> others = redaction.removed().stream()
                .filter(place -> !place.equals(named))
                .toList();
        String same = others.isEmpty()
                ? ""
                : "The same is gone from "
                        + others.stream()
                                .map(place -> place.page() + "@" + place.version())
                                .collect(Collectors.joining(", "))
                        + ".\n";
        return "Removed what version " + redaction.version() + " of " + page.label() + " held.\n" + same;
    }

    private String whereTheBytesAre() {
        return store.config(surroundings).store() instanceof StoreLocation.Folder
                ? "The bytes leave the file with 'pressdiff compact'.\n"
                : "The bytes leave the server's files with VACUUM; its log and its backups may\nstill hold them.\n";
    }
}
