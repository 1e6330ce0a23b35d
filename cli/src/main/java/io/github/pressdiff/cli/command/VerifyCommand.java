package io.github.pressdiff.cli.command;

import io.github.pressdiff.Pressdiff;
import io.github.pressdiff.archive.ArchiveException;
import io.github.pressdiff.archive.proof.SealProof;
import io.github.pressdiff.archive.proof.Verification;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows whether the store holds what was stored. */
@Command(
        name = "verify",
        description =
                "Walks over everything that is stored, decodes every byte and makes every hash anew. Ends with 4 and names the "
                        + "first thing that is not what was stored.")
final class VerifyCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private final StoreOptions store = new StoreOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "Every signed seal has to be signed with the private key of this public one (PEM).")
    @Nullable
    Path key;

    @Option(
            names = "--authority-certificate",
            paramLabel = "FILE",
            description = "This certificate, PEM or DER, has to stand behind every time stamp.")
    @Nullable
    Path certificate;

    VerifyCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        SealProof proof = SealProof.ofDefaults();
        proof = key == null ? proof : proof.withKey(key);
        proof = certificate == null ? proof : proof.withAuthority(certificate);
        Verification found = verify(proof);
        output.give(surroundings, output.renderer(surroundings).verification(found));
        return (found.isSound() ? ExitCode.DONE : ExitCode.DAMAGED).number();
    }

    /** What was found counts, even if a store that is damaged cannot be closed as it should be. */
    private Verification verify(SealProof proof) {
        Verification found = null;
        try (Pressdiff pressdiff = store.openExisting(surroundings)) {
            found = pressdiff.verify(proof);
            return found;
        } catch (ArchiveException e) {
            if (found == null || found.isSound()) {
                throw e;
            }
            return found;
        }
    }
}
