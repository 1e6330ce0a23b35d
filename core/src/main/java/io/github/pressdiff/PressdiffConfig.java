package io.github.pressdiff;

import io.github.pressdiff.archive.StoreLocation;
import io.github.pressdiff.fetch.FetchPolicy;
import io.github.pressdiff.fetch.PageRenderer;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is needed to open a store.
 *
 * @param store where the store is; a folder is made when it is not there
 * @param folder what this machine keeps for itself, such as the scheduler's file; the folder of the store, where that is one
 * @param fetch the limits within which pages are read
 * @param confirmation how long what is hard to believe must stay so before it is believed
 * @param renderer the browser for pages that need one; null for none
 * @param environment where credentials named "env:NAME" are looked up, and the password of a server, PGPASSWORD
 * @param clock where the time of checks comes from
 */
public record PressdiffConfig(
        StoreLocation store,
        Path folder,
        FetchPolicy fetch,
        Confirmation confirmation,
        @Nullable PageRenderer renderer,
        Map<String, String> environment,
        InstantSource clock) {

    public PressdiffConfig {
        environment = Map.copyOf(environment);
    }

    /** Returns a store in this folder with the default limits, no browser, no environment and the system's clock. */
    public static PressdiffConfig of(Path folder) {
        return of(StoreLocation.of(folder), folder);
    }

    /**
     * Returns a store in this place with the default limits, no browser, no environment and the system's clock.
     *
     * @param folder what this machine keeps for itself beside a store on a server; a store in a folder keeps it there
     */
    public static PressdiffConfig of(StoreLocation store, Path folder) {
        return new PressdiffConfig(
                store,
                store instanceof StoreLocation.Folder own ? own.path() : folder,
                FetchPolicy.ofDefaults(),
                Confirmation.ofDefaults(),
                null,
                Map.of(),
                InstantSource.system());
    }

    /** Returns the same with other limits. */
    public PressdiffConfig withFetch(FetchPolicy policy) {
        return new PressdiffConfig(store, folder, policy, confirmation, renderer, environment, clock);
    }

    /** Returns the same with another measure of what has stayed so. */
    public PressdiffConfig withConfirmation(Confirmation other) {
        return new PressdiffConfig(store, folder, fetch, Objects.requireNonNull(other), renderer, environment, clock);
    }

    /** Returns the same with a browser; null for none. */
    public PressdiffConfig withRenderer(@Nullable PageRenderer other) {
        return new PressdiffConfig(store, folder, fetch, confirmation, other, environment, clock);
    }

    /** Returns the same with an environment in which credentials are looked up. */
    public PressdiffConfig withEnvironment(Map<String, String> variables) {
        return new PressdiffConfig(store, folder, fetch, confirmation, renderer, variables, clock);
    }

    /** Returns the same with another clock. */
    public PressdiffConfig withClock(InstantSource source) {
        return new PressdiffConfig(store, folder, fetch, confirmation, renderer, environment, source);
    }
}
