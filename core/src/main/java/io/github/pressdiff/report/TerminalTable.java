package io.github.pressdiff.report;

import io.github.pressdiff.report.template.Table;
import java.util.ArrayList;
import java.util.List;

/** Sets a table, or, where the terminal is too narrow for it, one block of lines an entry. */
final class TerminalTable {

    private static final String GAP = "  ";

    private final TerminalSheet sheet;
    private final Table table;
    private final List<List<String>> rows;
    private final int[] widths;

    private TerminalTable(TerminalSheet sheet, Table table) {
        this.sheet = sheet;
        this.table = table;
        this.rows = new ArrayList<>(table.rows().size());
        for (List<String> row : table.rows()) {
            rows.add(shown(row));
        }
        this.widths = table.headings().stream().mapToInt(Columns::of).toArray();
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], Columns.of(row.get(i)));
            }
        }
    }

    private static List<String> shown(List<String> row) {
        List<String> shown = new ArrayList<>(row.size());
        for (String text : row) {
            shown.add(TerminalText.line(text));
        }
        return shown;
    }

    /** Sets a table; the last field of a row stands below its row where it does not fit beside it. */
    static void set(TerminalSheet sheet, Table table) {
        TerminalTable terminal = new TerminalTable(sheet, table);
        int last = terminal.widths.length - 1;
        int others = 0;
        for (int i = 0; i < last; i++) {
            others += terminal.widths[i] + GAP.length();
        }
        int left = sheet.width() - others;
        if (left >= terminal.widths[last]) {
            terminal.setLines();
        } else if (left >= 0) {
            terminal.setDoubleLines();
        } else {
            terminal.setBlocks();
        }
    }

    private void setLines() {
        int last = widths.length - 1;
        sheet.line(Ink.BOLD, start(table.headings()) + table.headings().get(last));
        rows.forEach(row -> sheet.line(Ink.PLAIN, start(row) + row.get(last)));
    }

    private void setDoubleLines() {
        int last = widths.length - 1;
        sheet.line(Ink.BOLD, start(table.headings()).stripTrailing());
        for (int i = 0; i < rows.size(); i++) {
            sheet.line(Ink.PLAIN, start(rows.get(i)).stripTrailing());
            sheet.item(widths[0] + GAP.length(), Ink.PLAIN, table.rows().get(i).get(last));
        }
    }

    /** Returns all fields but the last, filled up to their columns. */
    private String start(List<String> texts) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length - 1; i++) {
            line.append(Columns.pad(texts.get(i), widths[i])).append(GAP);
        }
        return line.toString();
    }

    private void setBlocks() {
        for (List<String> row : table.rows()) {
            sheet.item(0, Ink.BOLD, table.headings().get(0) + " " + row.get(0));
            for (int i = 1; i < row.size(); i++) {
                sheet.item(2, Ink.PLAIN, table.headings().get(i) + ": " + row.get(i));
            }
        }
    }
}
