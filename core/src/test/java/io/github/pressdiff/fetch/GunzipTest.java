package io.github.pressdiff.fetch;

import static io.github.pressdiff.fetch.Fetches.bytes;
import static io.github.pressdiff.fetch.Fetches.gzip;
import static io.github.pressdiff.fetch.Fetches.joined;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class GunzipTest {

    private static final byte[] TEXT = bytes("The bridge opens on Monday. ".repeat(1000));

    @Test
    void givesBackWhatWasCompressed() throws FaultException {
        assertThat(decompress(gzip(TEXT), TEXT.length)).isEqualTo(TEXT);
        assertThat(decompress(gzip(new byte[0]), 1)).isEmpty();
    }

    @Test // RFC 1952, section 2.2: a file may consist of several members
    void joinsMembers() throws FaultException {
        byte[] twice = joined(gzip(TEXT), gzip(TEXT));

        assertThat(decompress(twice, 2 * TEXT.length)).isEqualTo(joined(TEXT, TEXT));
        assertThat(failure(twice, 2 * TEXT.length - 1)).isEqualTo(FetchFailure.TOO_LARGE);
    }

    @Test // RFC 1952, section 2.3.1: extra field, name, comment, header check sum
    void skipsTheOptionalPartsOfTheHeader() throws FaultException {
        byte[] plain = gzip(TEXT);
        byte[] head = Arrays.copyOf(plain, 10);
        head[3] = 2 + 4 + 8 + 16;
        byte[] optional = joined(new byte[] {3, 0, 'a', 'b', 'c'}, bytes("name\0comment\0"));
        CRC32 check = new CRC32();
        check.update(joined(head, optional));
        byte[] headerCheck = {(byte) check.getValue(), (byte) (check.getValue() >> 8)};
        byte[] rest = Arrays.copyOfRange(plain, 10, plain.length);

        byte[] whole = joined(head, optional, headerCheck, rest);

        assertThat(decompress(whole, TEXT.length)).isEqualTo(TEXT);
    }

    @Test
    void noticesEveryPossibleCut() {
        byte[] whole = gzip(bytes("The bridge opens on Monday."));

        for (int length = 0; length < whole.length; length++) {
            assertThat(failure(Arrays.copyOf(whole, length), 1000))
                    .as("first %s bytes", length)
                    .isEqualTo(FetchFailure.TRUNCATED);
        }
    }

    @Test
    void noticesAWrongCheckSumOrLength() {
        byte[] wrongSum = gzip(TEXT);
        wrongSum[wrongSum.length - 8] ^= 1;
        byte[] wrongLength = gzip(TEXT);
        wrongLength[wrongLength.length - 1] ^= 1;

        assertThat(failure(wrongSum, TEXT.length)).isEqualTo(FetchFailure.DECODE_ERROR);
        assertThat(failure(wrongLength, TEXT.length)).isEqualTo(FetchFailure.DECODE_ERROR);
    }

    @Test
    void noticesInvalidDataAndWhatIsNoGzip() {
        byte[] invalid = gzip(TEXT);
        invalid[10] = (byte) 0xff;
        byte[] otherMethod = gzip(TEXT);
        otherMethod[2] = 7;
        byte[] reservedFlag = gzip(TEXT);
        reservedFlag[3] = (byte) 0x80;

        assertThat(failure(invalid, TEXT.length)).isEqualTo(FetchFailure.DECODE_ERROR);
        assertThat(failure(otherMethod, TEXT.length)).isEqualTo(FetchFailure.DECODE_ERROR);
        assertThat(failure(reservedFlag, TEXT.length)).isEqualTo(FetchFailure.DECODE_ERROR);
        assertThat(failure(TEXT, TEXT.length)).isEqualTo(FetchFailure.DECODE_ERROR);
        assertThat(failure(joined(gzip(TEXT), bytes("\n\n")), TEXT.length)).isEqualTo(FetchFailure.DECODE_ERROR);
    }

    private static byte[] decompress(byte[] compressed, int maxBytes) throws FaultException {
        DecodedBytes out = new DecodedBytes(compressed.length, maxBytes, 1000);
        Gunzip.decompress(compressed, out);
        return out.toByteArray();
    }

    private static FetchFailure failure(byte[] compressed, int maxBytes) {
        return catchThrowableOfType(FaultException.class, () -> decompress(compressed, maxBytes))
                .failure();
    }
}
