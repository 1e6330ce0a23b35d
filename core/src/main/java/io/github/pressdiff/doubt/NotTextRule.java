package io.github.pressdiff.doubt;

import io.github.pressdiff.extract.ExtractionOutcome;
import io.github.pressdiff.fetch.FetchFailure;
import java.util.Optional;

/** A source that is no page and no text, whatever the server calls it: the bytes of an image, a program's data. */
final class NotTextRule implements DoubtRule {

    @Override
    public Optional<Doubt> doubt(JudgedPage page) {
        return Optional.of(page.outcome())
                .filter(outcome -> outcome.kind() == ExtractionOutcome.Kind.NOT_TEXT)
                .map(outcome -> new Doubt(FetchFailure.WRONG_TYPE, outcome.reason()));
    }
}
