package io.github.pressdiff.extract;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * The least heap in which a page is extracted from its bytes, found by trying: what is alive at the same time at most, whatever a
 * collector leaves lying about. The virtual machine takes heaps in steps of two megabytes, so that pages of less than one say
 * little.
 */
final class LeastHeap {

    /** How near the result is to the truth, in kilobytes. */
    private static final int EXACT = 512;

    private static final int MOST = 4_000_000;

    private static final int MEMORY_RAN_OUT = 3;

    private LeastHeap() {}

    /** Reads a page from the input, and extracts it. */
    public static void main(String[] arguments) throws IOException {
        byte[] page = System.in.readAllBytes();
        try {
            Extraction extraction = ArticleExtractor.ofDefaults().extract(BenchmarkPages.source(page));
            System.exit(extraction.isCutShort() ? 1 : 0);
        } catch (OutOfMemoryError e) {
            System.exit(MEMORY_RAN_OUT);
        }
    }

    /** Returns the least heap in kilobytes. */
    static int kilobytes(byte[] page) {
        int tooFew = 2_048;
        int enough = 16_384;
        while (!isEnough(page, enough)) {
            tooFew = enough;
            enough *= 2;
            if (enough > MOST) {
                throw new IllegalStateException("not even " + tooFew + " KB are enough");
            }
        }
        while (enough - tooFew > EXACT) {
            int middle = (tooFew + enough) / 2;
            if (isEnough(page, middle)) {
                enough = middle;
            } else {
                tooFew = middle;
            }
        }
        return enough;
    }

    private static boolean isEnough(byte[] page, int kilobytes) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        try {
            Process process = new ProcessBuilder(
                            java,
                            "-Xmx" + kilobytes + "k",
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            LeastHeap.class.getName())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            write(page, process);
            return process.waitFor() == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(byte[] page, Process process) {
        try (OutputStream input = process.getOutputStream()) {
            input.write(page);
        } catch (IOException e) {
            // It ran out of memory while it read; its exit code says so.
            process.destroy();
        }
    }
}
