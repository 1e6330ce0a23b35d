package io.github.pressdiff.cli.command;

import io.github.pressdiff.fetch.FetchPolicy;
import picocli.CommandLine.Option;

/** Within which limits a command reads pages. */
final class FetchOptions {

    @Option(
            names = "--allow-private-addresses",
            description = "Also read pages from this machine and from private networks.")
    boolean allowPrivateAddresses;

    FetchPolicy policy() {
        return FetchPolicy.builder()
                .allowPrivateAddresses(allowPrivateAddresses)
                .build();
    }
}
