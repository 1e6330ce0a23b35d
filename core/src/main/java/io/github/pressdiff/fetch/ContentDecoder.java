package io.github.pressdiff.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.brotli.dec.BrotliInputStream;

/** Undoes a content coding (RFC 9110, section 8.4.1), with the limits counted while it decodes. */
enum ContentDecoder {

    /** RFC 1952. */
    GZIP("gzip") {
        @Override
        void decode(byte[] coded, DecodedBytes out) throws FaultException {
            Gunzip.decompress(coded, out);
        }
    },

    /** RFC 1950, or RFC 1951 alone, which some servers send under this name. */
    DEFLATE("deflate") {
        @Override
        void decode(byte[] coded, DecodedBytes out) throws FaultException {
            boolean wrapped = coded.length >= 2
                    && (coded[0] & 0x0f) == 8
                    && (((coded[0] & 0xff) << 8) | (coded[1] & 0xff)) % 31 == 0;
            inflate(coded, new Inflater(!wrapped), out);
        }
    },

    /** RFC 7932. */
    BROTLI("br") {
        @Override
        void decode(byte[] coded, DecodedBytes out) throws FaultException {
            try (BrotliInputStream in = new BrotliInputStream(new ByteArrayInputStream(coded))) {
                byte[] buffer = new byte[8192];
                for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                    out.write(buffer, count);
                }
            } catch (FaultException e) {
                throw e;
            } catch (IOException | IllegalStateException e) {
                // The library does not tell a cut stream from a broken one, and neither does this.
                throw broken("br", "its data are invalid or cut");
            }
        }
    };

    /** What a request says that it can read. */
    static final String ACCEPTED = "gzip, deflate, br";

    private final String coding;

    ContentDecoder(String coding) {
        this.coding = coding;
    }

    /** Returns the decoder of a coding, in any case; empty for one that was not asked for. */
    static Optional<ContentDecoder> of(String coding) {
        String name = coding.equalsIgnoreCase("x-gzip") ? "gzip" : coding.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(decoder -> decoder.coding.equals(name))
                .findFirst();
    }

    /**
     * Decodes a whole body.
     *
     * @param coded the bytes as received
     * @param out takes what comes out
     * @throws FaultException if they are broken, cut or followed by others, or if too many come out
     */
    abstract void decode(byte[] coded, DecodedBytes out) throws FaultException;

    private static void inflate(byte[] coded, Inflater inflater, DecodedBytes out) throws FaultException {
        try {
            inflater.setInput(coded);
            byte[] buffer = new byte[8192];
            while (!inflater.finished()) {
                int count = inflater.inflate(buffer);
                if (count == 0 && !inflater.finished()) {
                    throw inflater.needsDictionary()
                            ? broken("deflate", "it needs a dictionary")
                            : new FaultException(FetchFailure.TRUNCATED, "the deflate body ends too early");
                }
                out.write(buffer, count);
            }
            if (inflater.getRemaining() > 0) {
                throw broken("deflate", "other bytes follow it");
            }
        } catch (DataFormatException e) {
            throw broken("deflate", "its data are invalid");
        } finally {
            inflater.end();
        }
    }

    private static FaultException broken(String coding, String why) {
        return new FaultException(FetchFailure.DECODE_ERROR, "the " + coding + " body is broken: " + why);
    }
}
