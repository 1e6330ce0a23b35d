package io.github.pressdiff;

/**
 * A made-up release in versions, as a page: first text, a number changed in silence, continued, completed. The office and what
 * it says do not exist.
 */
final class Release {

    private static final String HEAD = "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">"
            + "<title>Harbour office answers questions</title></head><body><nav><a href=\"/\">Home</a></nav><article>"
            + "<h1>Harbour office answers questions</h1>";
    private static final String FIRST = "<p>Question: How many boats may moor at the east pier during the regatta?</p>"
            + "<p>Answer: The east pier takes %s boats, and the harbour master assigns the places on the day before.</p>"
            + "<p>Crews are asked to keep the fairway clear and to report to the office on arrival.</p>";
    private static final String SECOND =
            "<p>Question: Is there a fee for guests who stay longer than a single night?</p>"
                    + "<p>Answer: From the second night on the usual rate applies, payable at the office.</p>";
    private static final String THIRD = "<p>Question: Who helps when an engine fails outside the breakwater?</p>"
            + "<p>Answer: The rescue boat is on call day and night, and towing inside the bay is free.</p>";
    private static final String OPEN = "<p>To be continued...</p>";
    private static final String TAIL = "</article></body></html>";

    private Release() {}

    static String first() {
        return HEAD + FIRST.formatted("forty") + OPEN + TAIL;
    }

    static String edited() {
        return HEAD + FIRST.formatted("sixty") + OPEN + TAIL;
    }

    static String continued() {
        return HEAD + FIRST.formatted("sixty") + SECOND + OPEN + TAIL;
    }

    static String completed() {
        return HEAD + FIRST.formatted("sixty") + SECOND + THIRD + TAIL;
    }
}
