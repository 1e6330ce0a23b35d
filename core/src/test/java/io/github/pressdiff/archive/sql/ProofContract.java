package io.github.pressdiff.archive.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pressdiff.archive.Archive;
import io.github.pressdiff.archive.proof.Heads;
import io.github.pressdiff.archive.proof.Verification;
import io.github.pressdiff.archive.proof.Verifier;
import io.github.pressdiff.page.PageId;
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
            assertThat(found.notes()).isEmpty();
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
}
