package io.github.pressdiff.doubt;

import java.util.Optional;

/** Knows one kind of page that is not to be believed. Has no state. */
interface DoubtRule {

    /** Returns the doubt; empty when the rule has nothing to say, as with nearly every page. */
    Optional<Doubt> doubt(JudgedPage page);
}
