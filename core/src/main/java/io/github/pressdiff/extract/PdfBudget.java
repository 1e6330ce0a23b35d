package io.github.pressdiff.extract;

import io.github.pressdiff.fetch.FetchFailure;
import java.io.IOException;

/**
 * How much of a PDF file may still be read. What it costs in time and memory follows from these counts, not from a clock, so
 * that the same file has the same fate everywhere. One use, one thread.
 */
final class PdfBudget {

    /** The most pages; no release has a tenth of them. */
    static final int PAGES = 2_000;

    /** The most characters, all pages taken together. */
    static final int CHARACTERS = 2_000_000;

    /** The most bytes that one stream may have once it is decompressed: a page's drawing, a font, a group of objects. */
    static final int STREAM_BYTES = 32 << 20;

    /** The most bytes of all streams that are decompressed, each counted once. Pictures never are. */
    private static final long BYTES = 256L << 20;

    /** The most drawing operators, repeats of a form included. */
    private static final int OPERATORS = 5_000_000;

    private int pages;
    private int characters;
    private long bytes;
    private int operators;
    private boolean broken;
    private FetchFailure failure = FetchFailure.DAMAGED;
    private String detail = "the PDF file is damaged";

    void countPage() throws OverException {
        require(++pages <= PAGES, "the PDF file has more than " + PAGES + " pages");
    }

    void countCharacter() throws OverException {
        require(++characters <= CHARACTERS, "the PDF file has more than " + CHARACTERS + " characters");
    }

    void countOperator() throws OverException {
        require(++operators <= OPERATORS, "the PDF file draws more than " + OPERATORS + " times");
    }

    /** Counts the bytes that a stream has once it is decompressed. */
    void countStream(long size) throws OverException {
        bytes += size;
        require(
                size <= STREAM_BYTES && bytes <= BYTES,
                "a part of the PDF file unpacks to more than " + STREAM_BYTES + " bytes, or all of them to more than "
                        + BYTES);
    }

    /** Notes that there are too many pages in one branch of their tree. */
    OverException tooMany() {
        return over("the PDF file has more than " + PAGES + " pages");
    }

    /** Notes that nesting is too deep. */
    OverException tooDeep(String what) {
        return over(what + " of the PDF file lie in each other too deeply");
    }

    /** Notes that a part of the file that is needed cannot be unpacked. */
    void noteBroken() {
        broken = true;
    }

    /** Returns what a failure to read the file comes from: a limit that was met, whoever hid that since, else damage. */
    FetchFailure failure() {
        return failure;
    }

    String detail() {
        return detail;
    }

    /**
     * Does nothing if no limit was met and no part was broken. The library passes over some failures and goes on without the
     * part that failed.
     *
     * @throws IOException if one was
     */
    void requireKept() throws IOException {
        if (failure == FetchFailure.TOO_LARGE || broken) {
            throw new IOException(detail);
        }
    }

    private void require(boolean kept, String what) throws OverException {
        if (!kept) {
            throw over(what);
        }
    }

    private OverException over(String what) {
        failure = FetchFailure.TOO_LARGE;
        detail = what;
        return new OverException(what);
    }

    /** A limit was met. */
    static final class OverException extends IOException {
        private static final long serialVersionUID = 1L;

        OverException(String message) {
            super(message);
        }
    }
}
