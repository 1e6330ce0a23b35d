package io.github.pressdiff.cli.command;

/** What a command tells its caller when it ends. The numbers are a contract. */
public enum ExitCode {
    /** Done. */
    DONE(0),
    /** Differences were found. */
    DIFFERENT(1),
    /** Wrong usage. */
    USAGE(2),
    /** Something could not be read, fetched or stored. */
    FAILED(3),
    /** Something stored is not what was stored. */
    DAMAGED(4);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** Returns the number that the process ends with. */
    public int number() {
        return number;
    }

    /** Returns the graver of the two: the one with the higher number. */
    public ExitCode or(ExitCode other) {
        return number >= other.number ? this : other;
    }
}
