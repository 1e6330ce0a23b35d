package io.github.pressdiff.cli.command;

import io.github.pressdiff.Pressdiff;
import io.github.pressdiff.archive.ArchiveException;
import io.github.pressdiff.archive.proof.KeptHead;
import io.github.pressdiff.archive.proof.SealProof;
import io.github.pressdiff.archive.proof.Verification;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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
            description =
                    "Every signed seal has to be signed with the private key of this public one (PEM), and there has to be "
                            + "one. Repeat it for the keys before a change of keys.")
    List<Path> keys = List.of();

    @Option(
            names = "--authority-certificate",
            paramLabel = "FILE",
            description = "A certificate in this file, PEM or DER, has to stand behind every time stamp.")
    @Nullable
    Path certificate;

    @Option(
            names = "--head",
            paramLabel = "TEXT",
            description =
                    "The chains have to lead through this, as a report names it in the line Evidence, or as seal and verify "
                            + "print it: 'check 4120 3f2a...'. 16 digits of a hash are enough. Repeatable.")
    List<String> heads = List.of();

    VerifyCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        SealProof proof = SealProof.ofDefaults();
        for (Path key : keys) {
            proof = proof.withKey(key);
        }
        proof = certificate == null ? proof : proof.withAuthority(certificate);
        Verification found =
                verify(proof, heads.stream().flatMap(VerifyCommand::heads).toList());
        output.give(surroundings, output.renderer(surroundings).verification(found));
        return (found.isSound() ? ExitCode.DONE : ExitCode.DAMAGED).number();
    }

    /** What was found counts, even if a store that is damaged cannot be closed as it should be. */
    private Verification verify(SealProof proof, List<KeptHead> kept) {
        Verification found = null;
        try (Pressdiff pressdiff = store.openExisting(surroundings)) {
            found = pressdiff.verify(proof, kept);
            return found;
        } catch (ArchiveException e) {
            if (found == null || found.isSound()) {
                throw e;
            }
            return found;
        }
    }

    private static Stream<KeptHead> heads(String text) {
        try {
            return KeptHead.parse(text).stream();
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage("--head is " + e.getMessage());
        }
    }
}
