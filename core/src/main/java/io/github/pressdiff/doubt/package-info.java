/**
 * From a page that arrived whole with a good status to a reason not to believe it, if there is one: so that an error page, a
 * wall or an emptied page never becomes a version in which "everything was deleted".
 *
 * <p>In: an answer, the {@link io.github.pressdiff.extract.Extraction} made from it, and the
 * {@link io.github.pressdiff.doubt.KnownPage} that was believed last. Out: {@link io.github.pressdiff.doubt.Doubt}, or nothing
 * for nearly every page. Rules only, in a fixed order, the first that speaks is the one. A doubt never drops a page: it is for
 * the caller to keep the bytes and to ask again. Start reading at {@link io.github.pressdiff.doubt.CaptureJudge}.
 */
@NullMarked
package io.github.pressdiff.doubt;

import org.jspecify.annotations.NullMarked;
