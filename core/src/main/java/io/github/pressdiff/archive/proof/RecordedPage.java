package io.github.pressdiff.archive.proof;

/** How far the walk over the page records has come with one page. */
final class RecordedPage {

    private byte[] chain = Sha256.ZERO;
    private long position;
    private long versions;
    private boolean isRecorded;

    /** Returns the chain of the page so far: 32 bytes. */
    byte[] chain() {
        return chain;
    }

    /** Returns how many records the page has so far. */
    long position() {
        return position;
    }

    /** Returns how many versions of the page have been recorded; they come in the order of their numbers. */
    long versions() {
        return versions;
    }

    /** Tells whether the page itself has been recorded. */
    boolean isRecorded() {
        return isRecorded;
    }

    /** Adds a link to the chain. */
    void link(byte[] next) {
        chain = next;
        position++;
    }

    /** Notes the next version; returns false if it is not the next. */
    boolean addVersion(long number) {
        if (number != versions + 1) {
            return false;
        }
        versions = number;
        return true;
    }

    /** Notes the page itself; returns false if that has been done. */
    boolean addPage() {
        boolean isFirst = !isRecorded;
        isRecorded = true;
        return isFirst;
    }
}
