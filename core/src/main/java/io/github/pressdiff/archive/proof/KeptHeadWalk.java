package io.github.pressdiff.archive.proof;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks whether the chains, once they are known to fit, lead through the heads that somebody kept. */
final class KeptHeadWalk {

    private final StoredRows rows;
    private final List<KeptHead> heads;
    private long count;

    KeptHeadWalk(StoredRows rows, List<KeptHead> heads) {
        this.rows = rows;
        this.heads = heads;
    }

    void run() {
        Set<KeptHead> ofPages = new LinkedHashSet<>();
        for (KeptHead head : heads) {
            switch (head.chain()) {
                case CHECKS -> require(head, EvidenceTable.CHECK);
                case RECORDS -> require(head, EvidenceTable.PAGE_RECORD);
                case PAGE -> ofPages.add(head);
            }
        }
        if (!ofPages.isEmpty()) {
            requireOfPages(ofPages);
        }
        count = heads.size();
    }

    /** Returns how many heads the chains lead through. */
    long count() {
        return count;
    }

    private void require(KeptHead head, EvidenceTable table) {
        Optional<byte[]> chain = head.number() == 0
                ? Optional.of(Sha256.ZERO)
                : rows.find(table, head.number()).map(row -> row.bytes("chain"));
        if (chain.isEmpty()) {
            throw new DamageException("the kept head '" + head + "' is not there: the chain ends before it");
        }
        if (!head.fits(chain.get())) {
            throw new DamageException("the kept head '" + head + "' is another one now");
        }
    }

    /** The hash of a page's chain covers the number of the page, so no other page has it. */
    private void requireOfPages(Set<KeptHead> missing) {
        rows.each(
                EvidenceTable.PAGE_RECORD,
                row -> missing.removeIf(
                        head -> head.number() == row.number("position") && head.fits(row.bytes("page_chain"))));
        for (KeptHead head : missing) {
            throw new DamageException("the kept head '" + head + "' is not there: no page has this record");
        }
    }
}
