package io.github.pressdiff.report;

/** How a stretch of terminal text looks when colour is on (ECMA-48, SGR). */
enum Ink {
    PLAIN(""),
    BOLD("1"),
    FAINT("2"),
    DELETED("31"),
    INSERTED("32");

    private static final String RESET = "\u001b[0m";

    private final String code;

    Ink(String code) {
        this.code = code;
    }

    /** Returns the text between the sequences that switch this look on and off. */
    String paint(String text) {
        return this == PLAIN || text.isEmpty() ? text : "\u001b[" + code + "m" + text + RESET;
    }
}
