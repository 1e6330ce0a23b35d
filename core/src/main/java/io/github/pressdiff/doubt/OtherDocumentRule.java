package io.github.pressdiff.doubt;

import io.github.pressdiff.extract.Article;
import io.github.pressdiff.extract.Paragraph;
import io.github.pressdiff.fetch.FetchFailure;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Another document in the place of the known one: the home page, another release, the same release in another language. */
final class OtherDocumentRule implements DoubtRule {

    /** The fewest words of a body that make a document; below that, the known text is gone and nothing has come instead. */
    private static final int DOCUMENT = 15;

    @Override
    public Optional<Doubt> doubt(JudgedPage page) {
        if (page.bodyWords() < DOCUMENT
                || page.kept().filter(KeptText::isNextToNothing).isEmpty()) {
            return Optional.empty();
        }
        KeptText kept = page.kept().orElseThrow();
        return page.known()
                .filter(known -> isOther(known.article(), page.article()))
                .map(known -> new Doubt(
                        FetchFailure.OTHER_DOCUMENT,
                        "title %s -> %s, %d of %d words left"
                                .formatted(
                                        Excerpt.of(headline(known.article())),
                                        Excerpt.of(headline(page.article())),
                                        kept.left(),
                                        kept.known())));
    }

    private static boolean isOther(Article known, Article now) {
        return isOtherLanguage(known.metadata().language(), now.metadata().language())
                || isOtherTitle(
                        FoldedText.of(headline(known)).words(),
                        FoldedText.of(headline(now)).words());
    }

    /** Tells whether the titles share less than a third of the words of the shorter one; short words are in any title. */
    private static boolean isOtherTitle(List<String> known, List<String> now) {
        Set<String> before = longWords(known);
        Set<String> after = longWords(now);
        int shorter = Math.min(before.size(), after.size());
        before.retainAll(after);
        return before.size() * 3 < Math.max(shorter, 1);
    }

    private static Set<String> longWords(List<String> words) {
        Set<String> all = new HashSet<>(words);
        Set<String> longer = new HashSet<>(all);
        longer.removeIf(word ->
                word.length() < 4 && Character.isAlphabetic(word.codePointAt(0)) && word.codePointAt(0) < 0x2E80);
        return longer.isEmpty() ? all : longer;
    }

    private static boolean isOtherLanguage(@Nullable String known, @Nullable String now) {
        return known != null && now != null && !primary(known).equals(primary(now));
    }

    private static String primary(String tag) {
        return tag.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    }

    /** Returns the title; a text without one begins with it. */
    private static String headline(Article article) {
        return article.title().isEmpty()
                ? article.paragraphs().stream().findFirst().map(Paragraph::text).orElse("")
                : article.title();
    }
}
