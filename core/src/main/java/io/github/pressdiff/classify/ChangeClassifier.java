package io.github.pressdiff.classify;

/** Says what a diff means. Safe for use by several threads. */
public final class ChangeClassifier {

    private ChangeClassifier() {}
}
