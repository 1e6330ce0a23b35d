package io.github.pressdiff.classify;

import io.github.pressdiff.diff.TextRange;
import io.github.pressdiff.diff.Token;
import io.github.pressdiff.diff.Tokenizer;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One side of a changed paragraph, with what the rules ask of it. Read once, in linear time. */
final class EditedText {

    private final String text;
    private final Lexicon lexicon;
    private final List<Token> tokens;
    private final List<Term.Hit> terms;
    private final List<TextRange> addresses;
    private final List<TextRange> dates;
    private final List<TextRange> quotations;
    private final List<Amount> amounts;

    /**
     * Reads a text.
     *
     * @param text the paragraphs of one side, joined with line feeds
     * @param lexicon the word lists of its language
     */
    EditedText(String text, Lexicon lexicon) {
        this.text = text;
        this.lexicon = lexicon;
        this.tokens = Tokenizer.tokenize(text);
        this.terms = lexicon.terms(text, tokens);
        this.addresses = TextPatterns.addresses(text);
        this.dates = DateReader.read(text, tokens, terms);
        this.quotations = Quotations.of(text);
        this.amounts = AmountReader.read(this);
    }

    String text() {
        return text;
    }

    /** Returns the language of the word lists: "en"; empty when unknown. */
    String language() {
        return lexicon.language();
    }

    Lexicon lexicon() {
        return lexicon;
    }

    List<Token> tokens() {
        return tokens;
    }

    /** Returns the tokens that share a character with a range. */
    List<Token> tokensIn(TextRange range) {
        return Spans.overlapping(tokens, Token::range, range);
    }

    /** Returns the index of the first token that ends after a position; the number of tokens when there is none. */
    int tokenAfter(int position) {
        return Spans.firstEndingAfter(tokens, Token::range, position);
    }

    /** Returns the terms that share a character with a range. */
    List<Term.Hit> termsIn(TextRange range) {
        return Spans.overlapping(terms, Term.Hit::range, range);
    }

    /** Returns the first term that shares a character with a range. */
    Term.@Nullable Hit termAt(TextRange range) {
        List<Term.Hit> found = termsIn(range);
        return found.isEmpty() ? null : found.get(0);
    }

    /** Returns the dates that share a character with a range. */
    List<TextRange> datesIn(TextRange range) {
        return Spans.overlapping(dates, Function.identity(), range);
    }

    boolean isInDate(TextRange range) {
        return !datesIn(range).isEmpty();
    }

    boolean isInAddress(TextRange range) {
        return !Spans.overlapping(addresses, Function.identity(), range).isEmpty();
    }

    boolean isInQuotation(TextRange range) {
        return !Spans.overlapping(quotations, Function.identity(), range).isEmpty();
    }

    /** Tells whether a quotation begins or ends within so many characters of a range. */
    boolean isNearQuotation(TextRange range, int characters) {
        TextRange around = new TextRange(Math.max(0, range.start() - characters), range.end() + characters);
        return !Spans.overlapping(quotations, Function.identity(), around).isEmpty();
    }

    /** Tells whether there are digits or number words at all. */
    boolean mayHaveAmounts() {
        return tokens.stream().anyMatch(token -> token.kind() == Token.Kind.NUMBER)
                || terms.stream()
                        .map(hit -> hit.term().kind())
                        .anyMatch(kind -> kind == Term.Kind.NUMBERS || kind == Term.Kind.MULTIPLES);
    }

    /** Returns the amounts that share a character with a range. */
    List<Amount> amountsIn(TextRange range) {
        return Spans.overlapping(amounts, Amount::range, range);
    }

    /** Returns the amounts that overlap a range or stand right beside it. */
    List<Amount> amountsTouching(TextRange range) {
        return Spans.touching(amounts, Amount::range, range);
    }
}
