package io.github.pressdiff.classify;

import io.github.pressdiff.diff.Token;
import io.github.pressdiff.diff.Tokenizer;
import io.github.pressdiff.extract.Article;
import io.github.pressdiff.extract.Paragraph;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the word lists for an article. The words decide, by how many of them a list knows, articles and prepositions above
 * all; what the page declares counts where they leave it open, since pages often declare the language of their template.
 */
final class Languages {

    private static final List<String> WITH_RESOURCE = List.of("en", "ru", "de", "fr", "es", "ar", "zh");

    /** So many characters from the beginning are looked at. */
    private static final int SAMPLE = 3_000;

    /**
     * A list knows a third to a half of the words of running text in its language, and up to a third in a neighbour's. Where
     * the page declares a language without a list, only a clear majority speaks against it.
     */
    private static final double LEAST_SHARE_AGAINST_DECLARED = 0.35;

    /** Where the page declares nothing, titles, lists and tables must do, which have few such words. */
    private static final double LEAST_SHARE = 0.03;

    private static final List<Lexicon> LEXICONS =
            WITH_RESOURCE.stream().map(Lexicon::ofResource).toList();

    /** For each listed word the places, in {@link #LEXICONS}, of the lists that it stands in. */
    private static final Map<String, List<Integer>> KNOWN_BY = knownBy();

    private Languages() {}

    /** Returns the word lists for an article, perhaps empty ones. */
    static Lexicon lexiconFor(Article article) {
        return lexiconFor(article, new HashMap<>());
    }

    /**
     * Returns the word lists for an article, perhaps empty ones.
     *
     * @param counted what is known of paragraphs of the same text; more is added, for the next version of the article
     */
    static Lexicon lexiconFor(Article article, Map<String, KnownWords> counted) {
        int[] known = new int[LEXICONS.size()];
        int words = count(article.paragraphs(), counted, known);
        int best = 0;
        for (int i = 1; i < known.length; i++) {
            best = known[i] > known[best] ? i : best;
        }
        int declared = WITH_RESOURCE.indexOf(languageOf(article.metadata().language()));
        if (declared >= 0 && known[declared] * 2 >= known[best]) {
            return LEXICONS.get(declared);
        }
        double least = article.metadata().language() == null ? LEAST_SHARE : LEAST_SHARE_AGAINST_DECLARED;
        boolean sure = known[best] > 0 && known[best] >= words * least;
        return sure ? LEXICONS.get(best) : Lexicon.ofTag(article.metadata().language());
    }

    /** Counts, for each list, the words that it knows, and returns how many words there are. */
    private static int count(List<Paragraph> paragraphs, Map<String, KnownWords> counted, int[] known) {
        int words = 0;
        int left = SAMPLE;
        for (int at = 0; at < paragraphs.size() && left > 0; at++) {
            String whole = paragraphs.get(at).text();
            String text = whole.substring(0, Math.min(left, whole.length()));
            KnownWords found = counted.computeIfAbsent(text, KnownWords::new);
            words += found.words;
            for (int list = 0; list < known.length; list++) {
                known[list] += found.known[list];
            }
            left -= text.length();
        }
        return words;
    }

    /** How many words a text has, and how many of them each list knows. */
    static final class KnownWords {
        private final int[] known = new int[LEXICONS.size()];
        private int words;

        private KnownWords(String text) {
            Tokenizer.visit(text, (kind, start, end) -> {
                if (kind == Token.Kind.WORD) {
                    words++;
                    String word = FoldedWord.of(text.substring(start, end));
                    for (int list : KNOWN_BY.getOrDefault(word, List.of())) {
                        known[list]++;
                    }
                }
            });
        }
    }

    private static String languageOf(@Nullable String tag) {
        return tag == null ? "" : Locale.forLanguageTag(tag).getLanguage();
    }

    private static Map<String, List<Integer>> knownBy() {
        Map<String, List<Integer>> knownBy = new HashMap<>();
        for (int i = 0; i < LEXICONS.size(); i++) {
            for (String word : LEXICONS.get(i).words()) {
                knownBy.computeIfAbsent(word, each -> new ArrayList<>(1)).add(i);
            }
        }
        return Collections.unmodifiableMap(knownBy);
    }
}
