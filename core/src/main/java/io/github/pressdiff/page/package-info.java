/**
 * What is watched: the address of a page, the user's rules for its content, its schedule.
 *
 * <p>In: what a user types. Out: {@link io.github.pressdiff.page.WatchedPage}, which every later stage can rely on to be
 * well formed. Start reading at {@link io.github.pressdiff.page.PageUrl}.
 */
@NullMarked
package io.github.pressdiff.page;

import org.jspecify.annotations.NullMarked;
