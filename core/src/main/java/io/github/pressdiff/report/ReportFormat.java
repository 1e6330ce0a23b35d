package io.github.pressdiff.report;

import java.util.Locale;

/** The forms in which a report can be had. */
public enum ReportFormat {
    /** For a terminal, with or without colour. */
    TERMINAL("txt"),
    /** CommonMark, without raw HTML. */
    MARKDOWN("md"),
    /** One self-contained page that asks for nothing. */
    HTML("html"),
    /** The document that other programs rely on, one a line. */
    JSON("json");

    private final String extension;

    ReportFormat(String extension) {
        this.extension = extension;
    }

    /** Returns the usual ending of a file's name, without the dot. */
    public String extension() {
        return extension;
    }

    /** Returns the name used on the command line: "markdown". */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
