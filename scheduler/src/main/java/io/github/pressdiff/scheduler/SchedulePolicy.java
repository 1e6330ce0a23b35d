package io.github.pressdiff.scheduler;

import java.time.Duration;
import java.time.Instant;

/**
 * When pages without a schedule of their own are checked, and how many at once.
 *
 * @param regular for every page; 15 minutes
 * @param whileOpen for a young release that promises more; 2 minutes
 * @param young how long after it came out a release counts as young; 1 day
 * @param threads how many pages are checked at the same time; 4
 */
public record SchedulePolicy(CheckSchedule regular, CheckSchedule whileOpen, Duration young, int threads) {

    private static final SchedulePolicy DEFAULTS = new SchedulePolicy(
            CheckSchedule.every(Duration.ofMinutes(15)),
            CheckSchedule.every(Duration.ofMinutes(2)),
            Duration.ofDays(1),
            4);

    /** @throws IllegalArgumentException if there is no thread */
    public SchedulePolicy {
        if (threads < 1) {
            throw new IllegalArgumentException(threads + " threads");
        }
    }

    /** Returns the values named at the components. */
    public static SchedulePolicy ofDefaults() {
        return DEFAULTS;
    }

    /** Returns the same interval for every page, open or not. */
    public static SchedulePolicy every(Duration interval) {
        CheckSchedule schedule = CheckSchedule.every(interval);
        return new SchedulePolicy(schedule, schedule, DEFAULTS.young, DEFAULTS.threads);
    }

    /** Returns the schedule for a page without one of its own. */
    CheckSchedule scheduleFor(boolean promisesMore, Instant releasedAt, Instant now) {
        return promisesMore && now.isBefore(releasedAt.plus(young)) ? whileOpen : regular;
    }
}
