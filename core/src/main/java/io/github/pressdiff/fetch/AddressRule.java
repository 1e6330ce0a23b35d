package io.github.pressdiff.fetch;

import java.net.InetAddress;
import java.util.Optional;

/** Says which network addresses may be connected to. */
@FunctionalInterface
interface AddressRule {

    /** Returns why this address may not be connected to, in words that name it; empty if it may. */
    Optional<String> objection(InetAddress address);

    /** Returns the rule for addresses that anybody on the internet can reach. */
    static AddressRule publicOnly() {
        return ReservedRanges::objection;
    }

    /** Returns the rule that has no objection to any address. */
    static AddressRule any() {
        return address -> Optional.empty();
    }
}
