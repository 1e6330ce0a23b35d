package io.github.pressdiff;

import io.github.pressdiff.fetch.Credentials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads credentials from where they are kept: an environment variable, or a file that only its owner can read. */
final class CredentialsPlace {

    private static final String VARIABLE = "env:";
    private static final String FILE = "file:";
    private static final long LARGEST = 64 << 10;

    /** All that others than the owner may be allowed. */
    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.GROUP_EXECUTE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE,
            PosixFilePermission.OTHERS_EXECUTE);

    private final Map<String, String> environment;

    CredentialsPlace(Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * Returns the credentials kept at a place.
     *
     * @param place "env:NAME" or "file:PATH"; null for none
     * @throws UnreadableException if they are not there, cannot be read, can be read by others, or are no header fields
     */
    Credentials read(@Nullable String place) throws UnreadableException {
        if (place == null) {
            return Credentials.none();
        }
        try {
            return Credentials.parse(place.startsWith(VARIABLE) ? variable(place) : file(place));
        } catch (IllegalArgumentException e) {
            throw new UnreadableException(e.getMessage() + " (" + place + ")");
        }
    }

    private String variable(String place) throws UnreadableException {
        String value = environment.get(place.substring(VARIABLE.length()));
        if (value == null || value.isBlank()) {
            throw new UnreadableException("the environment variable of " + place + " is not set");
        }
        return value;
    }

    private static String file(String place) throws UnreadableException {
        Path file = Path.of(place.substring(FILE.length()));
        try {
            if (Files.size(file) > LARGEST) {
                throw new UnreadableException(file + " is too large for credentials");
            }
            requireOwnerOnly(file);
            return Files.readString(file);
        } catch (IOException e) {
            throw new UnreadableException("the credentials in " + file + " cannot be read");
        }
    }

    private static void requireOwnerOnly(Path file) throws IOException, UnreadableException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view == null) {
            // A system without such permissions: its own rules for the user's files have to do.
            return;
        }
        Set<PosixFilePermission> permissions = view.readAttributes().permissions();
        if (permissions.stream().anyMatch(OTHERS::contains)) {
            throw new UnreadableException("others can read the credentials in " + file + " (mode "
                    + PosixFilePermissions.toString(permissions) + "); run: chmod 600 " + file);
        }
    }

    /** There are no credentials to be had at a place; the message says why and holds nothing secret. */
    static final class UnreadableException extends Exception {

        private static final long serialVersionUID = 1;

        UnreadableException(String message) {
            super(message);
        }
    }
}
