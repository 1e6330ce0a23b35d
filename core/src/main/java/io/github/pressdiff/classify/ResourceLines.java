package io.github.pressdiff.classify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The word lists beside this package, line by line. */
final class ResourceLines {

    private ResourceLines() {}

    /** Returns the lines of a resource, in UTF-8, without blank lines and comments, stripped. */
    static List<String> of(String resource) {
        try (InputStream stream = Objects.requireNonNull(ResourceLines.class.getResourceAsStream(resource), resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
