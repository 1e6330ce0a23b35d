package io.github.pressdiff.cli.command;

import io.github.pressdiff.archive.StoreFigures;
import java.util.Locale;

/** Says how much a store holds. */
final class StoreText {

    private static final double MEGABYTE = 1_000_000;

    private StoreText() {}

    /** Returns pages, versions, checks and size. */
    static String of(StoreFigures figures) {
        return count(figures.pages(), "page") + ", " + count(figures.versions(), "version") + ", "
                + count(figures.checks(), "check") + " (" + bytes(figures.bytes()) + ")";
    }

    /** Returns a size in megabytes of 1,000,000 bytes. */
    static String bytes(long bytes) {
        return String.format(Locale.ROOT, "%,.1f MB", bytes / MEGABYTE);
    }

    private static String count(long number, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", number, what, number == 1 ? "" : "s");
    }
}
