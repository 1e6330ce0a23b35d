package io.github.pressdiff.archive.sql;

import io.github.pressdiff.archive.Claim;
import io.github.pressdiff.page.PageId;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who may store what becomes of a check. */
interface Claims {

    /**
     * Claims a page that nobody has claimed; empty when the slot has its check already.
     *
     * @throws IllegalArgumentException if there is no such page
     * @throws io.github.pressdiff.archive.PageHeldException if another claim lasts
     */
    Optional<Claim> claim(Storage storage, PageId page, @Nullable Instant slot, Duration length);

    /** Makes a claim last longer, counted from now; tells whether it still held. */
    boolean extend(Storage storage, Claim claim, Duration length);

    /** Gives a claim back; nothing happens when it does not hold any more. */
    void release(Storage storage, Claim claim);

    /**
     * Does nothing if a claim is the latest of its page.
     *
     * @throws TakenOverException if it is not
     */
    void requireCurrent(Sql sql, Claim claim) throws SQLException;
}
