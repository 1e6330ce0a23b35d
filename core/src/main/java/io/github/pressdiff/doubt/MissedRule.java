package io.github.pressdiff.doubt;

import io.github.pressdiff.fetch.FetchFailure;
import java.util.List;
import java.util.Optional;

/** A page on which the user's rules on where the text is match nothing (any more), so that another part of it was read. */
final class MissedRule implements DoubtRule {

    @Override
    public Optional<Doubt> doubt(JudgedPage page) {
        List<String> unheeded = page.container().unheeded();
        return page.known()
                .filter(known -> !unheeded.isEmpty())
                .map(known -> new Doubt(FetchFailure.RULE_MISSED, "nothing matches " + String.join(", ", unheeded)));
    }
}
