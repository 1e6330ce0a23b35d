package io.github.pressdiff.fetch;

import io.github.pressdiff.page.PageUrl;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** One attempt to read a page, from the first request along its redirects to the result. One use, one thread. */
final class Attempt {

    private static final int NOT_MODIFIED = 304;
    private static final int LONGEST_DETAIL = 300;

    private final PageUrl requested;
    private final List<Header> conditions;
    private final @Nullable PageUrl conditionsFor;
    private final FetchPolicy policy;
    private final FetchSetup setup;
    private final Instant startedAt;
    private final Deadline deadline;
    private final List<Hop> hops = new ArrayList<>();
    private final Set<PageUrl> seen = new HashSet<>();
    private PageUrl url;
    private @Nullable String address;
    private @Nullable Integer status;

    Attempt(PageUrl requested, Validators validators, FetchSetup setup, Instant startedAt) {
        this.requested = requested;
        this.conditions = conditions(validators);
        this.conditionsFor = validators.url();
        this.policy = setup.policy();
        this.setup = setup;
        this.startedAt = startedAt;
        this.deadline = Deadline.startingNow(policy.totalTimeout());
        this.url = requested;
    }

    /** Reads the page; what goes wrong is part of the result. */
    FetchResult run() {
        while (true) {
            seen.add(url);
            try (Leg leg = new Leg(url, setup.client(), setup.newGuard(), deadline)) {
                Optional<FetchResult> result = travel(leg);
                if (result.isPresent()) {
                    return result.get();
                }
            }
        }
    }

    /** Returns the result, or nothing when the leg ended at a redirect. */
    private Optional<FetchResult> travel(Leg leg) {
        try {
            Answer answer = leg.ask(fields());
            status = answer.status();
            address = leg.address().orElse(address);
            Optional<String> target = answer.redirectTarget();
            if (target.isPresent()) {
                follow(target.get(), answer.status());
                return Optional.empty();
            }
            return Optional.of(arrive(leg, answer));
        } catch (IOException e) {
            address = leg.address().orElse(address);
            FaultException fault = new FaultReader(leg, deadline, policy).read(e);
            return Optional.of(new FetchResult.Failed(exchange(), fault.failure(), oneLine(fault.detail()), status));
        }
    }

    private FetchResult arrive(Leg leg, Answer answer) throws IOException {
        if (answer.status() == NOT_MODIFIED && asksForChange()) {
            return new FetchResult.NotModified(exchange());
        }
        answer.requirePage();
        MediaType type = answer.mediaType();
        if (!type.isUnknown() && !type.isHtml() && !type.isPlainText()) {
            throw new FaultException(FetchFailure.WRONG_TYPE, "Content-Type is " + type.essence());
        }
        byte[] received = leg.readBody(policy.maxReceivedBytes());
        PageBody body = PageBody.of(answer, received, policy.maxContentBytes());
        String stated = answer.value("Content-Type").orElse(null);
        if (ContentSniffer.kindOf(body.content(), stated, url.uri().getPath()) == ContentSniffer.Kind.BINARY) {
            throw new FaultException(FetchFailure.WRONG_TYPE, "the content is neither HTML nor plain text");
        }
        return new FetchResult.Fetched(
                exchange(), answer.status(), answer.headers(), Framing.UNKNOWN, body.received(), body.content());
    }

    private void follow(String location, int redirectStatus) throws FaultException {
        PageUrl target = targetOf(location);
        if (seen.contains(target)) {
            throw new FaultException(FetchFailure.REDIRECT_LOOP, "the redirects lead back to " + target);
        }
        if (hops.size() >= policy.maxRedirects()) {
            throw new FaultException(FetchFailure.REDIRECT_LOOP, "more than " + policy.maxRedirects() + " redirects");
        }
        hops.add(new Hop(url.toString(), redirectStatus, target.toString()));
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
                .add("Accept", "text/html,application/xhtml+xml;q=0.9,text/plain;q=0.8,*/*;q=0.1")
                .add("Accept-Encoding", "gzip")
                .add("Connection", "close");
        if (asksForChange()) {
            conditions.forEach(field -> fields.add(field.name(), field.value()));
        }
        return fields.build();
    }

    /** A validator means something only for the address that gave it (RFC 9110, 8.8.3: it compares versions of one resource). */
    private boolean asksForChange() {
        return url.equals(conditionsFor) && !conditions.isEmpty();
    }

    private Exchange exchange() {
        return new Exchange(
                requested, url, hops, address, null, RobotsVerdict.NOT_ASKED, startedAt, deadline.elapsed());
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
