package io.github.pressdiff.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Reads the versions of the parsers from the libraries themselves: another version may find another text. */
final class ParserVersion {

    private ParserVersion() {}

    /**
     * Names the parsers that are there: "jsoup-1.24.1+commonmark-0.32.0+pdfbox-3.0.8". A library that was repacked without its
     * own description has the version "unknown"; one that is not there is not named.
     */
    static String all() {
        return "jsoup-" + read("org.jsoup/jsoup") + "+commonmark-" + read("org.commonmark/commonmark")
                + (PdfLibrary.isPresent() ? "+pdfbox-" + read("org.apache.pdfbox/pdfbox") : "");
    }

    /** Returns the version of a library, for example "1.24.1", by its Maven group and artifact. */
    static String read(String artifact) {
        String place = "/META-INF/maven/" + artifact + "/pom.properties";
        try (InputStream stream = ParserVersion.class.getResourceAsStream(place)) {
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
