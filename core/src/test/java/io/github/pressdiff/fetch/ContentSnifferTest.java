package io.github.pressdiff.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pressdiff.fetch.ContentSniffer.Kind;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All contents are made up for these tests. */
class ContentSnifferTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!doctype html><p>Open.",
                "\n\n <!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\">",
                "<html lang=en>",
                "<HEAD>",
                "<body class=a>",
                "<!-- saved by hand --> <!-- twice -->\n<div>",
                "<?xml version=\"1.0\"?>\n<html xmlns=\"http://www.w3.org/1999/xhtml\">",
                "<p>The bridge opens.</p>",
                "<article><h1>Bridge</h1>",
                "\ufeff<p>The bridge opens.</p>"
            })
    void takesWhatBeginsWithMarkupForAPage(String content) {
        assertThat(kindOf(content, null, "")).isEqualTo(Kind.HTML);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The bridge opens on <b>Monday</b>.",
                "<minister@release.example> wrote:",
                "<people> is the name of a magazine",
                "<!-- a comment and then words --> The bridge opens.",
                "<!-- never closed <p>The bridge",
                "<?xml version=\"1.0\"?><feed/>",
                "< p >",
                "\t\n",
                "caf\u00e9 \u201copen\u201d \ud83c\udf09"
            })
    void takesAnythingElseForText(String content) {
        assertThat(kindOf(content, null, "")).isEqualTo(Kind.TEXT);
    }

    @Test
    void believesTheStatedTypeBeforeTheName() {
        assertThat(kindOf("The bridge opens.", "text/html; charset=utf-8", "release.txt"))
                .isEqualTo(Kind.HTML);
        assertThat(kindOf("The bridge opens.", "application/xhtml+xml", "")).isEqualTo(Kind.HTML);
        assertThat(kindOf("<p>The bridge opens.", "text/plain", "release.html")).isEqualTo(Kind.TEXT);
    }

    @Test
    void believesTheNameBeforeTheContent() {
        assertThat(kindOf("The bridge opens.", null, "release.HTML")).isEqualTo(Kind.HTML);
        assertThat(kindOf("The bridge opens.", null, "release.htm")).isEqualTo(Kind.HTML);
        assertThat(kindOf("The bridge opens.", null, "/en/release.xhtml")).isEqualTo(Kind.HTML);
        assertThat(kindOf("<p>The bridge opens.", null, "release.txt")).isEqualTo(Kind.TEXT);
        assertThat(kindOf("<p>The bridge opens.", null, "README.md")).isEqualTo(Kind.MARKDOWN);
        assertThat(kindOf("<p>The bridge opens.", null, "release.MARKDOWN")).isEqualTo(Kind.MARKDOWN);
        assertThat(kindOf("<p>The bridge opens.", "application/octet-stream", "release.text"))
                .isEqualTo(Kind.TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void takesWideTextWithAMarkForText(String charset) {
        assertThat(kind("\ufeffThe bridge opens.".getBytes(Charset.forName(charset)), null, ""))
                .isEqualTo(Kind.TEXT);
        assertThat(kind("\ufeff <html>".getBytes(Charset.forName(charset)), null, ""))
                .isEqualTo(Kind.HTML);
    }

    @Test
    void takesWideTextWithoutAMarkForTextOnlyWhenItIsStated() {
        byte[] wide = "The bridge opens.".getBytes(StandardCharsets.UTF_16LE);

        assertThat(kind(wide, "text/plain; charset=utf-16le", "")).isEqualTo(Kind.TEXT);
        assertThat(kind(wide, null, "")).isEqualTo(Kind.BINARY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PK\u0003\u0004",
                "\u0089PNG\r\n\u001a\n",
                "GIF89a",
                "\u00ff\u00d8\u00ff\u00e0",
                "\u001f\u008b\b",
                "RIFFxxxxWEBPVP8",
                "{\\rtf1 The bridge opens.}",
                "a\0b"
            })
    void takesKnownFilesAndNulsForBinaryWhateverTheName(String content) {
        byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);

        assertThat(kind(bytes, null, "release.html")).isEqualTo(Kind.BINARY);
        assertThat(kind(bytes, null, "release.txt")).isEqualTo(Kind.BINARY);
    }

    @Test // N29
    void forgivesAStrayNulInAStatedPage() {
        assertThat(kindOf("<p>The bridge\0 opens on Monday.</p>", "text/html", ""))
                .isEqualTo(Kind.HTML);
        assertThat(kindOf("\0\0\0\0", "text/html", "")).isEqualTo(Kind.BINARY);
    }

    @Test
    void knowsAPdfFileByItsBytesWhateverIsStated() {
        assertThat(kindOf("%PDF-1.7\n", "text/html", "release.html")).isEqualTo(Kind.PDF);
        assertThat(kindOf("%PDF-1.7\n", null, "release.txt")).isEqualTo(Kind.PDF);
        assertThat(kindOf("\0\0%PDF-1.7\n", null, "")).isEqualTo(Kind.PDF);
        assertThat(kindOf("x".repeat(1019) + "%PDF-1.7\n", "application/pdf", ""))
                .isEqualTo(Kind.PDF);
        assertThat(kindOf("x".repeat(1020) + "%PDF-1.7\n", "application/pdf", ""))
                .isEqualTo(Kind.TEXT);
    }

    @Test
    void doesNotTakeATextAboutPdfFilesForOne() {
        assertThat(kindOf("<p>A file begins with %PDF-1.7.", "text/html", "")).isEqualTo(Kind.HTML);
        assertThat(kindOf("A file begins with %PDF-1.7.", null, "release.txt")).isEqualTo(Kind.TEXT);
    }

    @Test
    void knowsMarkdownByItsTypeOrItsName() {
        assertThat(kindOf("The bridge opens.", "text/markdown; charset=utf-8", "/release"))
                .isEqualTo(Kind.MARKDOWN);
        assertThat(kindOf("The bridge opens.", "text/plain", "/release.md")).isEqualTo(Kind.MARKDOWN);
        assertThat(kindOf("<p>The bridge opens.", "text/html", "/release.md")).isEqualTo(Kind.HTML);
    }

    @Test
    void takesManyControlCharactersForBinary() {
        byte[] noise = new byte[4000];
        new Random(7).nextBytes(noise);
        for (int i = 0; i < noise.length; i++) {
            noise[i] = noise[i] == 0 ? 1 : noise[i];
        }

        assertThat(kind(noise, null, "noise.txt")).isEqualTo(Kind.BINARY);
        assertThat(kindOf("\u001b$B64\u001b(B opens on Monday.", null, "")).isEqualTo(Kind.TEXT);
    }

    @Test
    void callsNothingAtAllEmpty() {
        assertThat(kind(new byte[0], "text/html", "release.html")).isEqualTo(Kind.EMPTY);
        assertThat(kindOf("\ufeff", null, "release.txt")).isEqualTo(Kind.EMPTY);
    }

    @Test
    void isNotTiredByLongBeginnings() {
        assertThat(kindOf(" \n".repeat(50_000) + "<p>", null, "")).isEqualTo(Kind.TEXT);
        assertThat(kindOf("<!---->".repeat(50_000), null, "")).isEqualTo(Kind.TEXT);
        assertThat(kindOf("<!---->".repeat(1000) + "<p>", null, "")).isEqualTo(Kind.HTML);
        assertThat(kindOf("<!--" + "-".repeat(50_000), null, "")).isEqualTo(Kind.TEXT);
    }

    private static Kind kindOf(String content, @Nullable String contentType, String name) {
        return kind(content.getBytes(StandardCharsets.UTF_8), contentType, name);
    }

    private static Kind kind(byte[] bytes, @Nullable String contentType, String name) {
        return ContentSniffer.kindOf(Body.of(bytes), contentType, name);
    }
}
