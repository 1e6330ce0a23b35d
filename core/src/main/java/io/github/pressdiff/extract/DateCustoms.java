package io.github.pressdiff.extract;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * How a publisher writes its dates.
 *
 * @param order which of two numbers is the day
 * @param zone the zone of times that are written without one; null when it is not known
 */
record DateCustoms(WrittenDay.Order order, @Nullable ZoneId zone) {

    /** Nothing is known, so that only what can mean one thing is read. */
    static final DateCustoms UNKNOWN = new DateCustoms(WrittenDay.Order.UNKNOWN, null);
}
