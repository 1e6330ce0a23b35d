package io.github.pressdiff.classify;

import io.github.pressdiff.diff.TextRange;
import io.github.pressdiff.diff.Token;
import io.github.pressdiff.diff.Tokenizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Finds the terms of a language in a text: the longest at each place, from left to right. */
final class TermList {

    private final Map<String, List<Sequence>> byFirstWord = new HashMap<>();
    private final Map<String, Term> byBeginning = new HashMap<>();
    private final Map<String, Term> byEnding = new HashMap<>();

    private final BiPredicate<Term, String> accepted;

    /**
     * Makes a list of terms; where two read alike, the first counts that is accepted.
     *
     * @param terms the terms
     * @param accepted whether a word of a text may be the beginning of a term
     */
    TermList(List<Term> terms, BiPredicate<Term, String> accepted) {
        this.accepted = accepted;
        terms.forEach(this::add);
        byFirstWord
                .values()
                .forEach(sequences ->
                        sequences.sort((a, b) -> b.words().size() - a.words().size()));
    }

    /**
     * Finds the terms of a text.
     *
     * @param text the text
     * @param tokens its tokens
     */
    List<Term.Hit> find(String text, List<Token> tokens) {
        List<Term.Hit> hits = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            Match match = tokens.get(i).kind() == Token.Kind.SPACE ? null : matchAt(text, tokens, i);
            if (match == null) {
                i++;
            } else {
                int end = tokens.get(match.last()).range().end();
                hits.add(new Term.Hit(
                        match.term(), new TextRange(tokens.get(i).range().start(), end)));
                i = match.last() + 1;
            }
        }
        return hits;
    }

    /** Returns the folded words that terms begin with. */
    Set<String> firstWords() {
        return byFirstWord.keySet();
    }

    private void add(Term term) {
        String name = term.name();
        if (name.endsWith("*")) {
            byBeginning.putIfAbsent(name.substring(0, name.length() - 1), term);
        } else if (name.startsWith("*")) {
            byEnding.putIfAbsent(name.substring(1), term);
        } else {
            List<String> words = Tokenizer.tokenize(name).stream()
                    .filter(token -> token.kind() != Token.Kind.SPACE)
                    .map(token -> token.range().of(name))
                    .toList();
            byFirstWord
                    .computeIfAbsent(words.get(0), word -> new ArrayList<>(1))
                    .add(new Sequence(words, term));
        }
    }

    private @Nullable Match matchAt(String text, List<Token> tokens, int at) {
        String word = FoldedWord.of(tokens.get(at).range().of(text));
        for (Sequence sequence : byFirstWord.getOrDefault(word, List.of())) {
            int last = accepted.test(sequence.term(), tokens.get(at).range().of(text))
                    ? lastOf(sequence, text, tokens, at)
                    : -1;
            if (last >= 0) {
                return new Match(sequence.term(), last);
            }
        }
        Term part = tokens.get(at).kind() == Token.Kind.WORD ? byPart(word) : null;
        return part == null ? null : new Match(part, at);
    }

    private @Nullable Term byPart(String word) {
        int apostrophe = word.indexOf('\'');
        if (apostrophe > 0 && byBeginning.containsKey(word.substring(0, apostrophe + 1))) {
            return byBeginning.get(word.substring(0, apostrophe + 1));
        }
        for (int start = byEnding.isEmpty() ? word.length() : Math.max(1, word.length() - 3);
                start < word.length();
                start++) {
            Term term = byEnding.get(word.substring(start));
            if (term != null) {
                return term;
            }
        }
        return null;
    }

    private static int lastOf(Sequence sequence, String text, List<Token> tokens, int at) {
        int i = at;
        for (int k = 1; k < sequence.words().size(); k++) {
            i++;
            if (i < tokens.size() && tokens.get(i).kind() == Token.Kind.SPACE) {
                i++;
            }
            if (i >= tokens.size()
                    || !FoldedWord.of(tokens.get(i).range().of(text))
                            .equals(sequence.words().get(k))) {
                return -1;
            }
        }
        return i;
    }

    private record Sequence(List<String> words, Term term) {}

    private record Match(Term term, int last) {}
}
