package io.github.pressdiff.fetch;

import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one leg of an attempt away from addresses that are not public, and remembers what it refused.
 *
 * <p>It is asked three times: with the host's name, with what the resolver gave, and at the socket. Only the socket sees
 * every address, since one written in digits never reaches the resolver. Safe for use by several threads.
 */
final class AddressGuard {

    private final AddressRule rule;
    private final boolean refusesNames;
    private volatile @Nullable String objection;

    private AddressGuard(AddressRule rule, boolean refusesNames) {
        this.rule = rule;
        this.refusesNames = refusesNames;
    }

    /** Returns a guard that follows a rule and refuses names that mean this machine. */
    static AddressGuard of(AddressRule rule) {
        return new AddressGuard(rule, true);
    }

    /** Returns a guard that lets everything pass. */
    static AddressGuard unrestricted() {
        return new AddressGuard(AddressRule.any(), false);
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
        if (refusesNames
                && (name.equals("localhost")
                        || name.endsWith(".localhost")
                        || name.equals("metadata.google.internal"))) {
            throw refuse(host + " is not a public name");
        }
    }

    /** @throws BlockedAddressException if the rule objects to the address */
    void check(InetAddress address) throws BlockedAddressException {
        Optional<String> reason = rule.objection(address);
        if (reason.isPresent()) {
            throw refuse(reason.get());
        }
    }

    /** Returns why something was refused, in words that name it; empty when nothing was. */
    Optional<String> objection() {
        return Optional.ofNullable(objection);
    }

    private BlockedAddressException refuse(String reason) {
        objection = reason;
        return new BlockedAddressException(reason);
    }
}
