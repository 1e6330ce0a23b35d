package io.github.pressdiff.archive.sql;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.tukaani.xz.ArrayCache;
import org.tukaani.xz.FinishableOutputStream;
import org.tukaani.xz.FinishableWrapperOutputStream;
import org.tukaani.xz.LZMA2Options;

/** What several codings of a content take, given the one before, in bytes and in CPU time; and what several layouts of differences do. */
final class CodingCost {

    private static final int TIMED = 200;

    /** Every how many versions one is read back; shares no factor with the layouts. */
    private static final int SAMPLED = 9;

    private CodingCost() {}

    /** A way to write bytes that are like others. */
    private interface Coding {
        byte[] encode(byte[] base, byte[] bytes) throws IOException;

        byte[] decode(byte[] base, byte[] stored, int length) throws IOException, DataFormatException;
    }

    static void print(List<byte[]> versions) throws IOException, DataFormatException {
        print("Deflate", versions, new Deflate(0));
        print("Deflate, dictionary of 32 KB", versions, new Deflate(32_768));
        print("XZ for Java (LZMA2), preset dictionary", versions, new Xz());
        print("difference", versions, new Difference());
        for (int[] layout : new int[][] {{0, 50}, {0, 100}, {0, 200}, {0, 1024}, {16, 1024}, {32, 1024}, {64, 1024}}) {
            printLayout(versions, layout[0], layout[1]);
        }
    }

    private static void print(String name, List<byte[]> versions, Coding coding)
            throws IOException, DataFormatException {
        long bytes = 0;
        long encoding = 0;
        long decoding = 0;
        for (int i = 1; i < versions.size(); i++) {
            byte[] base = versions.get(i - 1);
            long before = cpu();
            byte[] stored = coding.encode(base, versions.get(i));
            long between = cpu();
            byte[] read = coding.decode(base, stored, versions.get(i).length);
            if (i >= versions.size() - TIMED) {
                encoding += between - before;
                decoding += cpu() - between;
            }
            if (!Arrays.equals(read, versions.get(i))) {
                throw new IllegalStateException(name + " does not give back what it was given");
            }
            bytes += stored.length;
        }
        System.out.printf(
                Locale.ROOT,
                "%s, all but the first: %,d bytes, CPU ms a version: %.3f to write, %.3f to read%n",
                name,
                bytes,
                encoding / 1e6 / TIMED,
                decoding / 1e6 / TIMED);
    }

    private static void printLayout(List<byte[]> versions, int leap, int end) throws IOException {
        long bytes = 0;
        int longest = 0;
        List<Double> millis = new ArrayList<>();
        List<byte[]> stored = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            byte[] version = versions.get(i);
            stored.add(
                    i % end == 0
                            ? ContentCoding.deflate(version)
                            : DeltaWriter.write(versions.get(base(i, leap)), version)
                                    .orElseThrow());
            bytes += stored.get(i).length;
        }
        for (int i = 0; i < versions.size(); i += SAMPLED) {
            List<Integer> chain = new ArrayList<>(List.of(i));
            while (chain.get(0) % end != 0) {
                chain.add(0, base(chain.get(0), leap));
            }
            longest = Math.max(longest, chain.size());
            long started = cpu();
            byte[] read = new byte[0];
            for (int member : chain) {
                ContentCoding coding = member % end == 0 ? ContentCoding.DEFLATE : ContentCoding.DELTA;
                read = coding.decode(stored.get(member), read, versions.get(member).length);
            }
            millis.add((cpu() - started) / 1e6);
            if (!Arrays.equals(read, versions.get(i))) {
                throw new IllegalStateException("version " + i + " is another one");
            }
        }
        SpaceCost.print(
                String.format(
                        Locale.ROOT,
                        "layout with a leap of %d and a whole one every %d: %,d bytes, at most %d to apply, CPU",
                        leap,
                        end,
                        bytes,
                        longest),
                millis);
    }

    private static int base(int number, int leap) {
        return leap > 0 && number % leap == 0 ? number - leap : number - 1;
    }

    static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private record Deflate(int dictionary) implements Coding {
        @Override
        public byte[] encode(byte[] base, byte[] bytes) {
            Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
            deflater.setDictionary(end(base));
            deflater.setInput(bytes);
            deflater.finish();
            byte[] stored = new byte[bytes.length + 1000];
            int length = deflater.deflate(stored);
            deflater.end();
            return Arrays.copyOf(stored, length);
        }

        @Override
        public byte[] decode(byte[] base, byte[] stored, int length) throws DataFormatException {
            Inflater inflater = new Inflater(true);
            inflater.setDictionary(end(base));
            inflater.setInput(stored);
            byte[] bytes = new byte[length];
            int read = inflater.inflate(bytes);
            inflater.end();
            return Arrays.copyOf(bytes, read);
        }

        private byte[] end(byte[] base) {
            return Arrays.copyOfRange(base, Math.max(0, base.length - dictionary), base.length);
        }
    }

    private record Xz() implements Coding {
        @Override
        public byte[] encode(byte[] base, byte[] bytes) throws IOException {
            ByteArrayOutputStream stored = new ByteArrayOutputStream();
            try (FinishableOutputStream out = options(base)
                    .getOutputStream(new FinishableWrapperOutputStream(stored), ArrayCache.getDefaultCache())) {
                out.write(bytes);
            }
            return stored.toByteArray();
        }

        @Override
        public byte[] decode(byte[] base, byte[] stored, int length) throws IOException {
            try (InputStream in =
                    options(base).getInputStream(new ByteArrayInputStream(stored), ArrayCache.getDefaultCache())) {
                return in.readNBytes(length);
            }
        }

        private static LZMA2Options options(byte[] base) throws IOException {
            LZMA2Options options = new LZMA2Options(6);
            options.setDictSize(1 << 20);
            if (base.length > 0) {
                options.setPresetDict(base);
            }
            return options;
        }
    }

    private record Difference() implements Coding {
        @Override
        public byte[] encode(byte[] base, byte[] bytes) {
            return DeltaWriter.write(base, bytes).orElseThrow();
        }

        @Override
        public byte[] decode(byte[] base, byte[] stored, int length) throws IOException {
            return DeltaReader.rebuild(base, stored, length);
        }
    }
}
