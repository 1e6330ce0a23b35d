package io.github.pressdiff.doubt;

import io.github.pressdiff.extract.ContainerPath;
import io.github.pressdiff.fetch.FetchFailure;
import java.util.Optional;

/** A page on which the user's rules on where the text is match nothing (any more), so that another part of it was read. */
final class MissedRule implements DoubtRule {

    @Override
    public Optional<Doubt> doubt(JudgedPage page) {
        ContainerPath container = page.container();
        boolean ruled =
                container.reason() == ContainerPath.Reason.RULE || container.reason() == ContainerPath.Reason.RANGE;
        return page.known()
                .filter(known -> !ruled && !container.missed().isEmpty())
                .map(known -> new Doubt(
                        FetchFailure.RULE_MISSED, "nothing matches " + String.join(", ", container.missed())));
    }
}
