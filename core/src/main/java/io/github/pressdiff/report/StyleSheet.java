package io.github.pressdiff.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The style sheet of all HTML documents, and the policy that allows it alone (Content Security Policy Level 3). */
final class StyleSheet {

    /** The style sheet. */
    static final String TEXT = read();

    /** Allows this one style sheet by its hash, and no other style, script, image, font, frame, form or request. */
    static final String POLICY =
            "default-src 'none'; style-src 'sha256-" + hash() + "'; base-uri 'none'; form-action 'none'";

    private StyleSheet() {}

    private static String read() {
        try (InputStream stream = StyleSheet.class.getResourceAsStream("report.css")) {
            if (stream == null) {
                throw new IllegalStateException("report.css is missing beside " + StyleSheet.class.getName());
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read report.css", e);
        }
    }

    private static String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(TEXT.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
