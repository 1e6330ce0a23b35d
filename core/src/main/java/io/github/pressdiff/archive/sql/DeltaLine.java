package io.github.pressdiff.archive.sql;

/**
 * Which content a difference is made to, so that no more than some sixty have to be applied to read any.
 *
 * <p>Contents that follow each other have the steps 0, 1, 2 and so on; the one at step 0 is whole. At every 32nd step the
 * difference is made to the content 32 steps before, at the others to the content one step before. At 1,024 a new line begins.
 */
final class DeltaLine {

    private static final int LEAP = 32;
    private static final int END = 1024;

    private DeltaLine() {}

    /** Returns the step of a content, given the one that follows on its predecessor's; 0 when it is stored whole. */
    static int step(int following) {
        return following % END;
    }

    /** Returns the step of the content to which a difference is made. */
    static int baseStep(int step) {
        return step % LEAP == 0 ? step - LEAP : step - 1;
    }
}
