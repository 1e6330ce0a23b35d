/**
 * Checks the watched pages again and again, and tells listeners what each check found.
 *
 * <p>In: a {@link io.github.pressdiff.Pressdiff} with pages, a {@link io.github.pressdiff.scheduler.SchedulePolicy}. Out:
 * {@link io.github.pressdiff.CheckOutcome}s. Start reading at {@link io.github.pressdiff.scheduler.PageWatcher}.
 */
@NullMarked
package io.github.pressdiff.scheduler;

import org.jspecify.annotations.NullMarked;
