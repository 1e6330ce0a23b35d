package io.github.pressdiff.archive.sql;

import io.github.pressdiff.fetch.Body;
import io.github.pressdiff.fetch.Exchange;
import io.github.pressdiff.fetch.FetchResult.Fetched;
import io.github.pressdiff.fetch.Framing;
import io.github.pressdiff.fetch.Header;
import io.github.pressdiff.fetch.Hop;
import io.github.pressdiff.fetch.RobotsVerdict;
import io.github.pressdiff.page.PageUrl;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * All that is known of an answer beside its body, in one document.
 *
 * @param exchange addresses, redirects, times, what was sent
 * @param status of the answer
 * @param framing how the end of the body was known
 * @param headers of the answer
 */
record SnapshotHead(Exchange exchange, int status, Framing framing, List<Header> headers) {

    private static final String KIND = "SNAPSHOT";

    static SnapshotHead of(Fetched fetched) {
        return new SnapshotHead(fetched.exchange(), fetched.status(), fetched.framing(), fetched.headers());
    }

    /** Returns the answer with its body. */
    Fetched with(Body received, Body decoded) {
        return new Fetched(exchange, status, headers, framing, received, decoded);
    }

    byte[] write() {
        RecordText text = RecordText.of(KIND)
                .with("requested_url", exchange.requested())
                .with("final_url", exchange.finalUrl())
                .with("address", exchange.address())
                .with("status", status)
                .with("started_at", Nanos.of(exchange.startedAt()))
                .with("elapsed", Nanos.of(exchange.elapsed()))
                .with("framing", framing.name())
                .with("certificate", exchange.certificate())
                .with("robots", exchange.robots().name());
        exchange.hops()
                .forEach(hop -> text.with("hop_from", hop.from())
                        .with("hop_status", hop.status())
                        .with("hop_to", hop.to()));
        write(text, "request", exchange.requestHeaders());
        write(text, "response", headers);
        return text.bytes();
    }

    /** @throws IllegalArgumentException if the document is none */
    static SnapshotHead read(byte[] document) {
        RecordFields fields = new RecordFields(document);
        if (!fields.required("record").equals(KIND)) {
            throw new IllegalArgumentException("no head of a snapshot");
        }
        PageUrl requested = url(fields.required("requested_url"));
        PageUrl last = url(fields.required("final_url"));
        String address = fields.next("address");
        int status = Integer.parseInt(fields.required("status"));
        long startedAt = Long.parseLong(fields.required("started_at"));
        long elapsed = Long.parseLong(fields.required("elapsed"));
        Framing framing = Framing.valueOf(fields.required("framing"));
        String certificate = fields.next("certificate");
        RobotsVerdict robots = RobotsVerdict.valueOf(fields.required("robots"));
        List<Hop> hops = hops(fields);
        List<Header> request = headers(fields, "request");
        List<Header> response = headers(fields, "response");
        if (!fields.isAtEnd()) {
            throw new IllegalArgumentException("more than the head of a snapshot");
        }
        Exchange exchange = new Exchange(
                requested,
                last,
                hops,
                address,
                certificate,
                robots,
                Nanos.instant(startedAt),
                Nanos.duration(elapsed),
                request);
        return new SnapshotHead(exchange, status, framing, response);
    }

    private static void write(RecordText text, String side, List<Header> headers) {
        headers.forEach(header -> text.with(side + "_name", header.name()).with(side + "_value", header.value()));
    }

    private static List<Hop> hops(RecordFields fields) {
        List<Hop> hops = new ArrayList<>();
        while (fields.isNext("hop_from")) {
            String from = fields.required("hop_from");
            int status = Integer.parseInt(fields.required("hop_status"));
            hops.add(new Hop(from, status, fields.required("hop_to")));
        }
        return hops;
    }

    private static List<Header> headers(RecordFields fields, String side) {
        List<Header> headers = new ArrayList<>();
        while (fields.isNext(side + "_name")) {
            headers.add(new Header(fields.required(side + "_name"), fields.required(side + "_value")));
        }
        return headers;
    }

    private static PageUrl url(String text) {
        return new PageUrl(URI.create(text));
    }
}
