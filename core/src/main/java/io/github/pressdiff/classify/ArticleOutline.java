package io.github.pressdiff.classify;

import io.github.pressdiff.extract.Article;
import io.github.pressdiff.extract.MarkerPhrases;
import io.github.pressdiff.extract.Paragraph;
import io.github.pressdiff.extract.Role;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An article with its marker found: which paragraphs are text, which are furniture. Each paragraph is read when it is first asked for:
 * most of them stayed as they were, and nobody asks. Not safe for use by several threads.
 */
final class ArticleOutline {

    private static final int UNCOUNTED = -1;

    private final Article article;
    private final @Nullable Marker marker;
    private final BitSet markers = new BitSet();
    private final BitSet read = new BitSet();
    private final int footerStart;
    private final int[] words;
    private @Nullable Set<String> repeated;

    private ArticleOutline(Article article, @Nullable Marker marker) {
        this.article = article;
        this.marker = marker;
        this.footerStart = footerStart(article.paragraphs());
        this.words = new int[article.paragraphs().size()];
        Arrays.fill(words, UNCOUNTED);
    }

    /** Reads an article on its own. */
    static ArticleOutline of(Article article) {
        return new ArticleOutline(article, MarkerFinder.find(article).orElse(null));
    }

    /** Returns the open marker or end mark that counts. */
    @Nullable
    Marker marker() {
        return marker;
    }

    Paragraph paragraph(int index) {
        return article.paragraphs().get(index);
    }

    /** Tells whether a paragraph is nothing but a marker or end mark, the one that counts or another. */
    boolean isMarker(int index) {
        if (!read.get(index)) {
            read.set(index);
            markers.set(index, readsAsMarker(index));
        }
        return markers.get(index);
    }

    /** Tells whether a paragraph is about the page and not part of its text: a marker, a stamp, a notice, the footer, ignored text. */
    boolean isFurniture(int index) {
        return switch (paragraph(index).role()) {
            case BOILERPLATE, DATELINE, NOTICE, CONTENTS -> true;
            default ->
                isMarker(index) || index >= footerStart || paragraph(index).isIgnored();
        };
    }

    /** Tells whether a paragraph counts as body text when words are counted. */
    boolean isBody(int index) {
        return paragraph(index).role() != Role.BOILERPLATE && !isMarker(index);
    }

    /** Tells whether a paragraph's text stands in several places. */
    boolean isRepeated(int index) {
        if (repeated == null) {
            repeated = repeated(article.paragraphs());
        }
        return repeated.contains(paragraph(index).text());
    }

    /** Returns the text of a paragraph without the marker that closes it. */
    String textOf(int index) {
        String text = paragraph(index).text();
        if (marker == null || marker.paragraph() != index) {
            return text;
        }
        return text.substring(0, text.lastIndexOf(marker.text())).stripTrailing();
    }

    /** Returns the number of words of a paragraph, its marker aside. */
    int words(int index) {
        if (words[index] == UNCOUNTED) {
            words[index] = WordCount.of(textOf(index));
        }
        return words[index];
    }

    /** Returns the text of the marker, if any. */
    Optional<String> markerText() {
        return Optional.ofNullable(marker).map(Marker::text);
    }

    private static Set<String> repeated(List<Paragraph> paragraphs) {
        Set<String> texts = new HashSet<>();
        return paragraphs.stream()
                .map(Paragraph::text)
                .filter(text -> !texts.add(text))
                .collect(Collectors.toSet());
    }

    private boolean readsAsMarker(int index) {
        Paragraph paragraph = paragraph(index);
        return paragraph.role() == Role.MARKER
                || (marker != null
                        && marker.paragraph() == index
                        && textOf(index).isBlank())
                || MarkerPhrases.kindOf(paragraph.text()).isPresent();
    }

    /** Only the last paragraphs can be a footer: a contact line inside the text is text. */
    private int footerStart(List<Paragraph> paragraphs) {
        int start = paragraphs.size();
        while (start > 0 && (isMarker(start - 1) || FooterLines.isFooter(paragraphs.get(start - 1)))) {
            start--;
        }
        return start;
    }
}
