package io.github.pressdiff.doubt;

import io.github.pressdiff.extract.ExtractionOutcome;
import io.github.pressdiff.fetch.FetchFailure;
import java.util.Optional;

/** A page in which something is opened, never closed, and took the end of the known text along; less than a collapse. */
final class SwallowedRule implements DoubtRule {

    @Override
    public Optional<Doubt> doubt(JudgedPage page) {
        ExtractionOutcome outcome = page.outcome();
        return page.known()
                .filter(known -> outcome.kind() == ExtractionOutcome.Kind.DAMAGED)
                .filter(known -> TextSize.of(page.article()).characters()
                        < TextSize.of(known.article()).characters())
                .map(known -> new Doubt(FetchFailure.UNFINISHED, outcome.reason()));
    }
}
