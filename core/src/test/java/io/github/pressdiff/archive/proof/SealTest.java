package io.github.pressdiff.archive.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import io.github.pressdiff.fetch.Body;
import io.github.pressdiff.fetch.FetchGate;
import io.github.pressdiff.fetch.FetchPolicy;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.EdECPrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Seals: what is signed and stamped, what is refused. */
class SealTest {

    private static final Heads HEADS = new Heads(4711, "ab".repeat(32), 12, "cd".repeat(32));

    @TempDir
    private Path folder;

    private final MadeUpAuthority authority = new MadeUpAuthority();
    private final FetchGate gate = FetchGate.open(
            FetchPolicy.builder()
                    .allowPrivateAddresses(true)
                    .totalTimeout(Duration.ofSeconds(2))
                    .build(),
            InstantSource.fixed(MadeUpAuthority.NOW));

    SealTest() throws Exception {}

    @AfterEach
    void close() {
        gate.close();
        authority.close();
    }

    @Test
    void isATextAsLaidDown() {
        assertThat(new String(seal(null).text().toByteArray(), UTF_8))
                .isEqualTo("record:4:SEAL\nat:19:1795694400000000000\nchecks:4:4711\ncheck_chain:64:" + "ab".repeat(32)
                        + "\nrecords:2:12\nrecord_chain:64:" + "cd".repeat(32) + "\n");
    }

    /** The keys of RFC 8032, section 7.1, tests 1 to 3. */
    @ParameterizedTest
    @CsvSource({
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60, d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb, 3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7, fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025"
    })
    void findsThePublicKeyOfAPrivateOne(String seed, String publicKey) throws Exception {
        assertThat(HexFormat.of().formatHex(Ed25519.publicKeyOf(HexFormat.of().parseHex(seed))))
                .endsWith(publicKey);
    }

    @Test
    void findsThePublicKeyThatJavaMakes() throws Exception {
        for (int i = 0; i < 20; i++) {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] seed = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
            assertThat(Ed25519.publicKeyOf(seed)).isEqualTo(pair.getPublic().getEncoded());
        }
    }

    @Test
    void signsWithTheKeyOfAFile() throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Seal seal = SealKey.read(privateFile("PRIVATE KEY", pair.getPrivate().getEncoded()))
                .sign(seal(null));
        assertThat(walk(seal, SealProof.ofDefaults())).isNull();
        Path own = file("PUBLIC KEY", pair.getPublic().getEncoded());
        assertThat(walk(seal, SealProof.ofDefaults().withKey(own))).isNull();
        Path other = file(
                "PUBLIC KEY",
                KeyPairGenerator.getInstance("Ed25519")
                        .generateKeyPair()
                        .getPublic()
                        .getEncoded());
        assertThat(walk(seal, SealProof.ofDefaults().withKey(other)))
                .isEqualTo("the seal of 2026-11-26 is signed with another key than the given one");
        assertThat(walk(seal, SealProof.ofDefaults().withKey(other).withKey(own)))
                .isNull();
        assertThat(walk(seal(authority), SealProof.ofDefaults().withKey(own)))
                .isEqualTo("no seal is signed with the given key");
        assertThat(walk(seal(null), SealProof.ofDefaults()))
                .isEqualTo("the seal of 2026-11-26 is neither signed nor stamped");
    }

    @Test
    void refusesAKeyThatOthersMayRead() throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Path file = privateFile("PRIVATE KEY", pair.getPrivate().getEncoded());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> SealKey.read(file))
                .isInstanceOf(SealException.class)
                .hasMessage(
                        "others than its owner may open the key " + file + "; take that back with: chmod 600 " + file);
    }

    @Test
    void refusesWhatIsNoKey() throws Exception {
        KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
        Path other =
                privateFile("PRIVATE KEY", rsa.generateKeyPair().getPrivate().getEncoded());
        assertThatThrownBy(() -> SealKey.read(other)).hasMessageContaining("holds no private Ed25519 key in PEM");
        Path locked = privateFile("ENCRYPTED PRIVATE KEY", new byte[10]);
        assertThatThrownBy(() -> SealKey.read(locked)).hasMessageContaining("is locked with a password");
        assertThatThrownBy(() -> SealKey.read(folder.resolve("none")))
                .hasMessageEndingWith("none: there is no such file");
        assertThatThrownBy(() -> SealProof.ofDefaults().withKey(other))
                .hasMessageContaining("holds no public Ed25519 key in PEM");
        assertThatThrownBy(() -> SealProof.ofDefaults().withAuthority(other)).hasMessageContaining("no certificate");
    }

    @Test
    void isStampedByAnAuthority() throws Exception {
        Seal seal = seal(authority);
        assertThat(authority.contentTypes).containsExactly("application/timestamp-query");
        assertThat(walk(seal, SealProof.ofDefaults())).isNull();
        Path root = Files.writeString(folder.resolve("root.pem"), authority.rootPem());
        assertThat(walk(seal, SealProof.ofDefaults().withAuthority(root))).isNull();
        Path stranger = Files.writeString(folder.resolve("stranger.pem"), MadeUpAuthority.strangerPem());
        assertThat(walk(seal, SealProof.ofDefaults().withAuthority(stranger)))
                .isEqualTo(
                        "the seal of 2026-11-26 has a time stamp that does not fit: no trusted certificate stands behind it");
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Seal signed = SealKey.read(privateFile("PRIVATE KEY", pair.getPrivate().getEncoded()))
                .sign(seal(null));
        assertThat(walk(signed, SealProof.ofDefaults().withAuthority(root))).isEqualTo("no seal has a time stamp");
    }

    @Test
    void takesNoStampOfSomethingElse() {
        authority.behave((request, exchange) -> authority.stampOther(new byte[32], request.getNonce()));
        assertRefused("does not fit what was asked");
    }

    @Test
    void takesNoStampWithAnotherNonce() {
        authority.behave(
                (request, exchange) -> authority.stampOther(request.getMessageImprintDigest(), BigInteger.TEN));
        assertRefused("does not fit what was asked");
    }

    @Test
    void takesNoRefusalAndNoNonsense() {
        authority.behave((request, exchange) -> "<html>".getBytes(UTF_8));
        assertRefused("it is no time stamp");
        authority.behave((request, exchange) -> HexFormat.of().parseHex("30053003020102"));
        assertRefused("it gives none, with the status 2");
    }

    @Test
    void takesNoErrorForAnAnswer() {
        authority.behave((request, exchange) -> status(exchange, 500, null));
        assertRefused("gives none: status 500");
    }

    @Test
    void followsNoRedirect() {
        authority.behave((request, exchange) -> status(exchange, 307, "http://127.0.0.1:1/"));
        assertRefused("gives none: status 307");
        assertThat(authority.contentTypes).hasSize(1);
    }

    @Test
    void readsNoEndlessAnswer() {
        authority.behave((request, exchange) -> new byte[40_000_000]);
        assertRefused("it is no time stamp");
    }

    @Test
    void waitsNoLongerThanTheGateAllows() {
        authority.behave((request, exchange) -> {
            Thread.sleep(60_000);
            return new byte[0];
        });
        assertRefused("gives none: ");
    }

    @Test
    void keepsToTheAddressesOfTheGate() {
        try (FetchGate closed = FetchGate.open(
                FetchPolicy.builder().allowPort(authority.url().port()).build(),
                InstantSource.fixed(MadeUpAuthority.NOW))) {
            assertThatThrownBy(() ->
                            Seal.of(HEADS, MadeUpAuthority.NOW, null, TimeStampAuthority.of(authority.url(), closed)))
                    .isInstanceOf(SealException.class)
                    .hasMessageContaining("gives none: ");
        }
        assertThat(authority.contentTypes).isEmpty();
    }

    /** Some bits of a token say nothing, such as those that repeat how the signature was made; the stamp is as good without them. */
    @Test
    void findsAStampOfWhichAnythingSignedHasChanged() {
        Seal seal = seal(authority);
        Seal.Stamp stamp = seal.stamp();
        assertThat(stamp).isNotNull();
        byte[] token = stamp.token().toByteArray();
        int missed = 0;
        for (int i = 0; i < token.length; i++) {
            token[i] ^= 1;
            Seal other = new Seal(seal.at(), HEADS, null, new Seal.Stamp("", Body.of(token)));
            missed += walk(other, SealProof.ofDefaults()) == null ? 1 : 0;
            token[i] ^= 1;
        }
        assertThat(missed).isLessThan(token.length / 30);
        assertThat(walk(new Seal(seal.at().plusNanos(1), HEADS, null, stamp), SealProof.ofDefaults()))
                .isEqualTo("the seal of 2026-11-26 has a time stamp that does not fit: it stamps something else");
    }

    private void assertRefused(String reason) {
        assertThatThrownBy(() -> seal(authority))
                .isInstanceOf(SealException.class)
                .hasMessageContaining(reason);
    }

    private Seal seal(@Nullable MadeUpAuthority stamps) {
        return Seal.of(
                HEADS, MadeUpAuthority.NOW, null, stamps == null ? null : TimeStampAuthority.of(stamps.url(), gate));
    }

    /** Returns what a walk finds in a store that holds a seal and the rows that it names. */
    private static @Nullable String walk(Seal seal, SealProof proof) {
        EvidenceSource source = new EvidenceSource() {
            @Override
            public List<EvidenceRow> after(EvidenceTable table, List<Object> key, int limit) {
                return table == EvidenceTable.SEAL && key.isEmpty() ? List.of(row(seal)) : List.of();
            }

            @Override
            public List<EvidenceRow> at(EvidenceTable table, List<Object> key) {
                @Nullable Object[] values = new @Nullable Object[table.columns().size()];
                values[0] = key.get(0);
                values[values.length - 1] = HexFormat.of()
                        .parseHex(table == EvidenceTable.CHECK ? HEADS.checkChain() : HEADS.recordChain());
                return List.of(EvidenceRow.of(table, values));
            }
        };
        SealWalk walk = new SealWalk(new StoredRows(source), proof);
        try {
            walk.run();
            return null;
        } catch (DamageException e) {
            return e.damage();
        }
    }

    private static EvidenceRow row(Seal seal) {
        HexFormat hex = HexFormat.of();
        Seal.Signature signature = seal.signature();
        Seal.Stamp stamp = seal.stamp();
        return EvidenceRow.of(
                EvidenceTable.SEAL,
                1L,
                Duration.between(Instant.EPOCH, seal.at()).toNanos(),
                seal.heads().checks(),
                hex.parseHex(seal.heads().checkChain()),
                seal.heads().records(),
                hex.parseHex(seal.heads().recordChain()),
                signature == null ? null : signature.publicKey().toByteArray(),
                signature == null ? null : signature.bytes().toByteArray(),
                stamp == null ? null : stamp.authority(),
                stamp == null ? null : stamp.token().toByteArray());
    }

    private static byte[] status(HttpExchange exchange, int status, @Nullable String location) throws IOException {
        if (location != null) {
            exchange.getResponseHeaders().set("Location", location);
        }
        exchange.sendResponseHeaders(status, -1);
        throw new IOException("answered already");
    }

    private Path file(String label, byte[] content) throws IOException {
        String base64 = Base64.getMimeEncoder().encodeToString(content);
        return Files.writeString(
                Files.createTempFile(folder, "file", ".pem"),
                "-----BEGIN " + label + "-----\n" + base64 + "\n-----END " + label + "-----\n");
    }

    private Path privateFile(String label, byte[] content) throws IOException {
        Path file = file(label, content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return file;
    }
}
