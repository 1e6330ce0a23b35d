package io.github.pressdiff.cli.command;

import io.github.pressdiff.Pressdiff;
import io.github.pressdiff.archive.proof.Seal;
import io.github.pressdiff.archive.proof.SealKey;
import io.github.pressdiff.page.PageUrl;
import io.github.pressdiff.report.SealReport;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the ends of the chains, and has them signed and stamped. */
@Command(
        name = "seal",
        description =
                "Shows the ends of both chains of the store, to be kept elsewhere. With --key or --authority they are signed or "
                        + "stamped with the time, and the seal is stored.")
final class SealCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private final StoreOptions store = new StoreOptions();

    @Mixin
    private final FetchOptions fetch = new FetchOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "Sign with this private Ed25519 key (PEM), which only its owner may read.")
    @Nullable
    Path key;

    @Option(
            names = "--authority",
            paramLabel = "URL",
            description = "Have a time-stamp authority (RFC 3161) stamp it. Only a hash is sent.")
    @Nullable
    String authority;

    SealCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        SealKey signs = key == null ? null : SealKey.read(key);
        PageUrl stamps = authority == null ? null : PageArgument.url(authority);
        try (Pressdiff pressdiff = Pressdiff.openExisting(store.config(surroundings, fetch))) {
            SealReport report = report(pressdiff, signs, stamps);
            output.give(surroundings, output.renderer(surroundings).seal(report));
        }
        return ExitCode.DONE.number();
    }

    private static SealReport report(Pressdiff pressdiff, @Nullable SealKey key, @Nullable PageUrl authority) {
        if (key == null && authority == null) {
            return new SealReport(pressdiff.heads(), null);
        }
        Seal seal = pressdiff.seal(key, authority);
        return new SealReport(seal.heads(), seal);
    }
}
