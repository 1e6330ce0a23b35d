package io.github.pressdiff.fetch;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How an attempt to read a page ended. */
public sealed interface FetchResult {

    /** What is known of the attempt, whichever way it ended. */
    Exchange exchange();

    /** Calls the one of the three callbacks that fits. */
    <T> T match(Cases<T> cases);

    /**
     * The page arrived, whole.
     *
     * @param exchange how
     * @param status the status of the answer: 200 to 299
     * @param headers the answer's header fields in the order in which they came
     * @param framing how the end of the body was known
     * @param received the bytes of the message's body as they came, in the content coding of the server
     * @param content the same bytes once decompressed; the same object when there was no content coding
     */
    record Fetched(Exchange exchange, int status, List<Header> headers, Framing framing, Body received, Body content)
            implements FetchResult {

        public Fetched {
            headers = List.copyOf(headers);
        }

        /** Returns the value of the first header field with this name, in any case. */
        public Optional<String> header(String name) {
            String wanted = name.toLowerCase(Locale.ROOT);
            return headers.stream()
                    .filter(header -> header.name().toLowerCase(Locale.ROOT).equals(wanted))
                    .map(Header::value)
                    .findFirst();
        }

        /** Returns what to ask with next time. */
        public Validators validators() {
            return new Validators(
                    exchange.finalUrl(),
                    header("ETag").orElse(null),
                    header("Last-Modified").orElse(null));
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.fetched(this);
        }
    }

    /**
     * The server says that the page is the one we have (status 304).
     *
     * @param exchange how
     */
    record NotModified(Exchange exchange) implements FetchResult {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.notModified(this);
        }
    }

    /**
     * There is no page to read.
     *
     * @param exchange how far it came
     * @param failure the reason
     * @param detail one line that names the thing: a host, a limit, a field
     * @param status the status of the last answer; null when there was none
     * @param notBefore the time before which the server is not to be asked again, by our clock; null when it did not say
     */
    record Failed(
            Exchange exchange,
            FetchFailure failure,
            String detail,
            @Nullable Integer status,
            @Nullable Instant notBefore)
            implements FetchResult {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.failed(this);
        }
    }

    /**
     * One callback for each way in which an attempt can end.
     *
     * @param <T> what the callbacks return
     */
    interface Cases<T> {
        /** The page arrived. */
        T fetched(Fetched result);

        /** The page is as it was. */
        T notModified(NotModified result);

        /** There is no page. */
        T failed(Failed result);
    }
}
