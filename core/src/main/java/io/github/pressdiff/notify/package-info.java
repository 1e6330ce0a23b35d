/**
 * From a report to somebody who hears of it.
 *
 * <p>In: {@link io.github.pressdiff.notify.Delivery}. Out: a file, a message. Start reading at
 * {@link io.github.pressdiff.notify.Channel}.
 */
@NullMarked
package io.github.pressdiff.notify;

import org.jspecify.annotations.NullMarked;
