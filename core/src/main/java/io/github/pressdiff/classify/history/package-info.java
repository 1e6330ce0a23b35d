/**
 * From the versions of a page, one after the other, to what became of its parts over time: the life of each paragraph, of a
 * promise that more will follow, of a phrase, and whether the page went back to what it said before.
 *
 * <p>In: {@link io.github.pressdiff.classify.history.VersionStep}s in order, made by
 * {@link io.github.pressdiff.classify.history.VersionSteps} from articles and times, wherever these come from. Out:
 * {@link io.github.pressdiff.classify.history.PageLife}, {@link io.github.pressdiff.classify.history.Promise},
 * {@link io.github.pressdiff.classify.history.Revert}, {@link io.github.pressdiff.classify.history.PhraseStay}. Only two articles
 * are held at a time. Another reading of the same bytes is never an edit, and what was redacted is unknown, not changed. Start
 * reading at {@link io.github.pressdiff.classify.history.VersionStep}.
 */
@NullMarked
package io.github.pressdiff.classify.history;

import org.jspecify.annotations.NullMarked;
