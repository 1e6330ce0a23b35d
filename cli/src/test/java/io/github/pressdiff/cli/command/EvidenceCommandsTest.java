package io.github.pressdiff.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The proof that nothing was altered, and what comes when something was. */
class EvidenceCommandsTest {

    private static final DemoRelease RELEASE = DemoRelease.load();

    @TempDir
    Path folder;

    @BeforeEach
    void watch() throws IOException {
        try (MockWebServer server = new MockWebServer()) {
            for (int edition = 1; edition <= 2; edition++) {
                server.enqueue(new MockResponse.Builder()
                        .setHeader("Content-Type", "text/plain")
                        .code(404)
                        .build());
                server.enqueue(new MockResponse.Builder()
                        .setHeader("Content-Type", "text/html; charset=utf-8")
                        .body(RELEASE.page(edition, 0))
                        .build());
            }
            server.start();
            String url = server.url("/release").toString();
            for (int edition = 1; edition <= 2; edition++) {
                assertThat(run("check", url, "--allow-private-addresses", "--host-gap", "PT0S")
                                .exitCode())
                        .isZero();
            }
        }
    }

    @Test
    void saysThatNothingWasAltered() {
        CommandRun verified = run("verify");
        assertThat(verified.exitCode()).isZero();
        assertThat(words(verified))
                .startsWith("Nothing altered: 1 page, 2 versions, 2 checks, ")
                .contains("Check 2 ");
        assertThat(run("verify", "--format", "json").out())
                .startsWith(
                        "{\"schema\":\"pressdiff.verify/1\",\"sound\":true,\"damage\":null,\"pages\":1,\"versions\":2");
        assertThat(run("verify", "--format", "markdown").out()).startsWith("# Verification\n\nNothing altered: ");
        assertThat(run("verify", "--format", "html").out()).contains("<h1 dir=\"auto\">Nothing altered: ");
    }

    @Test
    void namesWhatWasAltered() throws Exception {
        alter("UPDATE version SET first_seen = first_seen + 1 WHERE number = 2");
        CommandRun verified = run("verify");
        assertThat(verified.exitCode()).isEqualTo(4);
        assertThat(words(verified)).contains("Altered or damaged: version 2 of page 1 (http://");
        CommandRun document = run("verify", "--format", "json");
        assertThat(document.exitCode()).isEqualTo(4);
        assertThat(document.out()).contains("\"sound\":false,\"damage\":\"version 2 of page 1 (");
    }

    /** Where the database itself stumbles, it is named too, or the store cannot be opened at all; never is all well. */
    @Test
    void takesNoBrokenFileForSound() throws IOException {
        Path file = folder.resolve("store").resolve("pressdiff.mv.db");
        byte[] whole = Files.readAllBytes(file);
        for (int at = 8_192; at < whole.length; at += 4_096) {
            byte[] broken = whole.clone();
            Arrays.fill(broken, at, Math.min(at + 4_096, whole.length), (byte) 0x5a);
            Files.write(file, broken);
            CommandRun verified = run("verify");
            assertThat(verified.exitCode()).as("at %d: %s", at, verified).isIn(0, 3, 4);
            assertThat(verified.err()).doesNotContain("a fault in pressdiff");
            if (verified.exitCode() == 0) {
                assertThat(verified.out()).startsWith("Nothing altered: 1 page, 2 versions, 2 checks, ");
            }
        }
    }

    @Test
    void endsAsOthersDoWithoutAStore() {
        assertThat(CommandRun.of(
                                folder,
                                "verify",
                                "--store",
                                folder.resolve("none").toString())
                        .exitCode())
                .isEqualTo(3);
    }

    @Test
    void showsTheHeadsInEveryReport() {
        String heads = run("seal", "--format", "json").out();
        String chain = heads.replaceAll(".*\"check_chain\":\"([0-9a-f]{64})\".*\n", "$1");
        assertThat(run("report", "1", "--format", "json").out())
                .contains("\"evidence\":{\"check\":2,\"check_chain\":\"" + chain + "\"");
        assertThat(run("report", "1", "--format", "markdown").out()).contains("- Evidence: check 2 " + chain);
        assertThat(run("report", "1", "--format", "html").out()).contains(chain);
        assertThat(words(run("report", "1"))).contains("Evidence: check 2 " + chain.substring(0, 20));
        assertThat(words(run("seal"))).contains("Nothing was sealed");
    }

    @Test
    void sealsWithAKeyAndProvesIt() throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Path secret = pem("PRIVATE KEY", pair.getPrivate().getEncoded());
        Path open = pem("PUBLIC KEY", pair.getPublic().getEncoded());
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
        assertThat(run("verify", "--key", open.toString()).exitCode()).isEqualTo(4);

        assertThat(words(run("seal", "--key", secret.toString()))).contains("Signed: with the given key");
        assertThat(words(run("verify", "--key", open.toString())))
                .contains("1 seal. ")
                .contains("Sealed up to: check 2, record 3")
                .doesNotContain("Note:");
        assertThat(words(run("verify"))).contains("Note: whose key signed the seals was not checked");
        assertThat(run("verify", "--format", "json").out()).contains("\"sealed_check\":2,\"sealed_record\":3,");
        Path later = pem(
                "PUBLIC KEY",
                KeyPairGenerator.getInstance("Ed25519")
                        .generateKeyPair()
                        .getPublic()
                        .getEncoded());
        assertThat(run("verify", "--key", later.toString()).exitCode()).isEqualTo(4);
        assertThat(run("verify", "--key", later.toString(), "--key", open.toString())
                        .exitCode())
                .isZero();

        alter("DELETE FROM check_record WHERE sequence = 2");
        CommandRun verified = run("verify");
        assertThat(verified.exitCode()).isEqualTo(4);
        assertThat(words(verified)).contains("names check 2, which is not there");
    }

    /** Each head is given as it was printed, line breaks included. */
    @Test
    void leadsThroughTheHeadsThatWerePrinted() throws Exception {
        Matcher terminal = Pattern.compile("Evidence: (.*?of\\s+the\\s+page[0-9a-f\\s]+)", Pattern.DOTALL)
                .matcher(run("report", "1").out());
        assertThat(terminal.find()).isTrue();
        Matcher markdown = Pattern.compile("- Evidence: .*")
                .matcher(run("report", "1", "--format", "markdown").out());
        assertThat(markdown.find()).isTrue();
        String sealed = run("seal").out();
        List<String> printed =
                List.of(terminal.group(1), markdown.group(), sealed.substring(0, sealed.indexOf("Nothing was sealed")));
        for (String text : printed) {
            CommandRun verified = run("verify", "--head", text);
            assertThat(verified.exitCode()).as("%s: %s", text, verified).isZero();
            assertThat(words(verified)).contains(", 2 kept heads. ");
        }
        CommandRun all = run("verify", "--head", printed.get(0), "--head", printed.get(2), "--format", "json");
        assertThat(all.out()).contains("\"kept_heads\":4");

        alter("DELETE FROM check_record WHERE sequence = 2");
        assertThat(run("verify").exitCode()).isZero();
        for (String text : printed) {
            CommandRun verified = run("verify", "--head", text);
            assertThat(verified.exitCode()).isEqualTo(4);
            assertThat(words(verified)).contains("the kept head 'check 2 ").contains("is not there");
        }
    }

    @Test
    void refusesWhatIsNoHead() {
        CommandRun verified = run("verify", "--head", "check 2 3f2a");
        assertThat(verified.exitCode()).isEqualTo(2);
        assertThat(verified.err()).contains("--head is not the end of a chain as a report shows it");
    }

    @Test
    void refusesAKeyThatOthersMayRead() throws Exception {
        Path secret = pem("PRIVATE KEY", new byte[3]);
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r--r--"));
        CommandRun sealed = run("seal", "--key", secret.toString());
        assertThat(sealed.exitCode()).isEqualTo(3);
        assertThat(sealed.err()).contains("chmod 600").doesNotContain("a fault in pressdiff");
    }

    @Test
    void saysWhyAnAuthorityGivesNothing() {
        CommandRun sealed = run("seal", "--authority", "http://127.0.0.1:9/stamp");
        assertThat(sealed.exitCode()).isEqualTo(3);
        assertThat(sealed.err())
                .startsWith("pressdiff: the time-stamp authority http://127.0.0.1:9/stamp gives none: ");
        assertThat(run("verify", "--format", "json").out()).contains("\"seals\":0");
    }

    private CommandRun run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--store");
        all.add(folder.resolve("store").toString());
        return CommandRun.of(folder, all.toArray(String[]::new));
    }

    /** Returns what was shown, without the line breaks of a terminal. */
    private static String words(CommandRun run) {
        return run.out().replaceAll("\\s+", " ");
    }

    private void alter(String sql) throws Exception {
        // Whoever alters a store can take away what says how far it had come.
        Files.deleteIfExists(folder.resolve("store").resolve("pressdiff.head"));
        String url = "jdbc:h2:file:" + folder.resolve("store").resolve("pressdiff");
        try (Connection connection = DriverManager.getConnection(url, "pressdiff", "");
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }

    private Path pem(String label, byte[] content) throws IOException {
        String base64 = Base64.getMimeEncoder().encodeToString(content);
        return Files.writeString(
                Files.createTempFile(folder, "file", ".pem"),
                "-----BEGIN " + label + "-----\n" + base64 + "\n-----END " + label + "-----\n");
    }
}
