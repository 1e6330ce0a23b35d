package io.github.pressdiff;

import io.github.pressdiff.fetch.FetchPolicy;
import java.nio.file.Path;
import java.time.InstantSource;

/**
 * What is needed to open a store.
 *
 * @param folder the folder of the store; made when it is not there
 * @param fetch the limits within which pages are read
 * @param clock where the time of checks comes from
 */
public record PressdiffConfig(Path folder, FetchPolicy fetch, InstantSource clock) {

    /** Returns a store in this folder with the default limits and the system's clock. */
    public static PressdiffConfig of(Path folder) {
        return new PressdiffConfig(folder, FetchPolicy.ofDefaults(), InstantSource.system());
    }

    /** Returns the same with other limits. */
    public PressdiffConfig withFetch(FetchPolicy policy) {
        return new PressdiffConfig(folder, policy, clock);
    }

    /** Returns the same with another clock. */
    public PressdiffConfig withClock(InstantSource source) {
        return new PressdiffConfig(folder, fetch, source);
    }
}
