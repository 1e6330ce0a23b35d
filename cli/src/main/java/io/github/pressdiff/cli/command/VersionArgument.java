package io.github.pressdiff.cli.command;

import io.github.pressdiff.Pressdiff;
import io.github.pressdiff.page.WatchedPage;
import io.github.pressdiff.report.ChangeReport;
import java.util.regex.Pattern;

/** Versions that a user names. */
final class VersionArgument {

    /** A stored version, {@code PAGE@N}; the groups are the page and the number. */
    static final Pattern STORED = Pattern.compile("(.+)@([1-9][0-9]{0,8})");

    private VersionArgument() {}

    /**
     * Compares two versions of a page.
     *
     * @throws CommandFailure if the page has no such version
     */
    static ChangeReport compare(Pressdiff pressdiff, WatchedPage page, int from, int to) {
        int versions = pressdiff.versionCount(page.id());
        for (int number : new int[] {from, to}) {
            if (number < 1 || number > versions) {
                throw CommandFailure.failed(
                        page.label() + " has no version " + number + ", it has " + versions + " so far");
            }
        }
        return pressdiff.compare(page.id(), from, to);
    }
}
