/**
 * What is watched: the address of a page, the user's rules for its content, its schedule; and the lists that name more
 * pages, with the rules for which of these are wanted.
 *
 * <p>In: what a user types. Out: {@link io.github.pressdiff.page.WatchedPage} and
 * {@link io.github.pressdiff.page.WatchedList}, which every later stage can rely on to be well formed. Start reading at {@link io.github.pressdiff.page.PageUrl}.
 */
@NullMarked
package io.github.pressdiff.page;

import org.jspecify.annotations.NullMarked;
