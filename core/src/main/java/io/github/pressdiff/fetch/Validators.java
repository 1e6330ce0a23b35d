package io.github.pressdiff.fetch;

import io.github.pressdiff.page.PageUrl;
import org.jspecify.annotations.Nullable;

/**
 * What a server gave us to ask "has it changed since?" (RFC 9110, section 8.8).
 *
 * @param url the address that gave them, after all redirects: for another address they say nothing; null for none
 * @param etag the ETag field as sent, quotes and weakness mark included; null when there was none
 * @param lastModified the Last-Modified field as sent; null when there was none
 */
public record Validators(
        @Nullable PageUrl url,
        @Nullable String etag,
        @Nullable String lastModified) {

    private static final Validators NONE = new Validators(null, null, null);

    /** Returns no validators: the whole page is asked for. */
    public static Validators none() {
        return NONE;
    }

    /** Tells whether there is nothing to ask with. */
    public boolean isEmpty() {
        return etag == null && lastModified == null;
    }
}
