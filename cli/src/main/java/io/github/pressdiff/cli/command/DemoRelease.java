package io.github.pressdiff.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The made-up release of the demo in its versions, and the page that it is shown on. */
final class DemoRelease {

    private static final int VERSIONS = 5;
    private static final int TITLE = 2;

    private final List<List<String>> versions = new ArrayList<>();

    private DemoRelease() {}

    /** Reads all versions. */
    static DemoRelease load() {
        DemoRelease release = new DemoRelease();
        for (int number = 1; number <= VERSIONS; number++) {
            release.versions.add(paragraphs("demo/release-" + number + ".txt"));
        }
        return release;
    }

    /** Returns how many versions there are. */
    int versions() {
        return versions.size();
    }

    /**
     * Returns the page with one version. What is not the release is another at each view, as on real pages: the counter, the
     * advertisement, the token.
     *
     * @param version from 1
     * @param views how often the page was asked for before
     */
    String page(int version, int views) {
        List<String> paragraphs = versions.get(version - 1);
        String title = paragraphs.get(TITLE);
        StringBuilder page = new StringBuilder(
                        "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
                .append(title)
                .append(" | Ministry of Inland Waterways</title>\n<script>window.token=\"")
                .append(views * 7919)
                .append(
                        "\";</script></head>\n<body><header><nav><a href=\"/\">Home</a> <a href=\"/news\">News</a></nav></header>\n")
                .append("<div class=\"banner ad\"><a href=\"/ad/")
                .append(views)
                .append("\">Visit the lock museum at Hamre</a></div>\n<main><article>\n");
        for (int i = 0; i < paragraphs.size(); i++) {
            String tag = i == TITLE ? "h1" : "p";
            page.append("<%s>%s</%s>\n".formatted(tag, paragraphs.get(i), tag));
        }
        return page.append("<div class=\"share\"><a href=\"#\">Share</a> <span class=\"views\">")
                .append(1204 + views)
                .append(
                        " views</span></div>\n</article></main>\n<aside class=\"related\"><h2>Related</h2><ul><li><a href=\"/news/")
                .append(views)
                .append(
                        "\">Ice report for the northern ports</a></li></ul></aside>\n<footer>Imprint</footer></body></html>\n")
                .toString();
    }

    private static List<String> paragraphs(String resource) {
        try (InputStream in =
                Objects.requireNonNull(DemoRelease.class.getResourceAsStream(resource), "resource " + resource)) {
            return List.of(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .split("\n\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
