package io.github.pressdiff.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetaPrescanTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta charset=koi8-r>",
                "<META CHARSET='KOI8-R'/>",
                "<!doctype html><html><head><meta name=a content=b><meta charset=\"koi8-r\">",
                "<meta http-equiv=Content-Type content='text/html; charset=koi8-r'>",
                "<meta content=\"text/html;charset = 'koi8-r' \" http-equiv=\"content-type\">",
                "<meta/charset=koi8-r>",
                "<meta charset = koi8-r >",
                "<!-- <meta charset=utf-8> --><meta charset=koi8-r>",
                "<!--><meta charset=koi8-r>",
                "<a title='<meta charset=utf-8>'><meta charset=koi8-r>",
                "<meta charset=made-up><meta charset=koi8-r>",
                "<meta http-equiv=refresh content='charset=utf-8'><meta charset=koi8-r>",
                "<meta content='charset=utf-8'><meta charset=koi8-r>",
                "</meta charset=utf-8><meta charset=koi8-r>",
                "<?php charset ?><meta charset=koi8-r>",
                "<meta charset=koi8-r charset=utf-8>",
                "<metadata charset=utf-8><meta charset=koi8-r>",
                "<?xml version=\"1.0\" encoding=\"koi8-r\"?><html>",
                "<?xml version=\"1.0\" encoding=\"utf-8\"?><meta charset=koi8-r>"
            })
    void findsTheDeclaredEncoding(String page) {
        assertThat(find(page)).contains(Charset.forName("KOI8-R"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<",
                "<m",
                "<meta",
                "<meta charset",
                "<meta charset=",
                "<meta charset=koi8-r",
                "<meta charset='koi8-r",
                "<meta charset=koi8-r name",
                "<p>charset=koi8-r</p>",
                "<!-- <meta charset=koi8-r> -->",
                "<!-- <meta charset=koi8-r>",
                "<meta content='text/html; charset=koi8-r'>",
                "<meta name=a content='charset=koi8-r'>",
                "<meta charset=made-up>",
                "<meta charset=''>"
            })
    void findsNothingWhereNothingIsDeclared(String page) {
        assertThat(find(page)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf-16", "utf-16le", "utf-16be"})
    void takesUtf16ForUtf8(String label) {
        assertThat(find("<meta charset=" + label + ">")).contains(StandardCharsets.UTF_8);
    }

    @Test
    void takesUserDefinedForWindows1252() {
        assertThat(find("<meta charset=x-user-defined>")).contains(Charset.forName("windows-1252"));
    }

    @Test
    void readsNoFurtherThan1024Bytes() {
        String meta = "<meta charset=koi8-r>";

        assertThat(find(" ".repeat(1024 - meta.length()) + meta)).isPresent();
        assertThat(find(" ".repeat(1025 - meta.length()) + meta)).isEmpty();
    }

    private static Optional<Charset> find(String page) {
        return MetaPrescan.find(page.getBytes(StandardCharsets.ISO_8859_1));
    }
}
