package io.github.pressdiff.archive.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pressdiff.archive.Archive;
import io.github.pressdiff.archive.proof.Heads;
import io.github.pressdiff.archive.proof.KeptHead;
import io.github.pressdiff.archive.proof.PageHead;
import io.github.pressdiff.archive.proof.Seal;
import io.github.pressdiff.archive.proof.SealProof;
import io.github.pressdiff.archive.proof.Verification;
import io.github.pressdiff.archive.proof.Verifier;
import io.github.pressdiff.page.PageId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every database gives to be verified. */
abstract class ProofContract {

    /** Opens an archive that is new and empty. */
    abstract Archive open();

    @Test
    void isSoundAsItWasWritten() throws Exception {
        try (Archive archive = open()) {
            TamperedStore.fill(archive);
            Verification found = archive.verify(Verifier.ofDefaults());

            assertThat(found.damage()).isNull();
            assertThat(found.notes()).containsExactly("whose key signed the seals was not checked: no key was given");
            assertThat(found.sealed()).isEqualTo(archive.seals().get(0).heads());
            assertThat(found.heads()).isEqualTo(archive.heads());
            assertThat(found.counts().pages()).isEqualTo(2);
            assertThat(found.counts().versions()).isEqualTo(10);
            assertThat(found.counts().checks()).isEqualTo(21);
            assertThat(found.counts().seals()).isEqualTo(1);
            assertThat(archive.head(new PageId(2)).records()).isGreaterThan(8);
        }
    }

    @Test
    void isSoundBeforeAnythingWasWritten() {
        try (Archive archive = open()) {
            assertThat(archive.heads()).isEqualTo(Heads.none());
            assertThat(archive.verify(Verifier.ofDefaults()).damage()).isNull();
        }
    }

    @Test
    void keepsASeal() throws Exception {
        try (Archive archive = open()) {
            TamperedStore.fill(archive);
            assertThat(archive.seals()).hasSize(1);
            archive.addSeal(archive.seals().get(0));
            assertThat(archive.seals()).hasSize(2);
            assertThat(archive.seals().get(1)).isEqualTo(archive.seals().get(0));
            assertThat(archive.verify(Verifier.ofDefaults()).counts().seals()).isEqualTo(2);
        }
    }

    @Test
    void takesNoSealThatProvesNothing() {
        try (Archive archive = open()) {
            Seal nobodys = new Seal(Captures.minute(1), archive.heads(), null, null);
            assertThatThrownBy(() -> archive.addSeal(nobodys))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageEndingWith("is neither signed nor stamped");
            assertThat(archive.seals()).isEmpty();
        }
    }

    @Test
    void leadsThroughTheHeadsThatWereKept() throws Exception {
        try (Archive archive = open()) {
            TamperedStore.fill(archive);
            Heads heads = archive.heads();
            PageHead page = archive.head(new PageId(2));
            List<KeptHead> kept = KeptHead.parse("check " + heads.checks() + " " + heads.checkChain() + ", record "
                    + page.records() + " of the page " + page.chain());
            archive.confirm(new PageId(2), Captures.notModified(Captures.minute(501)), Captures.minute(501));

            Verification found = archive.verify(Verifier.of(SealProof.ofDefaults(), kept));
            assertThat(found.damage()).isNull();
            assertThat(found.counts().keptHeads()).isEqualTo(2);
        }
    }
}
