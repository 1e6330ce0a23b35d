package io.github.pressdiff.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.pressdiff.archive.ArchiveException.Reason;
import io.github.pressdiff.archive.StoreLocation.Folder;
import io.github.pressdiff.archive.StoreLocation.Server;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoreLocationTest {

    @Test
    void takesAnythingElseForAFolder() {
        assertThat(StoreLocation.parse("history")).isEqualTo(new Folder(Path.of("history")));
        assertThat(StoreLocation.parse("./jdbc:h2:x")).isEqualTo(StoreLocation.of(Path.of("./jdbc:h2:x")));
    }

    @Test
    void readsAllPartsOfAUrl() {
        String url = "jdbc:postgresql://db.example:5433/my%20store?user=a%40b&sslmode=verify-full"
                + "&sslrootcert=/etc/ssl/root.crt&currentSchema=press_diff&ApplicationName=node+1";

        assertThat(StoreLocation.parse(url))
                .isEqualTo(new Server(
                        "db.example",
                        5433,
                        "my store",
                        Map.of(
                                "user", "a@b",
                                "sslmode", "verify-full",
                                "sslrootcert", "/etc/ssl/root.crt",
                                "currentSchema", "press_diff",
                                "ApplicationName", "node+1")));
        assertThat(StoreLocation.parse(url))
                .hasToString("jdbc:postgresql://db.example:5433/my store?currentSchema=press_diff");
    }

    @ParameterizedTest
    @CsvSource({"db, db", "192.0.2.7, 192.0.2.7", "[2001:db8::1], [2001:db8::1]"})
    void knowsTheUsualPort(String written, String host) {
        assertThat(StoreLocation.parse("jdbc:postgresql://" + written + "/store"))
                .isEqualTo(new Server(host, 5432, "store", Map.of()));
    }

    /** What the driver would load, write or run. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "socketFactory=org.springframework.context.support.ClassPathXmlApplicationContext",
                "socketFactoryArg=http://a.example/x.xml",
                "sslfactory=a.B",
                "sslpasswordcallback=a.B",
                "authenticationPluginClassName=a.B",
                "loggerFile=/etc/cron.d/x",
                "loggerLevel=TRACE",
                "options=-c%20synchronous_commit=off",
                "service=x",
                "INIT=RUNSCRIPT%20FROM%20'x'",
                "sslmode=never",
                "sslmode",
                "currentSchema=a,b",
                "user=a%00b",
                "user=a&user=b",
                "user=%zz",
                "user=",
            })
    void refusesParametersThatAreNotNeeded(String parameters) {
        assertRefused("jdbc:postgresql://db/store?" + parameters);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db/store?password=s3cret",
                "jdbc:postgresql://db/store?user=a&PASSWORD=s3cret",
                "jdbc:postgresql://db/store?sslpassword=s3cret",
                "jdbc:postgresql://me:s3cret@db/store",
            })
    void refusesAPasswordWithoutRepeatingIt(String url) {
        assertThat(assertRefused(url))
                .hasMessageNotContaining("s3cret")
                .hasMessageContaining("PGPASSWORD")
                .hasMessageContaining("~/.pgpass");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:file:/tmp/x;INIT=RUNSCRIPT FROM 'x'",
                "JDBC:H2:mem:x",
                "jdbc:mysql://db/store",
                "jdbc:postgresql:store",
                "jdbc:postgresql://db",
                "jdbc:postgresql://db/",
                "jdbc:postgresql://a,b/store",
                "jdbc:postgresql://db:0/store",
                "jdbc:postgresql://db:65536/store",
                "jdbc:postgresql://db/a/b",
                "jdbc:postgresql://db/store#x",
                "jdbc:postgresql://db/%00",
            })
    void refusesOtherUrls(String url) {
        assertRefused(url);
    }

    @Test
    void namesTheFolderAsTheWayToAFile() {
        assertThat(assertRefused("jdbc:h2:./history"))
                .hasMessage("the JDBC URL of H2 is no store; name the folder of the store instead");
    }

    private static ArchiveException assertRefused(String text) {
        ArchiveException refusal = catchThrowableOfType(ArchiveException.class, () -> StoreLocation.parse(text));
        assertThat(refusal).as(text).isNotNull();
        assertThat(refusal.reason()).isEqualTo(Reason.FAILED);
        assertThat(refusal.getMessage()).startsWith("th").doesNotContainPattern("\\p{Cntrl}");
        return refusal;
    }
}
