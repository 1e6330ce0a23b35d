package io.github.pressdiff.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pressdiff.fetch.DecodedText;
import java.util.stream.Collectors;

/** What every article of a text keeps to, with marks or without, beside what every article does. */
final class TextPromises {

    private TextPromises() {}

    /**
     * Extracts a plain text: not one character is lost, in its order.
     *
     * @throws AssertionError if a promise is broken
     */
    static void check(ArticleExtractor extractor, Source source) {
        Extraction extraction = ArticlePromises.check(extractor, source);
        assertThat(extractor.explain(source).extraction()).as("explained").isEqualTo(extraction);
        if (!extraction.isCutShort()) {
            String read = extraction.article().paragraphs().stream()
                    .map(Paragraph::text)
                    .collect(Collectors.joining("\n"));
            assertThat(ShownCharacters.of(read))
                    .isEqualTo(ShownCharacters.of(source.text().text()));
        }
    }

    /**
     * Extracts a text in Markdown: what the page shows that it describes is kept, and of a text without marks every letter is.
     *
     * @throws AssertionError if a promise is broken
     */
    static void checkMarkdown(ArticleExtractor extractor, Source source) {
        Extraction extraction = ArticlePromises.check(extractor, source);
        Explanation explanation = extractor.explain(source);
        assertThat(explanation.extraction()).as("explained").isEqualTo(extraction);
        if (!extraction.isCutShort()) {
            PagePromises.checkNothingIsLost(explanation, MarkdownPage.of(source));
        }
        checkWords(extractor, source);
    }

    private static void checkWords(ArticleExtractor extractor, Source source) {
        String words = words(source.text().text());
        DecodedText unmarked =
                new DecodedText(words, source.text().charset(), source.text().reason());
        String told = extractor.explain(new Source(unmarked, source.form(), source.url())).lines().stream()
                .map(Explanation.Line::text)
                .collect(Collectors.joining("\n"));
        assertThat(ShownCharacters.of(told)).isEqualTo(ShownCharacters.of(words));
    }

    /** Returns a text with a blank in the place of whatever may be a mark: its letters, digits and line ends. */
    private static String words(String text) {
        return text.codePoints()
                .map(c -> Character.isLetterOrDigit(c) || c == '\n' ? c : ' ')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
