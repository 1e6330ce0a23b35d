package io.github.pressdiff.archive.sql;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/**
 * Writes the difference between a base and a content, in the form that {@link DeltaReader} describes.
 *
 * <p>Takes time in proportion to both lengths, whatever they hold: at each place a bounded number of pieces of the base is
 * looked at, and none of them reaches further than the one that is then copied.
 */
final class DeltaWriter {

    /** Pieces of the base that are looked at, at most, at one place. */
    private static final int TRIES = 16;

    /**
     * Places that are looked at, at most. What resembles its base needs few of them; where it does not, more than two megabytes
     * are not searched for the little that there is to find, while other writers wait.
     */
    private static final int LOOKS = 2 << 20;

    /** Bytes from which a copy is worth its instruction: that goes on where the last one ended, or that jumps. */
    private static final int LEAST_NEARBY = 6;

    private static final int LEAST_AFAR = 12;

    private final byte[] base;
    private final byte[] content;
    private final BlockIndex blocks;
    private final ByteArrayOutputStream instructions = new ByteArrayOutputStream();

    /** How much of the content has been written. */
    private int written;
    /** Where in the base the piece copied last ends. */
    private int copied;

    private DeltaWriter(byte[] base, byte[] content) {
        this.base = base;
        this.content = content;
        this.blocks = new BlockIndex(base);
    }

    /**
     * Returns the difference; empty when its instructions would be longer than the content, or when too much of a large content
     * is found nowhere in the base.
     */
    static Optional<byte[]> write(byte[] base, byte[] content) {
        DeltaWriter writer = new DeltaWriter(base, content);
        return writer.writeInstructions()
                ? Optional.of(packed(writer.instructions.toByteArray(), base))
                : Optional.empty();
    }

    private boolean writeInstructions() {
        int place = 0;
        int looks = 0;
        while (place < content.length && instructions.size() + place - written < content.length) {
            looks++;
            if (looks > LOOKS) {
                return false;
            }
            Piece piece = best(place);
            if (piece == null) {
                place++;
            } else {
                copy(piece);
                place = written;
            }
        }
        if (written < content.length) {
            insert(content.length);
        }
        return instructions.size() <= content.length;
    }

    /** Returns the longest piece of the base that holds what stands at a place; null when none is worth it. */
    private @Nullable Piece best(int place) {
        Piece best = longer(null, piece(place, copied, LEAST_NEARBY));
        best = longer(best, piece(place, copied + place - written, LEAST_NEARBY));
        if (place <= content.length - BlockIndex.BLOCK) {
            int start = blocks.first(content, place);
            for (int tries = 0; start >= 0 && tries < TRIES; tries++) {
                best = longer(best, piece(place, start, LEAST_AFAR));
                start = blocks.next(start);
            }
        }
        return best;
    }

    private static @Nullable Piece longer(@Nullable Piece first, @Nullable Piece second) {
        return first == null || (second != null && second.length > first.length) ? second : first;
    }

    private @Nullable Piece piece(int place, int start, int least) {
        int room = Math.min(base.length - start, content.length - place);
        if (room <= 0 || base[start] != content[place]) {
            return null;
        }
        int end = Arrays.mismatch(base, start, start + room, content, place, place + room);
        int after = end < 0 ? room : end;
        int before = 0;
        int most = Math.min(start, place - written);
        while (before < most && base[start - before - 1] == content[place - before - 1]) {
            before++;
        }
        int length = before + after;
        return length < least ? null : new Piece(start - before, place - before, length);
    }

    private void copy(Piece piece) {
        insert(piece.place);
        boolean isRest = piece.place + piece.length == content.length;
        number(isRest ? 0 : piece.length);
        int offset = piece.start - copied;
        number((offset << 1) ^ (offset >> 31));
        written = piece.place + piece.length;
        copied = piece.start + piece.length;
    }

    private void insert(int end) {
        number(end - written);
        instructions.write(content, written, end - written);
        written = end;
    }

    /** Writes a number of up to 32 bits, without a sign. */
    private void number(int number) {
        int rest = number;
        while ((rest & ~0x7f) != 0) {
            instructions.write((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        instructions.write(rest);
    }

    private static byte[] packed(byte[] instructions, byte[] base) {
        byte[] best = deflated(DeltaReader.DEFLATED_BY_BASE, instructions, DeltaReader.dictionary(base));
        byte[] alone = deflated(DeltaReader.DEFLATED, instructions, new byte[0]);
        if (alone.length <= best.length) {
            best = alone;
        }
        return best.length <= instructions.length ? best : formed(DeltaReader.PLAIN, instructions, instructions.length);
    }

    private static byte[] deflated(int form, byte[] instructions, byte[] dictionary) {
        Deflater deflater = new Deflater(ContentCoding.level(instructions.length), true);
        try {
            if (dictionary.length > 0) {
                deflater.setDictionary(dictionary);
            }
            deflater.setInput(instructions);
            deflater.finish();
            // Longer ones are of no use, and are cut short.
            byte[] packed = new byte[instructions.length + 1];
            return formed(form, packed, deflater.deflate(packed));
        } finally {
            deflater.end();
        }
    }

    private static byte[] formed(int form, byte[] bytes, int length) {
        byte[] formed = new byte[length + 1];
        formed[0] = (byte) form;
        System.arraycopy(bytes, 0, formed, 1, length);
        return formed;
    }

    /**
     * Bytes that the base and the content both hold.
     *
     * @param start where they stand in the base
     * @param place where they stand in the content
     */
    private record Piece(int start, int place, int length) {}
}
