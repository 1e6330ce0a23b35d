package io.github.pressdiff.doubt;

import io.github.pressdiff.extract.Article;
import io.github.pressdiff.extract.Paragraph;
import io.github.pressdiff.fetch.FetchFailure;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A page whose bytes are read in another encoding than the known one's, so that its text only seems to have changed. A site
 * that moves to another encoding changes its bytes too; then the text is the same as before, and the old encoding would garble
 * it.
 */
final class CharsetRule implements DoubtRule {

    private static final char REPLACEMENT = '\ufffd';

    @Override
    public Optional<Doubt> doubt(JudgedPage page) {
        return page.known()
                .filter(known -> !known.charset().equals(page.charset()))
                .flatMap(known -> inOldEncoding(page, known).or(() -> replacements(page, known)))
                .map(evidence -> new Doubt(FetchFailure.CHARSET_FLIP, evidence));
    }

    private static Optional<String> inOldEncoding(JudgedPage page, KnownPage known) {
        Set<String> texts = texts(known.article()).stream().collect(Collectors.toUnmodifiableSet());
        long now = equal(page.article(), texts);
        long before = equal(page.readIn(known.charset()), texts);
        return before > now
                ? Optional.of("%s: %d known paragraphs read the same, %s: %d"
                        .formatted(known.charset(), before, page.charset(), now))
                : Optional.empty();
    }

    private static Optional<String> replacements(JudgedPage page, KnownPage known) {
        long before = replacements(known.article());
        long now = replacements(page.article());
        return now > before
                ? Optional.of("%s -> %s, characters that could not be read: %d -> %d"
                        .formatted(known.charset(), page.charset(), before, now))
                : Optional.empty();
    }

    private static long equal(Article article, Set<String> texts) {
        return texts(article).stream().filter(texts::contains).count();
    }

    private static long replacements(Article article) {
        return texts(article).stream()
                .flatMapToInt(String::chars)
                .filter(c -> c == REPLACEMENT)
                .count();
    }

    private static List<String> texts(Article article) {
        return article.paragraphs().stream().map(Paragraph::text).toList();
    }
}
