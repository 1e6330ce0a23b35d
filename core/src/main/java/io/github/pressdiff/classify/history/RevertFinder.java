package io.github.pressdiff.classify.history;

import io.github.pressdiff.extract.Article;
import io.github.pressdiff.extract.ArticleDocument;
import io.github.pressdiff.extract.ArticleMetadata;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Finds the versions with which a page went back, as a whole, to what it had shown before another version. Takes the steps in order;
 * not safe for use by several threads.
 */
public final class RevertFinder implements Consumer<VersionStep> {

    private final List<Revert> reverts = new ArrayList<>();

    /** When the page began to show each of its states; another reading of the same bytes is no state of its own. */
    private final List<Arrival> states = new ArrayList<>();

    /** The latest state with a text, by the hash of the text. */
    private final Map<String, Integer> byText = new HashMap<>();

    @Override
    public void accept(VersionStep step) {
        if (step.kind() != VersionStep.Kind.REREAD) {
            states.add(step.turn());
        }
        if (step.kind() == VersionStep.Kind.REDACTED) {
            return;
        }
        int state = states.size() - 1;
        Integer earlier = byText.put(hash(step.article()), state);
        // A counter that shows 42 again takes nothing back.
        if (step.kind() == VersionStep.Kind.EDIT
                && earlier != null
                && earlier < state - 1
                && !step.assessment().isOnlyVolatile()) {
            reverts.add(new Revert(states.get(earlier).version(), states.get(earlier + 1), step.turn()));
        }
    }

    /** Returns the reverts so far, oldest first. */
    public List<Revert> reverts() {
        return List.copyOf(reverts);
    }

    /** What the page says about itself beside its text does not count. */
    private static String hash(Article article) {
        Article text = new Article(article.title(), ArticleMetadata.none(), article.paragraphs());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(ArticleDocument.write(text));
            return new String(digest, StandardCharsets.ISO_8859_1);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
