package io.github.pressdiff.fetch;

import static io.github.pressdiff.fetch.Fetches.PAGE;
import static io.github.pressdiff.fetch.Fetches.bytes;
import static io.github.pressdiff.fetch.Fetches.gzip;
import static io.github.pressdiff.fetch.Fetches.joined;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;

/** N10, N11. The brotli streams were made from made-up text with the encoder of Node.js. */
class ContentDecoderTest {

    private static final byte[] BROTLI_PAGE = HexFormat.of()
            .parseHex(
                    "1b4500709c07760cb1e61225b019422fdd9adefac5070d4ef250e5354818d91c70c801fb576009261463b0010798cefbacdb2f"
                            + "d9d52305d4d69888e0cd68f95101");

    /** Thirty million letters in forty bytes. */
    private static final byte[] BROTLI_BOMB = HexFormat.of()
            .parseHex(
                    "cbffff3ff825c2e2b14020f7fe8fffff7ff04b00c4611180eefd1fffffffe0970088c30200ddfbbffc1b4ec22f0110870500"
                            + "3abb49");

    @Test
    void readsEveryCodingThatIsAskedFor() throws FaultException {
        assertThat(decode(ContentDecoder.GZIP, gzip(bytes(PAGE)))).isEqualTo(bytes(PAGE));
        assertThat(decode(ContentDecoder.DEFLATE, deflate(bytes(PAGE), false))).isEqualTo(bytes(PAGE));
        assertThat(decode(ContentDecoder.DEFLATE, deflate(bytes(PAGE), true))).isEqualTo(bytes(PAGE));
        assertThat(decode(ContentDecoder.BROTLI, BROTLI_PAGE)).isEqualTo(bytes(PAGE));
        for (String coding : List.of("gzip", "x-gzip", "Deflate", "br")) {
            assertThat(ContentDecoder.of(coding)).as(coding).isPresent();
        }
    }

    @Test
    void noticesEveryPossibleCut() {
        byte[] deflated = deflate(bytes(PAGE), false);
        for (int length = 0; length < deflated.length; length++) {
            assertThat(failure(ContentDecoder.DEFLATE, Arrays.copyOf(deflated, length)))
                    .as("first %s bytes of deflate", length)
                    .isIn(FetchFailure.TRUNCATED, FetchFailure.DECODE_ERROR);
        }
        for (int length = 0; length < BROTLI_PAGE.length; length++) {
            assertThat(failure(ContentDecoder.BROTLI, Arrays.copyOf(BROTLI_PAGE, length)))
                    .as("first %s bytes of brotli", length)
                    .isEqualTo(FetchFailure.DECODE_ERROR);
        }
    }

    @Test
    void noticesWhatFollowsTheEnd() {
        assertThat(failure(ContentDecoder.DEFLATE, joined(deflate(bytes(PAGE), false), bytes("more"))))
                .isEqualTo(FetchFailure.DECODE_ERROR);
        assertThat(failure(ContentDecoder.DEFLATE, joined(deflate(bytes(PAGE), true), bytes("more"))))
                .isEqualTo(FetchFailure.DECODE_ERROR);
        assertThat(failure(ContentDecoder.BROTLI, joined(BROTLI_PAGE, bytes("more"))))
                .isEqualTo(FetchFailure.DECODE_ERROR);
    }

    @Test
    void noticesWhatIsNotCodedAtAll() {
        for (ContentDecoder decoder : ContentDecoder.values()) {
            assertThat(failure(decoder, bytes(PAGE))).as(decoder.name()).isEqualTo(FetchFailure.DECODE_ERROR);
        }
    }

    @Test
    void stopsABombAtTheRatioAndHoldsNoMoreThanThat() {
        byte[] zeros = new byte[30_000_000];
        for (ContentDecoder decoder : ContentDecoder.values()) {
            byte[] bomb = switch (decoder) {
                case GZIP -> gzip(zeros);
                case DEFLATE -> deflate(zeros, false);
                case BROTLI -> BROTLI_BOMB;
            };
            DecodedBytes out = new DecodedBytes(bomb.length, 20 << 20, 200);
            FaultException fault = catchThrowableOfType(FaultException.class, () -> decoder.decode(bomb, out));
            assertThat(fault.failure()).as(decoder.name()).isEqualTo(FetchFailure.TOO_LARGE);
            assertThat(fault.detail()).contains("200 bytes come out of each of the " + bomb.length);
            assertThat(out.toByteArray().length).isLessThanOrEqualTo(Math.max(1 << 20, 200 * bomb.length));
        }
    }

    @Test
    void letsASmallPageOfRepeatedMarkupThrough() throws FaultException {
        byte[] page = bytes("<p>The bridge opens.</p>".repeat(40_000));
        byte[] coded = gzip(page);
        assertThat(page.length).isGreaterThan(200 * coded.length).isLessThan(1 << 20);
        assertThat(decode(ContentDecoder.GZIP, coded)).isEqualTo(page);
    }

    @Test
    void stopsAtTheLimitOfBytes() throws FaultException {
        DecodedBytes exact = new DecodedBytes(100, PAGE.length(), 200);
        ContentDecoder.BROTLI.decode(BROTLI_PAGE, exact);
        assertThat(exact.toByteArray()).hasSize(PAGE.length());
        DecodedBytes less = new DecodedBytes(100, PAGE.length() - 1, 200);
        assertThat(catchThrowableOfType(FaultException.class, () -> ContentDecoder.BROTLI.decode(BROTLI_PAGE, less))
                        .failure())
                .isEqualTo(FetchFailure.TOO_LARGE);
    }

    private static byte[] decode(ContentDecoder decoder, byte[] coded) throws FaultException {
        DecodedBytes out = new DecodedBytes(coded.length, 20 << 20, 200);
        decoder.decode(coded, out);
        return out.toByteArray();
    }

    private static FetchFailure failure(ContentDecoder decoder, byte[] coded) {
        return catchThrowableOfType(FaultException.class, () -> decode(decoder, coded))
                .failure();
    }

    private static byte[] deflate(byte[] content, boolean bare) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, bare);
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }
}
