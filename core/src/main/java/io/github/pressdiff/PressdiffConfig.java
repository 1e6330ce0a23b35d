package io.github.pressdiff;

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
 * @param folder the folder of the store; made when it is not there
 * @param fetch the limits within which pages are read
 * @param confirmation how long what is hard to believe must stay so before it is believed
 * @param renderer the browser for pages that need one; null for none
 * @param environment where credentials named "env:NAME" are looked up
 * @param clock where the time of checks comes from
 */
public record PressdiffConfig(
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
        return new PressdiffConfig(
                folder, FetchPolicy.ofDefaults(), Confirmation.ofDefaults(), null, Map.of(), InstantSource.system());
    }

    /** Returns the same with other limits. */
    public PressdiffConfig withFetch(FetchPolicy policy) {
        return new PressdiffConfig(folder, policy, confirmation, renderer, environment, clock);
    }

    /** Returns the same with another measure of what has stayed so. */
    public PressdiffConfig withConfirmation(Confirmation other) {
        return new PressdiffConfig(folder, fetch, Objects.requireNonNull(other), renderer, environment, clock);
    }

    /** Returns the same with a browser; null for none. */
    public PressdiffConfig withRenderer(@Nullable PageRenderer other) {
        return new PressdiffConfig(folder, fetch, confirmation, other, environment, clock);
    }

    /** Returns the same with an environment in which credentials are looked up. */
    public PressdiffConfig withEnvironment(Map<String, String> variables) {
        return new PressdiffConfig(folder, fetch, confirmation, renderer, variables, clock);
    }

    /** Returns the same with another clock. */
    public PressdiffConfig withClock(InstantSource source) {
        return new PressdiffConfig(folder, fetch, confirmation, renderer, environment, source);
    }
}
