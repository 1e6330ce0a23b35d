package io.github.pressdiff.fetch;

import io.github.pressdiff.page.PageUrl;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** One attempt at a request, from the first leg along its redirects to the result. One use, one thread. */
final class Attempt {

    private static final int NOT_MODIFIED = 304;
    private static final int LONGEST_DETAIL = 300;

    /** A robots.txt is read no further, as RFC 9309, section 2.5, allows. */
    private static final int ROBOTS_BYTES = 512 << 10;

    private final FetchRequest request;
    private final RobotsVerdict robots;
    private final List<Header> conditions;
    private final FetchPolicy policy;
    private final FetchSetup setup;
    private final Duration gap;
    private final List<Hop> hops = new ArrayList<>();
    private final Set<PageUrl> seen = new HashSet<>();
    private Deadline deadline;
    private Instant startedAt;
    private long startNanos = System.nanoTime();
    private PageUrl url;
    private @Nullable String address;
    private @Nullable String certificate;
    private List<Header> requestHeaders = List.of();
    private @Nullable Integer status;

    /**
     * Makes an attempt.
     *
     * @param robots what robots.txt says of it, to be noted
     * @param gap the distance to keep from the last visit to the host
     * @param deadline the time by which it must be over; what is spent waiting for one's turn does not count
     */
    Attempt(FetchRequest request, RobotsVerdict robots, FetchSetup setup, Duration gap, Deadline deadline) {
        this.request = request;
        this.robots = robots;
        this.conditions = conditions(request.validators());
        this.policy = setup.policy();
        this.setup = setup;
        this.startedAt = setup.clock().instant();
        this.gap = request.accepts().isPaced() ? gap : Duration.ZERO;
        this.deadline = deadline;
        this.url = request.url();
    }

    /** Makes the request; what goes wrong is part of the result. */
    FetchResult run() {
        while (true) {
            seen.add(url);
            // A redirect belongs to the visit that met it.
            try (HostQueue.Turn turn = setup.queue().take(url.host(), hops.isEmpty() ? gap : Duration.ZERO)) {
                begin(turn.waited());
                Optional<FetchResult> result = travel();
                if (result.isPresent()) {
                    return result.get();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return failed(FetchFailure.TIMEOUT, "interrupted while waiting for a turn at " + url.host(), null);
            }
        }
    }

    /** What was spent waiting is neither time of the attempt nor of the exchange. */
    private void begin(Duration waited) {
        deadline = deadline.later(waited);
        if (hops.isEmpty()) {
            startedAt = setup.clock().instant();
            startNanos = System.nanoTime();
        } else {
            startNanos += waited.toNanos();
        }
    }

    /** Returns how long the attempt may still last; what it spent waiting for its turn is given back. */
    Deadline deadline() {
        return deadline;
    }

    /** Returns the result, or nothing when the leg ended at a redirect. */
    private Optional<FetchResult> travel() {
        try (Leg leg = new Leg(url, setup.client(), setup.newGuard(url.host()), deadline)) {
            try {
                return ask(leg);
            } catch (IOException e) {
                note(leg);
                FaultException fault = new FaultReader(leg, deadline, policy).read(e);
                String met = leg.isConnected() ? "met" : "nothing was sent";
                request.trace().decided(met + ": " + fault.failure() + ", " + oneLine(fault.detail()));
                return Optional.of(failed(fault.failure(), fault.detail(), null));
            }
        }
    }

    private Optional<FetchResult> ask(Leg leg) throws IOException {
        Headers fields = fields();
        tellAsked(fields);
        Answer answer = leg.ask(fields, request.handedIn());
        status = answer.status();
        note(leg);
        request.trace().answered(answer.status(), request.credentials().mask(answer.headers()), address);
        Optional<String> target = answer.redirectTarget();
        if (target.isPresent() && request.handedIn() == null) {
            follow(target.get(), answer.status());
            return Optional.empty();
        }
        return Optional.of(arrive(leg, answer));
    }

    private FetchResult arrive(Leg leg, Answer answer) throws IOException {
        if (answer.status() == NOT_MODIFIED && asksForChange()) {
            return new FetchResult.NotModified(exchange());
        }
        if (request.accepts() == Accepts.RECEIPT && answer.isReceipt()) {
            return receipt(leg, answer);
        }
        Optional<FetchResult> refused = refusal(answer);
        if (refused.isPresent()) {
            return refused.get();
        }
        MediaType type = answer.mediaType();
        if (!request.accepts().takes(type)) {
            throw new FaultException(FetchFailure.WRONG_TYPE, "Content-Type is " + type.essence());
        }
        boolean takesPart = request.accepts() == Accepts.ROBOTS;
        byte[] received = leg.readBody(takesPart ? ROBOTS_BYTES : policy.maxReceivedBytes(), takesPart);
        PageBody body = PageBody.of(answer, received, policy);
        String stated = answer.value("Content-Type").orElse(null);
        if (request.accepts().isChoosy()
                && !request.accepts()
                        .takes(ContentSniffer.kindOf(
                                body.content(), stated, url.uri().getPath()))) {
            throw new FaultException(FetchFailure.WRONG_TYPE, request.accepts().refusal());
        }
        return fetched(answer, leg.framing(), body);
    }

    private FetchResult receipt(Leg leg, Answer answer) throws IOException {
        Body body = Body.of(leg.readBody(ROBOTS_BYTES, true));
        return fetched(answer, leg.framing(), new PageBody(body, body));
    }

    private FetchResult fetched(Answer answer, Framing framing, PageBody body) {
        return new FetchResult.Fetched(
                exchange(),
                answer.status(),
                request.credentials().mask(answer.headers()),
                framing,
                body.received(),
                body.content());
    }

    /** Returns the failure that the status stands for; empty when a page follows. */
    private Optional<FetchResult> refusal(Answer answer) {
        try {
            answer.requirePage();
            return Optional.empty();
        } catch (FaultException e) {
            Instant notBefore = e.failure() == FetchFailure.RATE_LIMITED
                    ? RetryAfter.read(answer, setup.clock().instant()).orElse(null)
                    : null;
            String wait = notBefore == null ? "" : ", asked to wait until " + notBefore;
            return Optional.of(failed(e.failure(), e.detail() + wait, notBefore));
        }
    }

    private void follow(String location, int redirectStatus) throws FaultException {
        PageUrl target = targetOf(location);
        if (seen.contains(target)) {
            throw new FaultException(FetchFailure.REDIRECT_LOOP, "the redirects lead back to " + target);
        }
        if (hops.size() >= policy.maxRedirects()) {
            throw new FaultException(FetchFailure.REDIRECT_LOOP, "more than " + policy.maxRedirects() + " redirects");
        }
        if (!request.credentials().mask(target.toString()).equals(target.toString())) {
            throw new FaultException(FetchFailure.BLOCKED_REDIRECT, "the redirect repeats a credential in its address");
        }
        hops.add(new Hop(url.toString(), redirectStatus, target.toString()));
        request.trace().decided("follow the redirect to " + target);
        url = target;
    }

    private PageUrl targetOf(String location) throws FaultException {
        PageUrl target;
        try {
            target = url.resolve(location);
        } catch (IllegalArgumentException e) {
            throw new FaultException(FetchFailure.BLOCKED_REDIRECT, "Location is no http or https URL: " + location);
        }
        if (isSecure(url) && !isSecure(target)) {
            throw new FaultException(
                    FetchFailure.BLOCKED_REDIRECT, "the redirect gives up the secure connection: " + target);
        }
        return target;
    }

    private Headers fields() {
        Headers.Builder fields = new Headers.Builder()
                .add("User-Agent", policy.userAgent())
                .add("Accept", request.accepts().field())
                .add("Accept-Encoding", ContentDecoder.ACCEPTED)
                .add("Connection", "close");
        if (asksForChange()) {
            conditions.forEach(field -> fields.add(field.name(), field.value()));
        }
        credentials().fields().forEach(field -> fields.set(field.name(), field.value()));
        return fields.build();
    }

    private void tellAsked(Headers fields) {
        List<Header> shown = new ArrayList<>();
        Set<String> secret = new HashSet<>();
        credentials().masked().forEach(field -> secret.add(field.name()));
        for (int i = 0; i < fields.size(); i++) {
            String name = fields.name(i);
            shown.add(new Header(name, secret.contains(name) ? Credentials.MASK : fields.value(i)));
        }
        request.trace().asked(request.handedIn() == null ? "GET" : "POST", url, shown);
    }

    /** Credentials are for the origin that they were given for, whoever sends us elsewhere (RFC 6454, section 4). */
    private Credentials credentials() {
        return url.origin().equals(request.url().origin()) ? request.credentials() : Credentials.none();
    }

    /** A validator means something only for the address that gave it (RFC 9110, 8.8.3: it compares versions of one resource). */
    private boolean asksForChange() {
        return url.equals(request.validators().url()) && !conditions.isEmpty();
    }

    private void note(Leg leg) {
        address = leg.address().orElse(address);
        certificate = leg.certificate();
        requestHeaders = request.credentials().maskRequest(leg.requestHeaders());
    }

    private FetchResult.Failed failed(FetchFailure failure, String detail, @Nullable Instant notBefore) {
        String masked = request.credentials().mask(oneLine(detail));
        return new FetchResult.Failed(exchange(), failure, masked, status, notBefore);
    }

    private Exchange exchange() {
        return new Exchange(
                request.url(),
                url,
                hops,
                address,
                certificate,
                robots,
                startedAt,
                Duration.ofNanos(System.nanoTime() - startNanos),
                requestHeaders);
    }

    /** Returns the fields to ask with; what cannot stand in a field is left out, and the whole page is asked for. */
    private static List<Header> conditions(Validators validators) {
        List<Header> fields = new ArrayList<>();
        addIfSendable(fields, "If-None-Match", validators.etag());
        addIfSendable(fields, "If-Modified-Since", validators.lastModified());
        return List.copyOf(fields);
    }

    private static void addIfSendable(List<Header> fields, String name, @Nullable String value) {
        if (value != null && !value.isBlank() && value.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
            fields.add(new Header(name, value));
        }
    }

    private static boolean isSecure(PageUrl url) {
        return url.uri().getScheme().equals("https");
    }

    /** Some of the text comes from the server: no control character of its may reach a terminal. */
    private static String oneLine(String detail) {
        String clean = detail.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", " ");
        return clean.length() <= LONGEST_DETAIL ? clean : clean.substring(0, LONGEST_DETAIL) + "...";
    }
}
