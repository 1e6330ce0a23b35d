package io.github.pressdiff.archive.sql;

import io.github.pressdiff.archive.Claim;
import io.github.pressdiff.archive.PageHeldException;
import io.github.pressdiff.page.PageId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Claims in a store that one process has to itself: they need not outlive it. Used on the storage thread only.
 */
final class HeldClaims implements Claims {

    private final InstantSource clock;
    private final Map<PageId, Held> held = new HashMap<>();
    private long latest;

    HeldClaims(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Optional<Claim> claim(Storage storage, PageId page, @Nullable Instant slot, Duration length) {
        boolean isDone = storage.read(sql -> {
            new PageTable(sql).require(page);
            return slot != null && new CheckTable(sql).isDone(page, slot);
        });
        Instant now = clock.instant();
        if (isDone) {
            return Optional.empty();
        }
        Held last = held.get(page);
        if (last != null && now.isBefore(last.until)) {
            throw new PageHeldException(page, Duration.between(now, last.until));
        }
        latest++;
        held.put(page, new Held(latest, now.plus(length)));
        return Optional.of(new Claim(page, latest, slot));
    }

    @Override
    public boolean extend(Storage storage, Claim claim, Duration length) {
        Instant until = clock.instant().plus(length);
        return held.computeIfPresent(
                                claim.page(), (page, last) -> isSame(last, claim) ? new Held(last.fence, until) : last)
                        != null
                && isSame(held.get(claim.page()), claim);
    }

    @Override
    public void release(Storage storage, Claim claim) {
        if (isSame(held.get(claim.page()), claim)) {
            held.remove(claim.page());
        }
    }

    @Override
    public void requireCurrent(Sql sql, Claim claim) {
        if (!isSame(held.get(claim.page()), claim)) {
            throw new TakenOverException(claim.page());
        }
    }

    private static boolean isSame(@Nullable Held held, Claim claim) {
        return held != null && held.fence == claim.fence();
    }

    private record Held(long fence, Instant until) {}
}
