package io.github.pressdiff.classify;

import io.github.pressdiff.extract.Article;
import io.github.pressdiff.extract.MarkerPhrases;
import io.github.pressdiff.extract.Paragraph;
import io.github.pressdiff.extract.Role;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the line of an article that says whether more will follow.
 *
 * <p>Only the tail of an article can say so: below the line there may be footers and a few short paragraphs, no more text.
 * Each article is read on its own, since a line that closes both sides of a comparison tells it nothing.
 */
public final class MarkerFinder {

    /** Short paragraphs that may follow a marker without being known as footers: a place, a date, a signature. */
    private static final int SHORT_PARAGRAPHS = 3;

    private static final int SHORT_PARAGRAPH_WORDS = 12;

    /** A footer with more paragraphs is none. */
    private static final int FOOTER_PARAGRAPHS = 20;

    /** The longest part of a line of text that is looked at for a marker at its end, in characters. */
    private static final int LINE_END = 90;

    /**
     * Where a marker may begin inside a line: after the end of a sentence (scripts without blanks between words set none here
     * either), or at stars, underscores or dashes, which must then close the line too. Quotation marks do not count: they
     * quote.
     */
    private static final Pattern MARKER_START =
            Pattern.compile("(?<=[.!?;:…؟۔।”»\")\\]])\\s+(?=\\S)|(?<=[。！？；])(?=\\S)|\\s(?=([*_—–-]).*\\1$)");

    private static final String CLOSING = ")]）］】";
    private static final String OPENING = "([（［【";

    private MarkerFinder() {}

    /** Returns the marker that counts, the last one in the tail of the article. */
    public static Optional<Marker> find(Article article) {
        List<Paragraph> paragraphs = article.paragraphs();
        int footer = footerStart(paragraphs);
        int shortOnes = 0;
        for (int i = paragraphs.size() - 1; i >= 0; i--) {
            Optional<Marker> marker = markerIn(paragraphs.get(i).text(), i);
            if (marker.isPresent()) {
                return marker;
            }
            if (i < footer && !isFurniture(paragraphs.get(i))) {
                shortOnes++;
                if (shortOnes > SHORT_PARAGRAPHS || !isShort(paragraphs.get(i))) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    /** Below the first footer line everything is footer: what is said about the publisher may be long. */
    private static int footerStart(List<Paragraph> paragraphs) {
        for (int i = Math.max(0, paragraphs.size() - FOOTER_PARAGRAPHS); i < paragraphs.size(); i++) {
            if (FooterLines.isFooter(paragraphs.get(i))) {
                return i;
            }
        }
        return paragraphs.size();
    }

    private static boolean isFurniture(Paragraph paragraph) {
        return switch (paragraph.role()) {
            case BOILERPLATE, DATELINE, NOTICE, MARKER -> true;
            default -> FooterLines.isFooter(paragraph);
        };
    }

    private static boolean isShort(Paragraph paragraph) {
        boolean speaks = paragraph.role() == Role.QUESTION || paragraph.role() == Role.ANSWER;
        return !speaks && paragraph.text().length() <= 200 && WordCount.of(paragraph.text()) <= SHORT_PARAGRAPH_WORDS;
    }

    private static Optional<Marker> markerIn(String text, int paragraph) {
        String line = text.strip();
        line = line.substring(line.lastIndexOf('\n') + 1).strip();
        String whole = line;
        return MarkerPhrases.kindOf(whole)
                .map(kind -> new Marker(kind, paragraph, whole))
                .or(() -> atLineEnd(whole, paragraph));
    }

    /** A marker that was set on the last line of the text: in brackets, or as a sentence of its own. */
    private static Optional<Marker> atLineEnd(String line, int paragraph) {
        String end = line.substring(Math.max(0, line.length() - LINE_END));
        int bracket = lastBracket(end);
        if (bracket > 0) {
            Optional<Marker> marker = marker(end.substring(bracket), paragraph);
            if (marker.isPresent()) {
                return marker;
            }
        }
        Matcher start = MARKER_START.matcher(end);
        while (start.find()) {
            Optional<Marker> marker = marker(end.substring(start.end()), paragraph);
            if (marker.isPresent()) {
                return marker;
            }
        }
        return Optional.empty();
    }

    private static int lastBracket(String text) {
        if (text.isEmpty() || CLOSING.indexOf(text.charAt(text.length() - 1)) < 0) {
            return -1;
        }
        return text.lastIndexOf(OPENING.charAt(CLOSING.indexOf(text.charAt(text.length() - 1))));
    }

    private static Optional<Marker> marker(String text, int paragraph) {
        return MarkerPhrases.kindOf(text).map(kind -> new Marker(kind, paragraph, text));
    }
}
