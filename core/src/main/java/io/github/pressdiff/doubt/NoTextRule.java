package io.github.pressdiff.doubt;

import io.github.pressdiff.extract.ExtractionOutcome;
import io.github.pressdiff.fetch.FetchFailure;
import java.util.Optional;

/** A page in which no paragraph was found. */
final class NoTextRule implements DoubtRule {

    @Override
    public Optional<Doubt> doubt(JudgedPage page) {
        if (!page.article().paragraphs().isEmpty()) {
            return Optional.empty();
        }
        int bytes = page.fetched().content().size();
        String frames = page.outcome().kind() == ExtractionOutcome.Kind.FRAMESET
                ? "; " + page.outcome().reason()
                : "";
        return Optional.of(
                new Doubt(FetchFailure.NO_TEXT, "no paragraph of text in the " + bytes + " bytes received" + frames));
    }
}
