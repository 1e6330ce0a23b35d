package io.github.pressdiff.scheduler.quartz;

import java.lang.System.Logger;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** The one kind of job: hands its key to the task. Quartz stores this class by name. */
@DisallowConcurrentExecution
final class TaskJob implements Job {

    private static final Logger LOGGER = System.getLogger(TaskJob.class.getName());

    private final ScheduledTask task;

    TaskJob(ScheduledTask task) {
        this.task = task;
    }

    /** The edge of a job: what escapes here would only be swallowed by Quartz, so it is logged, and the next time stands. */
    @Override
    public void execute(JobExecutionContext context) {
        String key = context.getJobDetail().getKey().getName();
        try {
            task.run(key, context.getScheduledFireTime().toInstant());
        } catch (RuntimeException e) {
            LOGGER.log(Logger.Level.ERROR, "the task for " + key + " failed", e);
        }
    }
}
