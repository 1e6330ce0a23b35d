package io.github.pressdiff.fetch;

import java.net.UnknownHostException;

/**
 * A connection that was not made, because the address is not public.
 *
 * <p>It is an {@link UnknownHostException} because OkHttp's resolver may throw nothing else.
 */
final class BlockedAddressException extends UnknownHostException {

    private static final long serialVersionUID = 1;

    BlockedAddressException(String objection) {
        super(objection);
    }
}
