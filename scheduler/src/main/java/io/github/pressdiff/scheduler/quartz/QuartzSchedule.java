package io.github.pressdiff.scheduler.quartz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.quartz.JobBuilder.newJob;
import static org.quartz.SimpleScheduleBuilder.simpleSchedule;
import static org.quartz.TriggerBuilder.newTrigger;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerKey;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.impl.jdbcjobstore.JobStoreTX;
import org.quartz.impl.jdbcjobstore.StdJDBCDelegate;
import org.quartz.impl.matchers.GroupMatcher;
import org.quartz.simpl.SimpleThreadPool;
import org.quartz.utils.DBConnectionManager;

/**
 * Times at which tasks are to be done, kept in a file beside the store and acted upon by Quartz.
 *
 * <p>Tasks of different keys run side by side, as many as there are threads; the same key never overlaps with itself. A time
 * that passed more than a second ago unmet, while all threads were busy or the machine slept, is made up for once.
 */
public final class QuartzSchedule implements AutoCloseable {

    private static final String GROUP = "pressdiff";

    private final Scheduler scheduler;

    private QuartzSchedule(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /**
     * Opens the schedule in a folder; makes it when there is none. Times of an earlier run are still set.
     *
     * @param threads how many tasks run at the same time; 1 or more
     * @throws ScheduleException if the file cannot be opened
     */
    public static QuartzSchedule open(Path folder, int threads, ScheduledTask task) {
        // Quartz keeps schedulers and pools of one process by name; the same folder has the same name in every process.
        String name = "pressdiff-"
                + UUID.nameUUIDFromBytes(
                        folder.toAbsolutePath().normalize().toString().getBytes(UTF_8));
        ScheduleDatabase database = ScheduleDatabase.open(folder, threads + 2);
        DBConnectionManager.getInstance().addConnectionProvider(name, database);
        try {
            Scheduler scheduler = new StdSchedulerFactory(properties(name, threads)).getScheduler();
            scheduler.setJobFactory((bundle, asking) -> new TaskJob(task));
            return new QuartzSchedule(scheduler);
        } catch (SchedulerException e) {
            database.shutdown();
            throw new ScheduleException("cannot start the schedule in " + folder, e);
        }
    }

    /** Begins to act. Until then times may pass unmet. */
    public void start() {
        attempt("start", scheduler::start);
    }

    /**
     * Sets the times of a key, instead of those it had.
     *
     * @param interval between two times; at least a millisecond
     * @param first the first time; one that has passed means now
     */
    public void repeat(String key, Duration interval, Instant first) {
        JobKey jobKey = JobKey.jobKey(key, GROUP);
        JobDetail job = newJob(TaskJob.class)
                .withIdentity(jobKey)
                .storeDurably()
                .requestRecovery()
                .build();
        Trigger trigger = newTrigger()
                .withIdentity(TriggerKey.triggerKey(key, GROUP))
                .forJob(jobKey)
                .startAt(Date.from(first))
                .withSchedule(simpleSchedule()
                        .withIntervalInMilliseconds(interval.toMillis())
                        .repeatForever()
                        .withMisfireHandlingInstructionNowWithExistingCount())
                .build();
        attempt("set", () -> {
            scheduler.addJob(job, true);
            if (scheduler.rescheduleJob(trigger.getKey(), trigger) == null) {
                scheduler.scheduleJob(trigger);
            }
        });
    }

    /** Returns the keys that have times, those of an earlier run included. */
    public Set<String> keys() {
        try {
            return scheduler.getJobKeys(GroupMatcher.jobGroupEquals(GROUP)).stream()
                    .map(JobKey::getName)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (SchedulerException e) {
            throw new ScheduleException("cannot read the schedule", e);
        }
    }

    /** Forgets the times of a key; a task that runs is left to end. Nothing happens when it has none. */
    public void remove(String key) {
        attempt("remove", () -> scheduler.deleteJob(JobKey.jobKey(key, GROUP)));
    }

    /** Stops acting and waits for the tasks that run; the times stay set. A second call has no effect. */
    @Override
    public void close() {
        attempt("close", () -> scheduler.shutdown(true));
    }

    private static Properties properties(String name, int threads) {
        Properties properties = new Properties();
        properties.setProperty(StdSchedulerFactory.PROP_SCHED_INSTANCE_NAME, name);
        properties.setProperty(StdSchedulerFactory.PROP_THREAD_POOL_CLASS, SimpleThreadPool.class.getName());
        properties.setProperty("org.quartz.threadPool.threadCount", Integer.toString(threads));
        properties.setProperty("org.quartz.threadPool.threadNamePrefix", "pressdiff-check");
        properties.setProperty(StdSchedulerFactory.PROP_JOB_STORE_CLASS, JobStoreTX.class.getName());
        properties.setProperty("org.quartz.jobStore.driverDelegateClass", StdJDBCDelegate.class.getName());
        properties.setProperty("org.quartz.jobStore.dataSource", name);
        properties.setProperty("org.quartz.jobStore.useProperties", "true");
        properties.setProperty("org.quartz.jobStore.misfireThreshold", "1000");
        return properties;
    }

    private static void attempt(String what, SchedulerStep step) {
        try {
            step.run();
        } catch (SchedulerException e) {
            throw new ScheduleException("cannot " + what + " the schedule", e);
        }
    }

    private interface SchedulerStep {
        void run() throws SchedulerException;
    }
}
