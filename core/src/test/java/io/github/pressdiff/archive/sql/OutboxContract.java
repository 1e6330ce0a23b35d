package io.github.pressdiff.archive.sql;

import static io.github.pressdiff.archive.sql.Captures.URL;
import static io.github.pressdiff.archive.sql.Captures.capture;
import static io.github.pressdiff.archive.sql.Captures.minute;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pressdiff.archive.Alert;
import io.github.pressdiff.archive.Annotation;
import io.github.pressdiff.archive.Archive;
import io.github.pressdiff.archive.ArchiveException;
import io.github.pressdiff.archive.Claim;
import io.github.pressdiff.archive.NewAnnotation;
import io.github.pressdiff.archive.NewAnnotation.Importance;
import io.github.pressdiff.archive.QueuedAlert;
import io.github.pressdiff.fetch.Body;
import io.github.pressdiff.page.ContentRules;
import io.github.pressdiff.page.PageId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is stored beside the history: alerts that wait, and what readers say. In each database. */
abstract class OutboxContract {

    private Archive archive;
    private PageId page;

    /** Opens a new store. */
    abstract Archive open();

    @BeforeEach
    void makeStore() {
        archive = open();
        page = archive.add(URL, "", ContentRules.none(), null, minute(0)).id();
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @Test
    void storesAlertsWithTheVersionThatTheyAreAbout() {
        append("A", alert("k1"), alert("k2"));
        assertThat(archive.dueAlerts(minute(1), 10))
                .containsExactly(
                        new QueuedAlert(1, page, 1, alert("k1"), minute(1), minute(1), 0, null),
                        new QueuedAlert(2, page, 1, alert("k2"), minute(1), minute(1), 0, null));
        assertThat(archive.dueAlerts(minute(1), 1)).hasSize(1);
        assertThat(archive.dueAlerts(minute(0), 10)).isEmpty();
    }

    @Test
    void storesNoAlertWhenNothingIsNew() {
        append("A");
        append("A", alert("k1"));
        assertThat(archive.dueAlerts(minute(9), 10)).isEmpty();
    }

    @Test
    void storesNoVersionWhoseAlertIsRefused() {
        append("A", alert("k1"));
        assertThatThrownBy(() -> append("B", alert("k1"))).isInstanceOf(ArchiveException.class);
        assertThatIllegalArgumentException().isThrownBy(() -> append("B", alert("k".repeat(101))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> append("B", new Alert("k2", "mail", Body.of(new byte[(1 << 20) + 1]))));
        assertThat(archive.versions(page)).hasSize(1);
        assertThat(archive.checks(page)).hasSize(1);
    }

    @Test
    void deliversOnce() {
        append("A", alert("k1"));
        archive.markDelivered(archive.dueAlerts(minute(1), 10).get(0));
        assertThat(archive.dueAlerts(minute(9), 10)).isEmpty();
        assertThat(archive.abandonedAlerts()).isEmpty();
    }

    @Test
    void triesAgainLaterAndGivesUpAtLast() {
        append("A", alert("k1"));
        archive.markFailed(archive.dueAlerts(minute(1), 10).get(0), "status 503", minute(5));
        assertThat(archive.dueAlerts(minute(4), 10)).isEmpty();
        QueuedAlert again = archive.dueAlerts(minute(5), 10).get(0);
        assertThat(again).isEqualTo(new QueuedAlert(1, page, 1, alert("k1"), minute(1), minute(5), 1, "status 503"));
        archive.markFailed(again, "status 410", null);
        assertThat(archive.dueAlerts(minute(99), 10)).isEmpty();
        assertThat(archive.abandonedAlerts())
                .containsExactly(new QueuedAlert(1, page, 1, alert("k1"), minute(1), minute(5), 2, "status 410"));
    }

    @Test
    void keepsWhatReadersSay() {
        append("A");
        NewAnnotation first = new NewAnnotation(page, 1, true, Importance.HIGH, "told the desk \u2014 \u4e00");
        NewAnnotation second = new NewAnnotation(page, 1, null, Importance.LOW, null);
        archive.annotate(first, minute(2));
        archive.annotate(second, minute(3));
        assertThat(archive.annotations(page))
                .containsExactly(new Annotation(1, first, minute(2)), new Annotation(2, second, minute(3)));
    }

    @Test
    void keepsNothingSaidOfAVersionThatIsNotThere() {
        NewAnnotation remark = new NewAnnotation(page, 1, true, null, null);
        assertThatIllegalArgumentException().isThrownBy(() -> archive.annotate(remark, minute(2)));
        assertThatIllegalArgumentException().isThrownBy(() -> new NewAnnotation(page, 1, null, null, null));
    }

    private void append(String text, Alert... alerts) {
        Claim claim = archive.claim(page, null, Duration.ofMinutes(1)).orElseThrow();
        try {
            archive.append(claim, capture(page, minute(1), text), List.of(alerts), minute(1));
        } finally {
            archive.release(claim);
        }
    }

    private static Alert alert(String key) {
        return new Alert(key, "mail", Body.of("Page 1 changed".getBytes(UTF_8)));
    }
}
