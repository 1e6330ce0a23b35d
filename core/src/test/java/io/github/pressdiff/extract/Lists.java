package io.github.pressdiff.extract;

import io.github.pressdiff.fetch.DecodedText;
import io.github.pressdiff.page.PageUrl;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Lists for the tests of this package: made-up ones from the resources, or a few lines of markup. */
final class Lists {

    static final PageUrl URL = PageUrl.parse("https://example.org/press");

    private Lists() {}

    static ReleaseList read(String text) {
        return ReleaseList.read(new DecodedText(text, StandardCharsets.UTF_8, DecodedText.Reason.VALID_UTF_8), URL);
    }

    static ReleaseList fixture(String name) {
        return read(text(name));
    }

    static String text(String name) {
        try (InputStream stream = Lists.class.getResourceAsStream("lists/" + name)) {
            if (stream == null) {
                throw new IllegalArgumentException("no fixture " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One line for each release: path and query, title, date, each in its place. */
    static String[] lines(ReleaseList list) {
        return list.releases().stream()
                .map(release -> release.url().toString().replace("https://example.org", "") + " | " + release.title()
                        + " | " + release.published())
                .toArray(String[]::new);
    }
}
