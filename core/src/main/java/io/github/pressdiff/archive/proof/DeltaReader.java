package io.github.pressdiff.archive.proof;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** Makes a content from its base and the instructions of a difference, as {@code core/src/docs/content-coding.md} lays them down. */
final class DeltaReader {

    private static final int DICTIONARY = 32_768;
    private static final int LONGEST_NUMBER = 5;

    private final byte[] base;
    private final byte[] instructions;
    private final long length;
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();
    private int next;
    private long copiedTo;

    private DeltaReader(byte[] base, byte[] instructions, long length) {
        this.base = base;
        this.instructions = instructions;
        this.length = length;
    }

    /**
     * Returns a content.
     *
     * @param stored the form, then the instructions
     * @param length the number of bytes that the content has
     */
    static byte[] read(byte[] base, byte[] stored, long length) throws UndecodableException {
        return new DeltaReader(base, instructions(base, stored, length), length).run();
    }

    private static byte[] instructions(byte[] base, byte[] stored, long length) throws UndecodableException {
        if (stored.length == 0) {
            throw new UndecodableException("its difference is empty");
        }
        byte[] rest = Arrays.copyOfRange(stored, 1, stored.length);
        return switch (stored[0]) {
            case 0 -> rest;
            case 1 -> Unpacking.raw(rest, new byte[0], length);
            case 2 ->
                Unpacking.raw(
                        rest, Arrays.copyOfRange(base, Math.max(0, base.length - DICTIONARY), base.length), length);
            default -> throw new UndecodableException("there is no form " + stored[0] + " of a difference");
        };
    }

    private byte[] run() throws UndecodableException {
        while (content.size() < length) {
            insert(number(31));
            if (content.size() < length) {
                copy(number(31));
            }
        }
        if (next != instructions.length) {
            throw new UndecodableException("instructions are left over in its difference");
        }
        return content.toByteArray();
    }

    private void insert(long count) throws UndecodableException {
        if (count > instructions.length - next || count > length - content.size()) {
            throw new UndecodableException("its difference adds more than there is");
        }
        content.write(instructions, next, (int) count);
        next += (int) count;
    }

    private void copy(long stated) throws UndecodableException {
        long left = length - content.size();
        long count = stated == 0 ? left : stated;
        long from = copiedTo + signed(number(32));
        if (count > left || from < 0 || count > base.length - from) {
            throw new UndecodableException("its difference copies more than there is");
        }
        content.write(base, (int) from, (int) count);
        copiedTo = from + count;
    }

    private static long signed(long number) {
        return (number & 1) == 0 ? number >> 1 : -(number >> 1) - 1;
    }

    private long number(int mostBits) throws UndecodableException {
        long number = 0;
        for (int i = 0; i < LONGEST_NUMBER && next < instructions.length; i++) {
            int read = instructions[next++];
            number |= (long) (read & 0x7f) << (7 * i);
            if (read >= 0) {
                if ((read == 0 && i > 0) || number >>> mostBits != 0) {
                    break;
                }
                return number;
            }
        }
        throw new UndecodableException("a number in its difference is none");
    }
}
