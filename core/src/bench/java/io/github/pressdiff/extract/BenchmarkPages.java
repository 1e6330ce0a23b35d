package io.github.pressdiff.extract;

import io.github.pressdiff.extract.PageVisit.Difference;
import io.github.pressdiff.fetch.Body;
import io.github.pressdiff.fetch.TextDecoder;
import io.github.pressdiff.page.PageUrl;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The pages that are measured, as bytes: those of a folder and all below it, else made-up ones. */
final class BenchmarkPages {

    /** Stands for the pages that are made up here. */
    static final String MADE_UP = "made-up";

    private static final PageUrl URL = PageUrl.parse("https://example.org/news/7");

    private static final int VISITS = 5;

    private BenchmarkPages() {}

    /**
     * Returns pages, in the order of their paths.
     *
     * @param folder a folder with files whose names end in {@code .html} or {@code .html.gz}, or {@link #MADE_UP}
     * @throws IllegalArgumentException if it has none
     */
    static List<byte[]> in(String folder) {
        if (folder.equals(MADE_UP)) {
            return madeUp();
        }
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            List<byte[]> pages = files.filter(BenchmarkPages::isPage)
                    .sorted()
                    .map(BenchmarkPages::read)
                    .toList();
            if (pages.isEmpty()) {
                throw new IllegalArgumentException("no page in " + folder);
            }
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a made-up page of about this many bytes. */
    static byte[] ofSize(int bytes) {
        StringBuilder page = new StringBuilder("<!doctype html><title>Long page</title><main><h1>Long page</h1>");
        for (int i = 0; page.length() < bytes; i++) {
            page.append("<p class=\"text-body paragraph\">Sentence ")
                    .append(i)
                    .append(" says that the <a href=\"/pier/")
                    .append(i)
                    .append("\">pier</a> stays open, that the fares do not rise before the end of the year, and that")
                    .append(" nobody has to leave the quay before the bridge is mended.</p>\n");
        }
        return page.append("</main>").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Returns a page as the extractor takes it. */
    static Source source(byte[] page) {
        return new Source(TextDecoder.decode(Body.of(page), null), Source.Form.HTML, URL);
    }

    private static List<byte[]> madeUp() {
        List<byte[]> pages = new ArrayList<>();
        for (PageShapes.Shape shape : PageShapes.all()) {
            for (int visit = 0; visit < VISITS; visit++) {
                String html = PageVisit.of(shape.html(), visit, EnumSet.allOf(Difference.class));
                pages.add(html.getBytes(StandardCharsets.UTF_8));
            }
        }
        return pages;
    }

    private static boolean isPage(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".html") || name.endsWith(".html.gz");
    }

    private static byte[] read(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return file.toString().endsWith(".gz")
                    ? new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes()
                    : bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
