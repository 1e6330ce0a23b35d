package io.github.pressdiff.fetch;

import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one leg of an attempt away from addresses that are not public, and remembers what it refused.
 *
 * <p>It is asked three times: with the host's name, with what the resolver gave, and at the socket. Only the socket sees
 * every address, since one written in digits never reaches the resolver. Safe for use by several threads.
 */
final class AddressGuard {

    private final AddressRule rule;
    private final Set<Integer> ports;

    /** Whether the addresses that the rule objects to are allowed, on every port. */
    private final boolean allowsPrivate;

    private volatile @Nullable FaultException refusal;

    private AddressGuard(AddressRule rule, Set<Integer> ports, boolean allowsPrivate) {
        this.rule = rule;
        this.ports = ports;
        this.allowsPrivate = allowsPrivate;
    }

    /**
     * Returns a guard that follows a rule and refuses names that mean this machine.
     *
     * @param ports the ports that may be asked; empty for every port
     */
    static AddressGuard of(AddressRule rule, Set<Integer> ports) {
        return new AddressGuard(rule, ports, false);
    }

    /** Returns the same guard without an objection to private addresses; public ones are asked on their ports only. */
    static AddressGuard allowingPrivate(AddressRule rule, Set<Integer> ports) {
        return new AddressGuard(rule, ports, true);
    }

    /** Returns a guard that lets everything pass. */
    static AddressGuard unrestricted() {
        return new AddressGuard(AddressRule.any(), Set.of(), true);
    }

    /**
     * Looks at a host before it is resolved.
     *
     * @throws BlockedAddressException if the name stands for this machine (RFC 6761, section 6.3) or for the service that
     *     tells a cloud machine its secrets
     */
    void checkName(String host) throws BlockedAddressException {
        String name = host.toLowerCase(Locale.ROOT);
        name = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        if (!allowsPrivate
                && (name.equals("localhost")
                        || name.endsWith(".localhost")
                        || name.equals("metadata.google.internal"))) {
            throw refuse(FetchFailure.BLOCKED_ADDRESS, host + " is not a public name");
        }
    }

    /** @throws BlockedAddressException if the rule objects to the address */
    void check(InetAddress address) throws BlockedAddressException {
        Optional<String> reason = rule.objection(address);
        if (reason.isPresent() && !allowsPrivate) {
            throw refuse(FetchFailure.BLOCKED_ADDRESS, reason.get());
        }
    }

    /** @throws BlockedAddressException if the rule objects to the address, or the port is none of those that may be asked */
    void check(InetAddress address, int port) throws BlockedAddressException {
        check(address);
        boolean isAllowedPrivate = allowsPrivate && rule.objection(address).isPresent();
        if (!isAllowedPrivate) {
            checkPort(port);
        }
    }

    /** @throws BlockedAddressException if the port is none of those that may be asked */
    void checkPort(int port) throws BlockedAddressException {
        if (!ports.isEmpty() && !ports.contains(port)) {
            throw refuse(
                    FetchFailure.BLOCKED_PORT,
                    "port " + port + " is none of "
                            + ports.stream().sorted().map(String::valueOf).collect(Collectors.joining(", ")));
        }
    }

    /** Returns what was refused, in words that name it; empty when nothing was. */
    Optional<FaultException> refusal() {
        return Optional.ofNullable(refusal);
    }

    private BlockedAddressException refuse(FetchFailure failure, String reason) {
        refusal = new FaultException(failure, reason);
        return new BlockedAddressException(reason);
    }
}
