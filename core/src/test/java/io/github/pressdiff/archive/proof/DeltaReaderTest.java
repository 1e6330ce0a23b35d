package io.github.pressdiff.archive.proof;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Differences as {@code content-coding.md} lays them down. */
class DeltaReaderTest {

    private static final byte[] BASE = "abcdefghijklmnop".getBytes(US_ASCII);

    @ParameterizedTest
    @CsvSource({
        // The example of the document.
        "00 00 05 08 00 05 0f 01 5a, 11, efghibcdefZ",
        // The rest of the content.
        "00 01 5a 00 00, 5, Zabcd",
        "00 00 00 1e, 1, p",
        "00, 0, ''",
    })
    void makesAContent(String stored, int length, String content) throws Exception {
        assertThat(read(stored, length)).isEqualTo(content);
    }

    @Test
    void unpacksItsInstructions() throws Exception {
        byte[] instructions = HexFormat.of().parseHex("000508" + "00050f" + "015a");
        assertThat(read("01" + HexFormat.of().formatHex(deflated(instructions, new byte[0])), 11))
                .isEqualTo("efghibcdefZ");
        assertThat(read("02" + HexFormat.of().formatHex(deflated(instructions, BASE)), 11))
                .isEqualTo("efghibcdefZ");
    }

    @ParameterizedTest
    @CsvSource({
        // No form, an unknown form, no instruction.
        "'', 1",
        "03 01 5a, 1",
        "00, 1",
        // An instruction is left over, or a byte; one is cut off.
        "00 01 5a 00, 1",
        "00 01 5a 01 5a, 1",
        "00 02 5a, 2",
        "00 00 05, 5",
        // A piece that begins before the base, ends behind it, or is longer than the content.
        "00 00 01 01, 1",
        "00 00 01 20, 1",
        "00 00 02 1e, 2",
        "00 00 06 00, 5",
        "00 02 5a 5a, 1",
        // A number of six bytes, of more bits than there may be, with a byte too many.
        "00 80 80 80 80 80 00 01 5a, 1",
        "00 80 80 80 80 08 5a, 1",
        "00 81 00 5a, 1"
    })
    void refusesWhatIsNoDifference(String stored, int length) {
        assertThatThrownBy(() -> read(stored, length)).isInstanceOf(UndecodableException.class);
    }

    private static String read(String stored, int length) throws Exception {
        return new String(DeltaReader.read(BASE, HexFormat.of().parseHex(stored.replace(" ", "")), length), US_ASCII);
    }

    private static byte[] deflated(byte[] bytes, byte[] dictionary) throws Exception {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        if (dictionary.length > 0) {
            deflater.setDictionary(dictionary);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream stream = new DeflaterOutputStream(out, deflater)) {
            stream.write(bytes);
        }
        deflater.end();
        return out.toByteArray();
    }
}
