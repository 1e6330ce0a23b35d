package io.github.pressdiff.archive.sql;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A difference gives back exactly what it was made from, and a damaged one harms nothing. */
class DeltaTest {

    private static final int PAIRS = 4000;
    private static final int MEGABYTE = 1 << 20;

    @Test
    void rebuildsWhateverIsEdited() throws IOException {
        Random random = new Random(5);
        int differences = 0;
        for (int i = 0; i < PAIRS; i++) {
            byte[] base = bytes(random, random.nextInt(2000));
            byte[] content = edited(base, random);
            byte[] delta = DeltaWriter.write(base, content).orElse(null);
            if (delta != null) {
                differences++;
                assertThat(DeltaReader.rebuild(base, delta, content.length))
                        .as("pair %d", i)
                        .isEqualTo(content);
                assertThat(delta.length).isLessThanOrEqualTo(content.length + 1);
            }
        }
        assertThat(differences).isGreaterThan(PAIRS / 2);
    }

    @Test
    void makesNothingOrAnErrorOfADamagedDifference() {
        Random random = new Random(6);
        int errors = 0;
        for (int i = 0; i < PAIRS; i++) {
            byte[] base = bytes(random, 200 + random.nextInt(2000));
            byte[] content = edited(base, random);
            byte[] delta = DeltaWriter.write(base, content).orElse(new byte[] {0});
            int length = random.nextInt(8) == 0 ? random.nextInt() & Integer.MAX_VALUE : content.length;
            try {
                assertThat(DeltaReader.rebuild(base, damaged(delta, random), length))
                        .hasSize(length);
            } catch (IOException e) {
                errors++;
            }
        }
        assertThat(errors).isGreaterThan(PAIRS / 4);
    }

    @Test
    void makesNothingOrAnErrorOfRandomInstructions() {
        Random random = new Random(7);
        byte[] base = bytes(random, 100);
        for (int i = 0; i < 10 * PAIRS; i++) {
            byte[] delta = bytes(random, 1 + random.nextInt(30));
            delta[0] = (byte) random.nextInt(4);
            int length = random.nextInt(300);
            try {
                assertThat(DeltaReader.rebuild(base, delta, length)).hasSize(length);
            } catch (IOException e) {
                assertThat(e).hasMessageContaining("differen");
            }
        }
    }

    /** What another reader of stores has to understand; no change of the writer may make these unreadable. */
    @ParameterizedTest
    @CsvSource({
        // The rest from the start; an insertion before it.
        "00000000, abcdefghijklmnop, 16, abcdefghijklmnop",
        "0002585900 00, abcdefghijklmnop, 18, XYabcdefghijklmnop",
        // Five from 4; five from 1, 8 back from the end of the first, which is written 15; then a new byte.
        "00 000508 00050f 015a, abcdefghijklmnop, 11, efghibcdefZ",
        // The same as a stored block of Deflate (RFC 1951, 3.2.4).
        "01 01 0800 f7ff 000508 00050f 015a, abcdefghijklmnop, 11, efghibcdefZ",
    })
    void readsTheFormThatIsLaidDown(String delta, String base, int length, String content) throws IOException {
        byte[] bytes = HexFormat.of().parseHex(delta.replace(" ", ""));
        assertThat(DeltaReader.rebuild(text(base), bytes, length)).isEqualTo(text(content));
    }

    /** Seen: twenty seconds for twenty megabytes of another text, with the lock held for which all other writers wait. */
    @Test
    void searchesALargeContentOnlyAsLongAsItResemblesItsBase() throws IOException {
        byte[] base = new byte[4 * MEGABYTE];
        new Random(11).nextBytes(base);
        byte[] other = new byte[4 * MEGABYTE];
        new Random(12).nextBytes(other);
        System.arraycopy(base, 0, other, 3 * MEGABYTE, MEGABYTE);
        assertThat(DeltaWriter.write(base, other)).isEmpty();

        byte[] alike = base.clone();
        System.arraycopy(other, 0, alike, MEGABYTE, MEGABYTE);
        byte[] delta = DeltaWriter.write(base, alike).orElseThrow();
        assertThat(delta).hasSizeLessThan(MEGABYTE + 10_000);
        assertThat(DeltaReader.rebuild(base, delta, alike.length)).isEqualTo(alike);
    }

    @Test
    void compressesFastWhatIsVeryLarge() throws IOException {
        byte[] large = new byte[4 * MEGABYTE + 1];
        byte[] deflated = ContentCoding.deflate(large);
        // FLEVEL of RFC 1950: 0 for the fastest, 2 for the default, 3 for the best.
        assertThat((deflated[1] & 0xff) >> 6).isZero();
        assertThat(ContentCoding.DEFLATE.decode(deflated, new byte[0], large.length))
                .isEqualTo(large);
    }

    @Test
    void readsNumbersOfSeveralBytes() throws IOException {
        byte[] base = text("x".repeat(130) + "y".repeat(130));
        // 130 is 2 + 1 * 128; from 128, which is written 256 = 0 + 2 * 128.
        byte[] delta = HexFormat.of().parseHex("00" + "00" + "8201" + "8002" + "0161");
        assertThat(DeltaReader.rebuild(base, delta, 131)).isEqualTo(text("xx" + "y".repeat(128) + "a"));
    }

    @ParameterizedTest
    @CsvSource({
        // No form; an unknown form; nothing after the form; an insertion without its bytes, or longer than the content.
        "'', 3",
        "03000000, 3",
        "00, 3",
        "00036162, 3",
        "000461626364, 3",
        // A copy that is too long, before the start, past the end; nothing left to copy for the last number.
        "00000400, 3",
        "00000301, 3",
        "00000328, 3",
        "0000, 3",
        "00000000, 17",
        // Something left over; a number of more than five bytes, or more than 31 bits.
        "0003616263 00, 3",
        "00 808080808000, 3",
        "00 8080808008, 3",
        // A length that would claim memory and that nothing fills.
        "00036162630000, 2147483647",
    })
    void refusesWhatIsNone(String delta, int length) {
        byte[] bytes = HexFormat.of().parseHex(delta.replace(" ", ""));
        assertThatThrownBy(() -> DeltaReader.rebuild(text("abcdefghijklmnop"), bytes, length))
                .isInstanceOf(IOException.class);
    }

    @Test
    void refusesWhatUnpacksToMoreThanTheContent() throws IOException {
        byte[] packed = DeltaWriter.write(new byte[0], new byte[0]).orElseThrow();
        assertThat(DeltaReader.rebuild(new byte[0], packed, 0)).isEmpty();
        byte[] bomb = rawDeflated(new byte[MEGABYTE]);
        assertThatThrownBy(() -> DeltaReader.rebuild(new byte[0], bomb, 1000))
                .isInstanceOf(IOException.class)
                .hasMessage("a difference longer than its content");
    }

    /** A small edit of a page costs tens of bytes, wherever it is. */
    @Test
    void writesLittleForASmallEdit() {
        byte[] base = page(1).getBytes(UTF_8);
        byte[] content = page(1).replace("Sentence 700 ", "Sentence 7,000 ")
                .replace("Sentence 30 ", "Clause 30 ")
                .getBytes(UTF_8);
        assertThat(DeltaWriter.write(base, content).orElseThrow()).hasSizeLessThan(35);
    }

    /** Compared piece by piece without bounds, these would take hours: each place fits each other. */
    @Test
    void takesOnWhatRepeatsItself() throws IOException {
        byte[] same = new byte[2 * MEGABYTE];
        byte[] almost = same.clone();
        for (int i = 1000; i < almost.length; i += 1009) {
            almost[i] = 1;
        }
        byte[] random = bytes(new Random(8), 2 * MEGABYTE);
        byte[][] all = {same, almost, random, "ab".repeat(MEGABYTE).getBytes(UTF_8), page(30).getBytes(UTF_8)};
        for (byte[] base : all) {
            for (byte[] content : all) {
                byte[] delta = DeltaWriter.write(base, content).orElse(null);
                if (delta != null) {
                    assertThat(Arrays.equals(DeltaReader.rebuild(base, delta, content.length), content))
                            .isTrue();
                }
            }
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(ISO_8859_1);
    }

    private static String page(int size) {
        StringBuilder page = new StringBuilder();
        for (int i = 0; i < 1000 * size; i++) {
            page.append("<p class=\"text\">Sentence ").append(i).append(" of the harbour office.</p>\n");
        }
        return page.toString();
    }

    private static byte[] rawDeflated(byte[] bytes) {
        Deflater deflater = new Deflater(9, true);
        deflater.setInput(bytes);
        deflater.finish();
        byte[] packed = new byte[100_000];
        packed[0] = DeltaReader.DEFLATED;
        int length = deflater.deflate(packed, 1, packed.length - 1);
        deflater.end();
        return Arrays.copyOf(packed, length + 1);
    }

    /** Returns bytes of few values or of many, in runs or not. */
    private static byte[] bytes(Random random, int size) {
        byte[] bytes = new byte[size];
        int values = 1 << random.nextInt(9);
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) random.nextInt(values);
        }
        return bytes;
    }

    /** Returns what some pieces of the base, in order or not, and some new bytes give. */
    private static byte[] edited(byte[] base, Random random) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        int place = 0;
        for (int pieces = random.nextInt(8); pieces > 0; pieces--) {
            if (random.nextInt(4) == 0) {
                place = random.nextInt(base.length + 1);
            }
            int length = random.nextInt(base.length - place + 1);
            content.write(base, place, length);
            content.writeBytes(bytes(random, random.nextInt(20)));
            place = Math.min(base.length, place + length + random.nextInt(20));
        }
        content.write(base, place, base.length - place);
        return content.toByteArray();
    }

    private static byte[] damaged(byte[] delta, Random random) {
        byte[] damaged = delta.clone();
        switch (random.nextInt(3)) {
            case 0 -> damaged = Arrays.copyOf(damaged, random.nextInt(damaged.length + 1));
            case 1 -> damaged = Arrays.copyOf(damaged, damaged.length + 1 + random.nextInt(5));
            default -> damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return damaged;
    }
}
