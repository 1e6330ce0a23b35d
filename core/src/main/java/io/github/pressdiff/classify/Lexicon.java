package io.github.pressdiff.classify;

import io.github.pressdiff.diff.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the rules know of one language: its negators, hedges, number words and so on, from the resource {@code words/xx.txt},
 * and its months and weekdays. A language without a resource has months and weekdays only, an unknown one nothing.
 */
final class Lexicon {

    private final Locale locale;
    private final Set<String> functionWords = new HashSet<>();
    private final TermList terms;
    private final TermList notices;

    private Lexicon(Locale locale, List<String> lines) {
        this.locale = locale;
        List<Term> entries = new ArrayList<>(locale.getLanguage().isEmpty() ? List.of() : MonthNames.of(locale));
        List<Term> announcements = new ArrayList<>();
        String section = "";
        for (String line : lines) {
            if (line.startsWith("[")) {
                section = line.substring(1, line.length() - 1);
                continue;
            }
            for (String entry : line.split(",\\s*", -1)) {
                if (section.equals("function")) {
                    functionWords.add(FoldedWord.of(entry));
                } else if (!entry.isEmpty()) {
                    Term term = term(Term.Kind.valueOf(section.toUpperCase(Locale.ROOT)), entry);
                    (isNotice(term) ? announcements : entries).add(term);
                }
            }
        }
        this.terms = new TermList(entries, this::isAccepted);
        this.notices = new TermList(announcements, (term, word) -> true);
    }

    /** Returns the lexicon of a language that has a resource. */
    static Lexicon ofResource(String language) {
        return new Lexicon(Locale.forLanguageTag(language), ResourceLines.of("words/" + language + ".txt"));
    }

    /**
     * Returns what is known of a language without a resource.
     *
     * @param tag a BCP 47 tag, well-formed or not; null for an unknown language
     */
    static Lexicon ofTag(@Nullable String tag) {
        return new Lexicon(tag == null ? Locale.ROOT : Locale.forLanguageTag(tag), List.of());
    }

    /** Returns the language: "en"; empty when unknown. */
    String language() {
        return locale.getLanguage();
    }

    /** Tells whether a folded word carries no content of its own. */
    boolean isFunctionWord(String folded) {
        int apostrophe = folded.indexOf('\'');
        return functionWords.contains(folded)
                || (apostrophe > 0 && functionWords.contains(folded.substring(0, apostrophe + 1) + "*"));
    }

    /** Returns the folded words of the lists, of terms of several words the first. */
    Set<String> words() {
        Set<String> words = new HashSet<>(functionWords);
        words.addAll(terms.firstWords());
        return words;
    }

    /** Finds negators, hedges, numbers, dates and the like. */
    List<Term.Hit> terms(String text, List<Token> tokens) {
        return terms.find(text, tokens);
    }

    /** Finds the words with which a page says that it was corrected or updated. */
    List<Term.Hit> notices(String text, List<Token> tokens) {
        return notices.find(text, tokens);
    }

    /** "may" and "march" are months only with a capital; what the list itself calls a date ("tomorrow") needs none. */
    private boolean isAccepted(Term term, String word) {
        return term.kind() != Term.Kind.DATES
                || !term.value().isEmpty()
                || !MonthNames.needCapital(locale)
                || Capitals.startsHigh(word);
    }

    private static boolean isNotice(Term term) {
        return term.kind() == Term.Kind.CORRECTION || term.kind() == Term.Kind.UPDATE;
    }

    private static Term term(Term.Kind kind, String entry) {
        int equals = entry.indexOf('=');
        if (equals < 0) {
            return new Term(kind, FoldedWord.of(entry), kind == Term.Kind.DATES ? "day" : "", false);
        }
        String value = entry.substring(equals + 1).strip();
        boolean doubtful = value.endsWith("?");
        return new Term(
                kind,
                FoldedWord.of(entry.substring(0, equals).strip()),
                doubtful ? value.substring(0, value.length() - 1) : value,
                doubtful);
    }
}
