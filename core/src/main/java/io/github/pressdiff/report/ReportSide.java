package io.github.pressdiff.report;

import org.jspecify.annotations.Nullable;

/**
 * Where one side of a comparison comes from.
 *
 * @param source a file's name as given, or a page's address
 * @param version the version's number, from 1; null for a file
 */
public record ReportSide(String source, @Nullable Integer version) {

    /** Returns a side that is a file. */
    public static ReportSide ofFile(String name) {
        return new ReportSide(name, null);
    }

    /** Returns the source with the version: "https://example.org/statement@3", or the file's name. */
    public String label() {
        return version == null ? source : source + "@" + version;
    }
}
