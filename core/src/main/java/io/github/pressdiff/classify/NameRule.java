package io.github.pressdiff.classify;

import io.github.pressdiff.diff.TextRange;
import io.github.pressdiff.diff.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A person, a place, an organisation: words with a capital inside a sentence, and at its beginning where another such word
 * follows. Only in scripts that have capitals; in German, where every noun has one, only acronyms, words behind a title and
 * words beside another such word.
 */
final class NameRule implements EditRule {

    @Override
    public EditClass editClass() {
        return EditClass.NAME;
    }

    @Override
    public Optional<String> reason(WordEdit edit) {
        List<String> old = names(edit.before(), edit.oldRange());
        List<String> now = names(edit.after(), edit.newRange());
        return EditRule.reasonIf(!old.equals(now), edit);
    }

    private static List<String> names(EditedText text, TextRange range) {
        List<String> names = new ArrayList<>();
        int token = text.tokenAfter(range.start());
        for (Token each : text.tokensIn(range)) {
            if (isName(text, token) && !Capitals.isTitleCase(text, token)) {
                names.add(each.range().of(text.text()));
            }
            token++;
        }
        return names;
    }

    private static boolean isName(EditedText text, int token) {
        if (!isHigh(text, token)) {
            return false;
        }
        boolean beside =
                isHigh(text, token + 2) || (isHigh(text, token - 2) && !Capitals.opensSentence(text, token - 2));
        if (Capitals.opensSentence(text, token)) {
            return isHigh(text, token + 2) && isBlank(text, token + 1);
        }
        return !text.language().equals("de")
                || Capitals.isAcronym(word(text, token))
                || isTitle(text, token - 2)
                || (beside && (isBlank(text, token + 1) || isBlank(text, token - 1)));
    }

    /** A word with a capital that is not known to be something else than a name. */
    private static boolean isHigh(EditedText text, int token) {
        if (token < 0
                || token >= text.tokens().size()
                || text.tokens().get(token).kind() != Token.Kind.WORD
                || !Capitals.startsHigh(word(text, token))) {
            return false;
        }
        Term.Hit term = text.termAt(text.tokens().get(token).range());
        boolean known = term != null && term.term().kind() != Term.Kind.HONORIFICS;
        return !known && !text.lexicon().isFunctionWord(FoldedWord.of(word(text, token)));
    }

    private static boolean isTitle(EditedText text, int token) {
        Term.Hit term = token < 0 ? null : text.termAt(text.tokens().get(token).range());
        return term != null && term.term().kind() == Term.Kind.HONORIFICS;
    }

    private static boolean isBlank(EditedText text, int token) {
        return token >= 0
                && token < text.tokens().size()
                && text.tokens().get(token).kind() == Token.Kind.SPACE;
    }

    private static String word(EditedText text, int token) {
        return text.tokens().get(token).range().of(text.text());
    }
}
