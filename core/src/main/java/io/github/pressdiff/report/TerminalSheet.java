package io.github.pressdiff.report;

import io.github.pressdiff.diff.TextRange;
import io.github.pressdiff.diff.WordChange;
import java.util.List;

/**
 * Sets lines for a terminal. No line is wider than the options say; every text passes {@link TerminalText} here and nowhere
 * else.
 *
 * <p>Deleted words stand in {@code [-...-]}, inserted ones in {@code {+...+}}, as {@code git diff --word-diff} sets them; the
 * marks stay when colour is on, since not everybody tells red from green. Where the page itself has such a mark, its sign is
 * shown by its number.
 */
final class TerminalSheet {

    private final RenderOptions options;
    private final StringBuilder sheet = new StringBuilder();

    TerminalSheet(RenderOptions options) {
        this.options = options;
    }

    int width() {
        return options.width();
    }

    /** Sets a text, wrapped and indented. */
    void text(int indent, Ink ink, String text) {
        set(indent, indent, InkedText.of(ink, TerminalText.escape(text)));
    }

    /** Sets a text whose further lines stand two columns deeper. */
    void item(int indent, Ink ink, String text) {
        String shown = TerminalText.line(text);
        if (!shown.isEmpty() && shown.indexOf(' ') < 0 && Columns.of(shown) <= options.width() - indent - 2) {
            // An address that fits: nothing to break, and there may be a hundred thousand of them.
            line(ink, " ".repeat(indent) + shown);
        } else {
            set(indent, indent + 2, InkedText.of(ink, shown));
        }
    }

    /** Sets a stretch of a page with one part of it standing out. */
    void passage(int indent, String before, String part, String after) {
        InkedText text = new InkedText()
                .add(Ink.PLAIN, TerminalText.escape(before))
                .add(Ink.BOLD, TerminalText.escape(part))
                .add(Ink.PLAIN, TerminalText.escape(after));
        set(indent, indent, text);
    }

    /** Sets the pieces of a comparison. */
    void words(int indent, List<WordChange> words) {
        InkedText text = new InkedText();
        for (WordChange word : words) {
            String shown = marksOfPage(TerminalText.escape(word.text()));
            switch (word.kind()) {
                case EQUAL -> text.add(Ink.PLAIN, shown);
                case DELETED -> text.add(Ink.DELETED, "[-" + shown + "-]");
                case INSERTED -> text.add(Ink.INSERTED, "{+" + shown + "+}");
            }
        }
        set(indent, indent, text);
    }

    /** Sets one line that is harmless and short enough already. */
    void line(Ink ink, String text) {
        sheet.append(options.colour() ? ink.paint(text) : text).append('\n');
    }

    void blank() {
        sheet.append('\n');
    }

    /** Sets a line from edge to edge. */
    void rule() {
        line(Ink.FAINT, "─".repeat(options.width()));
    }

    @Override
    public String toString() {
        return sheet.toString();
    }

    private void set(int indent, int further, InkedText text) {
        int margin = indent;
        for (TextRange range : LineBreaker.lines(text.text(), options.width() - further)) {
            String line = text.part(range, options.colour());
            sheet.append(line.isEmpty() ? "" : " ".repeat(margin)).append(line).append('\n');
            margin = further;
        }
    }

    private static String marksOfPage(String text) {
        return text.replace("[-", "[‹U+002D›")
                .replace("-]", "‹U+002D›]")
                .replace("{+", "{‹U+002B›")
                .replace("+}", "‹U+002B›}");
    }
}
