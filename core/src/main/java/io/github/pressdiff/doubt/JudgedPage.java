package io.github.pressdiff.doubt;

import io.github.pressdiff.extract.Article;
import io.github.pressdiff.extract.Block;
import io.github.pressdiff.extract.ContainerPath;
import io.github.pressdiff.extract.Extraction;
import io.github.pressdiff.extract.ExtractionOutcome;
import io.github.pressdiff.extract.Paragraph;
import io.github.pressdiff.extract.Role;
import io.github.pressdiff.fetch.FetchResult;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A page on trial: what arrived, what is known, and what several rules need of both, worked out once. */
final class JudgedPage {

    /** The most words of a body that may be a wall, when nothing is known: longer texts are read for what they are. */
    private static final int LONG = 250;

    private static final int MOST_PARAGRAPHS = 200;
    private static final int MOST_CHARACTERS = 20_000;

    /** Longer ones say more than a phrase. In UTF-16 units. */
    private static final int LONGEST_TITLE = 300;

    /** What parts a title from the name of the site; a hyphen does so only between blanks. */
    private static final Pattern BORDERS =
            Pattern.compile("\\s[-\u2013\u2014:]\\s|\\s*(?:[|\u00b7\u00bb\u00ab\u2022]|::)\\s*");

    private final FetchResult.Fetched fetched;
    private final Extraction extraction;
    private final String html;
    private final @Nullable KnownPage known;
    private final Function<Charset, Article> reread;
    private final List<String> titles;
    private final int words;
    private final int bodyWords;
    private final @Nullable KeptText kept;

    JudgedPage(
            FetchResult.Fetched fetched,
            Extraction extraction,
            String html,
            @Nullable KnownPage known,
            Function<Charset, Article> reread) {
        this.fetched = fetched;
        this.extraction = extraction;
        this.html = html;
        this.known = known;
        this.reread = reread;
        this.titles = titlesOf(article(), html);
        this.words = count(article().paragraphs().stream());
        this.bodyWords = count(article().paragraphs().stream().filter(JudgedPage::isBody));
        this.kept = known == null ? null : KeptText.of(known.article(), article());
    }

    FetchResult.Fetched fetched() {
        return fetched;
    }

    /** Returns whether it was read to its end. */
    ExtractionOutcome outcome() {
        return extraction.outcome();
    }

    /** Returns which part of it was read. */
    ContainerPath container() {
        return extraction.container();
    }

    Article article() {
        return extraction.article();
    }

    Charset charset() {
        return extraction.charset();
    }

    String html() {
        return html;
    }

    /** Returns the version that was believed last; empty for the first capture. */
    Optional<KnownPage> known() {
        return Optional.ofNullable(known);
    }

    /** Returns the article that the same bytes give in another encoding. */
    Article readIn(Charset charset) {
        return reread.apply(charset);
    }

    /** Counts the words of all paragraphs, headings and boilerplate included. */
    int words() {
        return words;
    }

    /** Counts the words that tell something: neither headings nor what stands below every article of the publisher. */
    int bodyWords() {
        return bodyWords;
    }

    /** Tells what is left of the known text; empty for the first capture. */
    Optional<KeptText> kept() {
        return Optional.ofNullable(kept);
    }

    /**
     * Tells whether this is a text, whatever words it uses: a release about captchas is a release. It is when it keeps most of
     * what is known, or, when nothing is known, when it is long.
     */
    boolean isSurelyText() {
        return kept == null ? bodyWords > LONG : kept.isMost();
    }

    /** Tells whether there is a known text and next to nothing of it is left, not even its heading. */
    boolean hasLostText() {
        return known != null && kept != null && kept.isNextToNothing() && !hasHeadingOf(known.article());
    }

    private boolean hasHeadingOf(Article other) {
        return !other.title().isEmpty()
                && article().paragraphs().stream()
                        .anyMatch(paragraph -> paragraph.role() == Role.TITLE
                                && article().title().equals(other.title()));
    }

    /** Returns what the page says it is: the article's title, its first heading, the title element, each cut at its borders. */
    List<String> titles() {
        return titles;
    }

    /** Tells whether the text is no longer than that of any wall: only then its sentences are looked at one by one. */
    boolean isShort() {
        TextSize size = TextSize.of(article());
        return size.paragraphs() <= MOST_PARAGRAPHS && size.characters() <= MOST_CHARACTERS;
    }

    private static List<String> titlesOf(Article article, String html) {
        Stream<String> heading = article.paragraphs().stream()
                .limit(2)
                .filter(paragraph -> paragraph.block() == Block.HEADING)
                .map(Paragraph::text);
        Stream<String> element = SourceText.titleOf(html).stream();
        return Stream.of(Stream.of(article.title()), heading, element)
                .flatMap(titles -> titles)
                .filter(title -> title.length() <= LONGEST_TITLE)
                .flatMap(title -> Stream.concat(Stream.of(title), BORDERS.splitAsStream(title)))
                .map(String::strip)
                .filter(title -> !title.isEmpty())
                .distinct()
                .toList();
    }

    private static int count(Stream<Paragraph> paragraphs) {
        return paragraphs
                .mapToInt(paragraph -> FoldedText.countWords(paragraph.text()))
                .sum();
    }

    /** Tells whether a paragraph tells something. */
    static boolean isBody(Paragraph paragraph) {
        return paragraph.block() != Block.HEADING
                && switch (paragraph.role()) {
                    case BODY, QUESTION, ANSWER, NOTICE -> true;
                    case TITLE, CONTENTS, DATELINE, MARKER, BOILERPLATE -> false;
                };
    }
}
