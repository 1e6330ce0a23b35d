package io.github.pressdiff.cli.command;

import io.github.pressdiff.PressdiffConfig;
import io.github.pressdiff.fetch.FetchPolicy;
import io.github.pressdiff.fetch.render.ChromiumRenderer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Within which limits, and by which way, a command reads pages. */
final class FetchOptions {

    @Option(
            names = "--allow-private-addresses",
            description = "Also read pages from this machine and from private networks, on any port.")
    boolean allowPrivateAddresses;

    @Option(
            names = "--allow-host",
            paramLabel = "HOST",
            description = "Also read pages from this host in a private network, on any port. Repeatable.")
    List<String> allowedHosts = List.of();

    @Option(
            names = "--allow-port",
            paramLabel = "PORT",
            description = "Also read pages on this port, beside 80, 443, 8080 and 8443. Repeatable.")
    List<Integer> allowedPorts = List.of();

    @Option(
            names = "--proxy",
            paramLabel = "HOST:PORT",
            description =
                    "Send every request through this HTTP proxy. It resolves the names, and so has to keep requests "
                            + "away from private networks.")
    @Nullable
    String proxy;

    @Option(
            names = "--host-gap",
            paramLabel = "DURATION",
            description = "How long to leave a host alone between two visits. Default: PT1S.")
    @Nullable
    String hostGap;

    @Option(
            names = "--browser",
            paramLabel = "PATH",
            description = "The browser for pages added with --render. Default: Chromium or Chrome on the PATH.")
    @Nullable
    Path browser;

    /** Returns the limits. */
    FetchPolicy policy() {
        FetchPolicy.Builder policy = FetchPolicy.builder()
                .allowPrivateAddresses(allowPrivateAddresses)
                .allowedHosts(Set.copyOf(allowedHosts))
                .proxy(proxy);
        try {
            if (hostGap != null) {
                policy.hostGap(Duration.parse(hostGap));
            }
            new LinkedHashSet<>(allowedPorts).forEach(policy::allowPort);
            return policy.build();
        } catch (DateTimeParseException e) {
            throw CommandFailure.usage("not a duration such as PT1S: " + hostGap);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage(String.valueOf(e.getMessage()));
        }
    }

    /** Returns a configuration with these limits, the browser and the environment of the process. */
    PressdiffConfig config(PressdiffConfig base, Surroundings surroundings) {
        FetchPolicy policy = policy();
        String searchPath = surroundings.environment().getOrDefault("PATH", "");
        return base.withFetch(policy)
                .withEnvironment(surroundings.environment())
                .withRenderer(ChromiumRenderer.find(browser, searchPath, policy, surroundings.clock()));
    }
}
