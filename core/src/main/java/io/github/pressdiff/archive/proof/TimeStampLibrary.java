package io.github.pressdiff.archive.proof;

/** Whether time stamps can be got and checked: the library for that, BouncyCastle, is an optional dependency. */
final class TimeStampLibrary {

    /** What to add, in words. */
    static final String MISSING =
            "the library for time stamps is not there; add org.bouncycastle:bcpkix-jdk18on to the class path";

    private static final boolean PRESENT = find();

    private TimeStampLibrary() {}

    static boolean isPresent() {
        return PRESENT;
    }

    private static boolean find() {
        try {
            Class.forName("org.bouncycastle.tsp.TimeStampToken", false, TimeStampLibrary.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
