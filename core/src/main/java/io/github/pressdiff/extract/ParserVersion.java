package io.github.pressdiff.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.jsoup.Jsoup;

/** Reads the version of the HTML parser from the library itself: another version may build another tree. */
final class ParserVersion {

    private static final String PROPERTIES = "/META-INF/maven/org.jsoup/jsoup/pom.properties";

    private ParserVersion() {}

    /** Returns the version, for example "1.24.1"; "unknown" when the library was repacked without its own description. */
    static String read() {
        try (InputStream stream = Jsoup.class.getResourceAsStream(PROPERTIES)) {
            if (stream == null) {
                return "unknown";
            }
            Properties properties = new Properties();
            properties.load(stream);
            return properties.getProperty("version", "unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
