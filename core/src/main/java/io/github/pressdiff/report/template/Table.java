package io.github.pressdiff.report.template;

import java.util.List;

/**
 * A list whose entries have the same fields.
 *
 * @param name what it lists
 * @param headings the name of each field; one or more
 * @param rows the entries, each with one text a heading
 */
public record Table(String name, List<String> headings, List<List<String>> rows) {

    /** @throws IllegalArgumentException if a row has not one text a heading */
    public Table {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
        for (List<String> row : rows) {
            if (row.size() != headings.size()) {
                throw new IllegalArgumentException(row.size() + " texts for " + headings.size() + " headings");
            }
        }
    }
}
