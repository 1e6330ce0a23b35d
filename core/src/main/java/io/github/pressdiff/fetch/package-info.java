/**
 * From an address to bytes, or to a typed reason why there are none.
 *
 * <p>In: {@link io.github.pressdiff.page.PageUrl}. Out: {@link io.github.pressdiff.fetch.FetchResult}; what the web does to
 * us (a time-out, a refusal, a redirect into a private network) is a value, never an exception. Every outgoing request goes
 * through {@link io.github.pressdiff.fetch.PageFetcher}, which looks at the address of every connection at the socket.
 * {@link io.github.pressdiff.fetch.TextDecoder} turns bytes into characters and says why it chose their encoding.
 */
@NullMarked
package io.github.pressdiff.fetch;

import org.jspecify.annotations.NullMarked;
