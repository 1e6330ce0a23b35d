package io.github.pressdiff.fetch;

import io.github.pressdiff.page.PageUrl;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something to ask of a server.
 *
 * @param url whom and what
 * @param accepts what kind of answer is wanted
 * @param validators what the server gave last time, to ask whether it changed since; {@link Validators#none()} to ask for the
 *     whole. Sent only to the address that gave them
 * @param credentials what lets us in; sent only to the origin of {@code url}
 * @param ignoresRobots whether the user has overruled robots.txt for this page
 * @param handedIn what is handed in (POST); null to read (GET)
 * @param trace hears what is done
 */
public record FetchRequest(
        PageUrl url,
        Accepts accepts,
        Validators validators,
        Credentials credentials,
        boolean ignoresRobots,
        @Nullable HandedIn handedIn,
        FetchTrace trace) {

    /**
     * Something that is handed in.
     *
     * @param contentType what it is, as a Content-Type field says it
     * @param body its bytes
     */
    public record HandedIn(String contentType, Body body) {}

    /** Returns a request for a page as a whole, without credentials. */
    public static FetchRequest page(PageUrl url) {
        return of(url, Accepts.PAGE);
    }

    /** Returns a request for a list of pages. */
    public static FetchRequest list(PageUrl url) {
        return of(url, Accepts.LIST);
    }

    /** Returns a request for a part of a page, as a browser asks for it. */
    public static FetchRequest part(PageUrl url) {
        return of(url, Accepts.PART);
    }

    /** Returns a request that hands something in (POST). It is made once and follows no redirect. */
    public static FetchRequest handIn(PageUrl url, String contentType, Body body) {
        return new FetchRequest(
                url,
                Accepts.RECEIPT,
                Validators.none(),
                Credentials.none(),
                true,
                new HandedIn(contentType, body),
                FetchTrace.none());
    }

    static FetchRequest robots(PageUrl url, FetchTrace trace) {
        return of(url, Accepts.ROBOTS).withTrace(trace);
    }

    private static FetchRequest of(PageUrl url, Accepts accepts) {
        return new FetchRequest(url, accepts, Validators.none(), Credentials.none(), false, null, FetchTrace.none());
    }

    /** Returns the same with something to ask "has it changed since?". */
    public FetchRequest withValidators(Validators other) {
        return new FetchRequest(url, accepts, other, credentials, ignoresRobots, handedIn, trace);
    }

    /** Returns the same with credentials. */
    public FetchRequest withCredentials(Credentials other) {
        return new FetchRequest(url, accepts, validators, other, ignoresRobots, handedIn, trace);
    }

    /** Returns the same with robots.txt overruled, or not. */
    public FetchRequest ignoringRobots(boolean ignores) {
        return new FetchRequest(url, accepts, validators, credentials, ignores, handedIn, trace);
    }

    /** Returns the same with somebody who hears what is done. */
    public FetchRequest withTrace(FetchTrace other) {
        return new FetchRequest(
                url, accepts, validators, credentials, ignoresRobots, handedIn, Objects.requireNonNull(other));
    }
}
