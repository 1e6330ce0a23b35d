package io.github.pressdiff.fetch;

import okhttp3.OkHttpClient;

/**
 * What all attempts of one fetcher share.
 *
 * @param policy the limits
 * @param client the HTTP client, with the limits that do not change between attempts
 * @param rule which addresses may be connected to, unless the policy allows them all
 */
record FetchSetup(FetchPolicy policy, OkHttpClient client, AddressRule rule) {

    /** Returns a guard for one leg. */
    AddressGuard newGuard() {
        return policy.allowPrivateAddresses() ? AddressGuard.unrestricted() : AddressGuard.of(rule);
    }
}
