/**
 * Quartz, and the tables it keeps beside the store. {@link io.github.pressdiff.scheduler.quartz.QuartzSchedule} hides both.
 */
@NullMarked
package io.github.pressdiff.scheduler.quartz;

import org.jspecify.annotations.NullMarked;
