package io.github.pressdiff.archive.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/**
 * A made-up page of 60 KB that is edited again and again: one to three words, figures or sentences each time, and a token that
 * is fresh in every answer. The same seed makes the same page.
 */
final class PageOfVersions {

    private static final int SIZE = 60_000;
    private static final int WORDS = 3000;

    private final Random random;
    private final List<String> words = new ArrayList<>();
    private final List<List<String>> paragraphs = new ArrayList<>();
    private final String before;
    private final String after;

    PageOfVersions(long seed) {
        random = new Random(seed);
        for (int i = 0; i < WORDS; i++) {
            words.add(newWord());
        }
        before = frame("nav", 90);
        after = frame("footer", 60);
        while (page("").length < SIZE) {
            List<String> paragraph = new ArrayList<>();
            for (int i = 0; i < 3 + random.nextInt(5); i++) {
                paragraph.add(sentence());
            }
            paragraphs.add(paragraph);
        }
    }

    /** Returns the page as it is sent now. */
    byte[] sent() {
        byte[] token = new byte[16];
        random.nextBytes(token);
        return page(HexFormat.of().formatHex(token));
    }

    /** Edits the page in one to three places. */
    void edit() {
        int edits = 1 + random.nextInt(3);
        for (int i = 0; i < edits; i++) {
            List<String> paragraph = paragraphs.get(random.nextInt(paragraphs.size()));
            int place = random.nextInt(paragraph.size());
            int kind = random.nextInt(6);
            if (kind == 0) {
                paragraph.add(place, sentence());
            } else if (kind == 1 && paragraph.size() > 2) {
                paragraph.remove(place);
            } else {
                paragraph.set(place, withAnotherWord(paragraph.get(place)));
            }
        }
    }

    private String withAnotherWord(String sentence) {
        String[] parts = sentence.split(" ", -1);
        parts[1 + random.nextInt(parts.length - 2)] =
                random.nextInt(4) == 0 ? Integer.toString(random.nextInt(5000)) : word();
        return String.join(" ", parts);
    }

    private byte[] page(String token) {
        StringBuilder page = new StringBuilder(SIZE + 1000);
        page.append(
                "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Statement of the harbour office"
                        + "</title>\n<meta name=\"csrf-token\" content=\"");
        page.append(token).append("\">\n</head>\n<body>\n").append(before);
        page.append("<main><article><h1>Statement of the harbour office</h1>\n");
        for (List<String> paragraph : paragraphs) {
            page.append("<p class=\"text-body\">")
                    .append(String.join(" ", paragraph))
                    .append("</p>\n");
        }
        return page.append("</article></main>\n")
                .append(after)
                .append("</body></html>\n")
                .toString()
                .getBytes(UTF_8);
    }

    private String frame(String name, int links) {
        StringBuilder frame = new StringBuilder("<" + name + "><ul>\n");
        for (int i = 0; i < links; i++) {
            frame.append("<li class=\"menu-item\"><a href=\"/")
                    .append(word())
                    .append('/')
                    .append(word())
                    .append("\">")
                    .append(word())
                    .append(' ')
                    .append(word())
                    .append("</a></li>\n");
        }
        return frame.append("</ul></" + name + ">\n").toString();
    }

    private String sentence() {
        StringBuilder sentence = new StringBuilder("The");
        int length = 8 + random.nextInt(14);
        for (int i = 0; i < length; i++) {
            sentence.append(' ').append(word());
        }
        return sentence.append('.').toString();
    }

    /** Returns a word, the first ones of the list far more often than the last. */
    private String word() {
        double place = random.nextDouble();
        return words.get((int) (WORDS * place * place * place));
    }

    private String newWord() {
        StringBuilder word = new StringBuilder();
        int syllables = 1 + random.nextInt(4);
        for (int i = 0; i < syllables; i++) {
            word.append("bcdfghklmnprstvw".charAt(random.nextInt(16))).append("aeiou".charAt(random.nextInt(5)));
            if (random.nextInt(3) == 0) {
                word.append("nrstl".charAt(random.nextInt(5)));
            }
        }
        return word.toString();
    }
}
