package io.github.pressdiff.fetch;

import java.time.InstantSource;
import okhttp3.OkHttpClient;

/**
 * What all attempts of one gate share.
 *
 * @param policy the limits
 * @param client the HTTP client, with the limits that do not change between attempts
 * @param rule which addresses may be connected to, unless the policy allows them all
 * @param queue whose turn it is at each host
 * @param clock tells when an attempt began
 */
record FetchSetup(FetchPolicy policy, OkHttpClient client, AddressRule rule, HostQueue queue, InstantSource clock) {

    /** Returns a guard for one request to a host, in lower case. */
    AddressGuard newGuard(String host) {
        boolean isOpen = policy.allowPrivateAddresses() || policy.allowedHosts().contains(host);
        return isOpen ? AddressGuard.allowingPrivate(rule, policy.ports()) : AddressGuard.of(rule, policy.ports());
    }
}
