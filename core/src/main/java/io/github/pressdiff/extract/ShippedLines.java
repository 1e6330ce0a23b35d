package io.github.pressdiff.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/** Reads the resource files in UTF-8 that lie in folders beside this class. */
final class ShippedLines {

    private ShippedLines() {}

    /** Returns the lines of a file but for comments and blank ones, without the blanks around them. */
    static List<String> lines(String name) {
        try (BufferedReader reader = reader(name)) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the entries of a properties file. */
    static Properties properties(String name) {
        Properties properties = new Properties();
        try (BufferedReader reader = reader(name)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static BufferedReader reader(String name) {
        InputStream stream = ShippedLines.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException("the resource " + name + " is missing");
        }
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }
}
