package io.github.pressdiff.cli.terminal;

import io.github.pressdiff.report.TerminalText;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * The two streams that a command writes to, and what is known of the window behind them. Safe for use by several threads.
 *
 * @param results where results go
 * @param notices where everything else goes
 * @param width columns of the window; 40 or more
 * @param colour whether the window shows colour
 */
public record Terminal(PrintStream results, PrintStream notices, int width, boolean colour) {

    private static final int DEFAULT_WIDTH = 80;
    private static final int NARROWEST = 40;
    private static final int WIDEST = 160;

    /**
     * Returns the terminal of this process. The launcher knows whether there is a window and how wide it is, and says so in
     * PRESSDIFF_TERMINAL (any value) and COLUMNS; NO_COLOR (no-color.org) and TERM=dumb switch colour off.
     */
    public static Terminal of(PrintStream results, PrintStream notices, Map<String, String> environment) {
        boolean interactive = environment.containsKey("PRESSDIFF_TERMINAL");
        boolean colour = interactive
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !"dumb".equals(environment.get("TERM"));
        return new Terminal(results, notices, width(environment.getOrDefault("COLUMNS", "")), colour);
    }

    /**
     * Shows a result, as it is: it has been made harmless by the renderer that wrote it.
     *
     * @throws UncheckedIOException if it could not be written: a full disk, a reader that went away
     */
    public void show(String text) {
        synchronized (results) {
            results.print(text);
            // PrintStream keeps errors to itself unless it is asked.
            if (results.checkError()) {
                String reason = "cannot write to standard output";
                throw new UncheckedIOException(reason, new IOException(reason));
            }
        }
    }

    /** Shows one line that is no result, with whatever could control the terminal made visible. */
    public void note(String line) {
        synchronized (notices) {
            notices.print(TerminalText.escape(line.replace('\n', ' ')) + "\n");
            notices.flush();
        }
    }

    /** Shows where an exception came from. */
    public void trace(Throwable thrown) {
        synchronized (notices) {
            thrown.printStackTrace(notices);
            notices.flush();
        }
    }

    private static int width(String columns) {
        try {
            return Math.max(NARROWEST, Math.min(WIDEST, Integer.parseInt(columns.strip())));
        } catch (NumberFormatException e) {
            return DEFAULT_WIDTH;
        }
    }
}
