package io.github.pressdiff.classify;

import io.github.pressdiff.diff.Token;
import io.github.pressdiff.diff.Tokenizer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the words with which a page says that it changed: "Correction:", "(Corrects second paragraph)", "UPDATE 2-", "Last
 * updated 17 January". They must open the text and be set apart from it; "Updated estimates show" is none.
 */
final class NoticeText {

    private static final Lexicon WIRE = Lexicon.ofResource("en");

    /** Words that may stand between "updated" and the first digit of its stamp. */
    private static final int TOKENS_TO_DIGIT = 8;

    /** A stamp is a short line. */
    private static final int STAMP_WORDS = 15;

    /** No announcement has more tokens with all that may stand before it; further on it would not open the text. */
    private static final int OPENING_TOKENS = 24;

    private static final String SEPARATORS = ":)]）】-–—|：";

    private final Lexicon lexicon;

    NoticeText(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Returns the words that open a text and announce a change of it. */
    Optional<String> opening(String text) {
        String head = text.substring(0, Math.min(text.length(), 240));
        List<Token> tokens = Tokenizer.tokenize(head);
        return hits(head, tokens.subList(0, Math.min(tokens.size(), OPENING_TOKENS)))
                .filter(hit -> isStart(head, hit) && isSetApart(head, tokens, hit))
                .findFirst()
                .map(hit -> hit.range().of(head));
    }

    /** Tells whether a short line says when the page was updated. */
    boolean isStamp(String text) {
        if (text.length() > 200 || WordCount.of(text) > STAMP_WORDS) {
            return false;
        }
        return hits(text, Tokenizer.tokenize(text)).anyMatch(hit -> hit.term().kind() == Term.Kind.UPDATE)
                && text.chars().anyMatch(Character::isDigit);
    }

    private Stream<Term.Hit> hits(String text, List<Token> tokens) {
        return Stream.concat(lexicon.notices(text, tokens).stream(), WIRE.notices(text, tokens).stream());
    }

    /** At the very beginning, a bracket or the like aside. */
    private static boolean isStart(String text, Term.Hit hit) {
        return hit.range().start() <= 3
                && text.substring(0, hit.range().start()).chars().noneMatch(Character::isLetterOrDigit);
    }

    private static boolean isSetApart(String text, List<Token> tokens, Term.Hit hit) {
        boolean bracketed = hit.range().start() > 0;
        boolean correction = hit.term().kind() == Term.Kind.CORRECTION;
        int next = Spans.firstEndingAfter(tokens, Token::range, hit.range().end());
        while (next < tokens.size() && tokens.get(next).kind() == Token.Kind.SPACE) {
            next++;
        }
        if (next >= tokens.size()
                || (correction && (bracketed || hit.term().name().indexOf(' ') > 0))
                || SEPARATORS.contains(tokens.get(next).range().of(text))) {
            return true;
        }
        return !correction
                && tokens.subList(next, Math.min(tokens.size(), next + TOKENS_TO_DIGIT)).stream()
                        .anyMatch(token -> token.kind() == Token.Kind.NUMBER)
                && WordCount.of(text) <= STAMP_WORDS;
    }
}
