package io.github.pressdiff.archive.proof;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file that holds a key or a certificate between lines of dashes (RFC 7468). */
final class PemFile {

    private static final int LONGEST = 100_000;

    private final Path file;
    private final byte[] content;

    private PemFile(Path file, byte[] content) {
        this.file = file;
        this.content = content;
    }

    /** @throws SealException if it cannot be read, or is far too long for a key */
    static PemFile read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] content = in.readNBytes(LONGEST + 1);
            if (content.length > LONGEST) {
                throw new SealException(file + " is too long for a key or a certificate", null);
            }
            return new PemFile(file, content);
        } catch (IOException e) {
            throw new SealException("cannot read " + file + ": " + reason(e), e);
        }
    }

    /** Returns the bytes under the first label of this name, such as "PRIVATE KEY". */
    Optional<byte[]> find(String label) {
        Matcher found = Pattern.compile("-----BEGIN " + label + "-----([A-Za-z0-9+/=\\s]*)-----END " + label + "-----")
                .matcher(new String(content, StandardCharsets.ISO_8859_1));
        if (!found.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Base64.getMimeDecoder().decode(found.group(1)));
        } catch (IllegalArgumentException e) {
            throw new SealException(file + " is damaged: what stands under " + label + " is no Base64", e);
        }
    }

    /** Returns the whole file. */
    byte[] content() {
        return content;
    }

    static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "there is no such file";
        }
        return e instanceof AccessDeniedException ? "it may not be read" : String.valueOf(e.getMessage());
    }
}
