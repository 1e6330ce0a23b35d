package io.github.pressdiff.archive.sql;

import java.io.IOException;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Rebuilds a content from its base and a difference, which says how to put it together from pieces of the base and from new
 * bytes.
 *
 * <p>The difference is one byte, its form, and then the instructions:
 *
 * <ul>
 *   <li>form 0: the instructions as they are;
 *   <li>form 1: the instructions as one raw Deflate stream (RFC 1951), which ends where the difference ends;
 *   <li>form 2: the same, with a preset dictionary: the last 32,768 bytes of the base, or all of it when it is shorter.
 * </ul>
 *
 * <p>The instructions are repeated until the content has its length, which is known from elsewhere, and end there: right
 * after an insertion or a copy, with no byte left over. They are never longer than the content. Each is
 *
 * <ol>
 *   <li>a number: how many new bytes follow, 0 or more;
 *   <li>these bytes, which come next in the content;
 *   <li>unless the content is complete, a number: how many bytes of the base come next in the content; 0 means as many as
 *       the content still lacks;
 *   <li>a signed number: where in the base they begin, counted from the end of the piece that was copied last, from 0 for
 *       the first. The piece lies inside the base.
 * </ol>
 *
 * <p>A number is written seven bits a byte, the lowest first; every byte but the last has its highest bit set (LEB128). There
 * are at most five, and at most 31 bits. A signed number s is written as the number 2s, or -2s-1 when s is negative; it may
 * take 32 bits.
 */
final class DeltaReader {

    static final int PLAIN = 0;
    static final int DEFLATED = 1;
    static final int DEFLATED_BY_BASE = 2;

    private static final int DICTIONARY = 32_768;

    private final byte[] base;
    private final byte[] instructions;
    private final byte[] content;
    private int next;
    private int made;
    private int copied;

    private DeltaReader(byte[] base, byte[] instructions, int length) {
        this.base = base;
        this.instructions = instructions;
        this.content = new byte[length];
    }

    /**
     * Returns the content.
     *
     * @param length the number of bytes that the content has; no more are ever made
     * @throws IOException if the difference leads to no content of that length
     */
    static byte[] rebuild(byte[] base, byte[] delta, int length) throws IOException {
        if (delta.length == 0) {
            throw new IOException("a difference without a form");
        }
        byte[] instructions = unpack(delta, base, length);
        // A damaged length must not claim memory that the instructions do not fill.
        new DeltaReader(base, instructions, 0).measure(length);
        return new DeltaReader(base, instructions, length).build();
    }

    /** Returns what stands at the end of a base, as far back as Deflate can look. */
    static byte[] dictionary(byte[] base) {
        return Arrays.copyOfRange(base, Math.max(0, base.length - DICTIONARY), base.length);
    }

    private byte[] build() throws IOException {
        while (made < content.length) {
            int inserted = length(content.length);
            System.arraycopy(instructions, next, content, made, inserted);
            next += inserted;
            made += inserted;
            if (made < content.length) {
                int length = copyLength(content.length);
                System.arraycopy(base, copied - length, content, made, length);
                made += length;
            }
        }
        return content;
    }

    private void measure(int length) throws IOException {
        while (made < length) {
            int inserted = length(length);
            if (inserted > instructions.length - next) {
                throw new IOException("a difference that ends too early");
            }
            next += inserted;
            made += inserted;
            if (made < length) {
                made += copyLength(length);
            }
        }
        if (next != instructions.length) {
            throw new IOException("a difference that goes on after its end");
        }
    }

    /** Reads the rest of a copy, and moves the end of the piece copied last. */
    private int copyLength(int end) throws IOException {
        int given = length(end);
        int length = given == 0 ? end - made : given;
        long offset = number(0xffff_ffffL);
        long start = copied + ((offset & 1) == 0 ? offset >>> 1 : -(offset >>> 1) - 1);
        if (start < 0 || start > base.length - (long) length) {
            throw new IOException("a difference to bytes that its base does not have");
        }
        copied = (int) start + length;
        return length;
    }

    private int length(int end) throws IOException {
        return (int) number(end - made);
    }

    private long number(long max) throws IOException {
        long number = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            if (next == instructions.length) {
                throw new IOException("a difference that ends too early");
            }
            int bits = instructions[next++];
            number |= (bits & 0x7fL) << shift;
            if (bits >= 0) {
                break;
            }
            if (shift == 28) {
                throw new IOException("a number without an end in a difference");
            }
        }
        if (number > max) {
            throw new IOException("a number too large in a difference");
        }
        return number;
    }

    private static byte[] unpack(byte[] delta, byte[] base, int max) throws IOException {
        return switch (delta[0]) {
            case PLAIN -> Arrays.copyOfRange(delta, 1, delta.length);
            case DEFLATED -> inflate(delta, new byte[0], max);
            case DEFLATED_BY_BASE -> inflate(delta, dictionary(base), max);
            default -> throw new IOException("a difference of unknown form");
        };
    }

    private static byte[] inflate(byte[] delta, byte[] dictionary, int max) throws IOException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(delta, 1, delta.length - 1);
            if (dictionary.length > 0) {
                inflater.setDictionary(dictionary);
            }
            byte[] unpacked = new byte[Math.min(max, 8 * delta.length)];
            int size = 0;
            while (!inflater.finished()) {
                if (size == unpacked.length) {
                    if (size == max) {
                        // One byte of room, so that the end of the stream is seen.
                        requireEnd(inflater);
                        break;
                    }
                    unpacked = Arrays.copyOf(unpacked, (int) Math.min(max, 2L * size));
                }
                int more = inflater.inflate(unpacked, size, unpacked.length - size);
                if (more == 0 && !inflater.finished()) {
                    throw new IOException("a compressed difference that ends too early");
                }
                size += more;
            }
            if (inflater.getRemaining() > 0) {
                throw new IOException("a compressed difference that goes on after its end");
            }
            return Arrays.copyOf(unpacked, size);
        } catch (DataFormatException e) {
            throw new IOException("a compressed difference that is damaged", e);
        } finally {
            inflater.end();
        }
    }

    private static void requireEnd(Inflater inflater) throws DataFormatException, IOException {
        if (inflater.inflate(new byte[1]) != 0 || !inflater.finished()) {
            throw new IOException("a difference longer than its content");
        }
    }
}
