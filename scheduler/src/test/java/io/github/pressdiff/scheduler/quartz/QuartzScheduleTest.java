package io.github.pressdiff.scheduler.quartz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuartzScheduleTest {

    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration SHORT = Duration.ofMillis(50);

    @TempDir
    Path folder;

    private final List<String> done = new CopyOnWriteArrayList<>();

    @Test
    void runsATaskAgainAndAgain() {
        try (QuartzSchedule schedule = QuartzSchedule.open(folder, 2, (key, planned) -> done.add(key))) {
            schedule.repeat("1", SHORT, Instant.now());
            schedule.start();

            await().atMost(Duration.ofSeconds(20)).until(() -> done.size() >= 3);
        }
    }

    @Test
    void waitsUntilItIsStarted() throws Exception {
        try (QuartzSchedule schedule = QuartzSchedule.open(folder, 2, (key, planned) -> done.add(key))) {
            schedule.repeat("1", SHORT, Instant.now());
            TimeUnit.MILLISECONDS.sleep(300);

            assertThat(done).isEmpty();
        }
    }

    @Test
    void remembersTimesOverARestart() {
        try (QuartzSchedule schedule = QuartzSchedule.open(folder, 2, (key, planned) -> done.add(key))) {
            schedule.repeat("kept", LONG, Instant.now());
        }
        try (QuartzSchedule schedule = QuartzSchedule.open(folder, 2, (key, planned) -> done.add(key))) {
            schedule.start();

            await().atMost(Duration.ofSeconds(20)).until(() -> done.contains("kept"));
        }
    }

    @Test
    void makesUpForMissedTimesOnce() throws Exception {
        try (QuartzSchedule schedule = QuartzSchedule.open(folder, 2, (key, planned) -> done.add(key))) {
            schedule.repeat("missed", LONG, Instant.now().minus(LONG.multipliedBy(10)));
            schedule.start();
            await().atMost(Duration.ofSeconds(20)).until(() -> done.contains("missed"));
            TimeUnit.MILLISECONDS.sleep(500);

            assertThat(done).containsExactly("missed");
        }
    }

    @Test
    void neverOverlapsOneKeyWithItself() throws Exception {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        ScheduledTask slow = (key, planned) -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            pause(100);
            running.decrementAndGet();
            done.add(key);
        };
        try (QuartzSchedule schedule = QuartzSchedule.open(folder, 4, slow)) {
            schedule.repeat("1", Duration.ofMillis(10), Instant.now());
            schedule.start();
            await().atMost(Duration.ofSeconds(20)).until(() -> done.size() >= 4);
        }

        assertThat(most).hasValue(1);
    }

    @Test
    void forgetsARemovedKey() throws Exception {
        try (QuartzSchedule schedule = QuartzSchedule.open(folder, 2, (key, planned) -> done.add(key))) {
            schedule.repeat("1", SHORT, Instant.now());
            schedule.remove("1");
            schedule.remove("never set");
            schedule.start();
            TimeUnit.MILLISECONDS.sleep(300);

            assertThat(done).isEmpty();
        }
    }

    @Test
    void goesOnAfterATaskFailed() {
        ScheduledTask failing = (key, planned) -> {
            done.add(key);
            throw new IllegalStateException("made to fail");
        };
        try (QuartzSchedule schedule = QuartzSchedule.open(folder, 2, failing)) {
            schedule.repeat("1", SHORT, Instant.now());
            schedule.start();

            await().atMost(Duration.ofSeconds(20)).until(() -> done.size() >= 2);
        }
    }

    @Test
    void waitsForARunningTaskWhenClosed() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        ScheduledTask slow = (key, planned) -> {
            begun.countDown();
            pause(300);
            done.add(key);
        };
        QuartzSchedule schedule = QuartzSchedule.open(folder, 2, slow);
        schedule.repeat("1", LONG, Instant.now());
        schedule.start();
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();

        schedule.close();
        schedule.close();

        assertThat(done).containsExactly("1");
    }

    @Test
    void makesItsTablesAnewWhenACrashLeftSomeOfThem() throws Exception {
        try (var connection =
                        java.sql.DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("schedule"), "sa", "");
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE QRTZ_CALENDARS (SCHED_NAME VARCHAR(120))");
        }
        try (QuartzSchedule schedule = QuartzSchedule.open(folder, 2, (key, planned) -> done.add(key))) {
            schedule.repeat("1", LONG, Instant.now());
            schedule.start();

            await().atMost(Duration.ofSeconds(20)).until(() -> done.contains("1"));
        }
    }

    @Test
    void namesTheFileThatCannotBeOpened() throws Exception {
        Files.writeString(folder.resolve("schedule.mv.db"), "this is no database");

        assertThatExceptionOfType(ScheduleException.class)
                .isThrownBy(() -> QuartzSchedule.open(folder, 2, (key, planned) -> done.add(key)))
                .withMessageContaining("schedule.mv.db");
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
