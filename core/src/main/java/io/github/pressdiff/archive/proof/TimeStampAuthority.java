package io.github.pressdiff.archive.proof;

import io.github.pressdiff.fetch.Body;
import io.github.pressdiff.fetch.FetchGate;
import io.github.pressdiff.fetch.FetchRequest;
import io.github.pressdiff.fetch.FetchResult;
import io.github.pressdiff.page.PageUrl;
import java.util.List;

/**
 * Somebody who stamps with the time what is sent to them (RFC 3161), asked through the gate: in its limits, to no address that it
 * keeps from, along no redirect.
 */
public final class TimeStampAuthority {

    private static final String QUERY = "application/timestamp-query";

    private final PageUrl url;
    private final FetchGate gate;

    private TimeStampAuthority(PageUrl url, FetchGate gate) {
        this.url = url;
        this.gate = gate;
    }

    /** Returns the authority at an address. */
    public static TimeStampAuthority of(PageUrl url, FetchGate gate) {
        return new TimeStampAuthority(url, gate);
    }

    /**
     * Has a seal stamped. Only a hash of it is sent.
     *
     * @throws SealException if no good time stamp comes back, or the library for time stamps is missing
     */
    Seal stamp(Seal seal) {
        if (!TimeStampLibrary.isPresent()) {
            throw new SealException(TimeStampLibrary.MISSING, null);
        }
        Body text = seal.text();
        Body answer = gate.send(FetchRequest.handIn(url, QUERY, TimeStamps.query(text)))
                .match(new Answer());
        try {
            Body token = TimeStamps.token(text, answer);
            TimeStamps.check(token, text, List.of());
            return seal.with(new Seal.Stamp(url.toString(), token));
        } catch (TimeStampException e) {
            throw new SealException("the time stamp of " + url + " cannot be taken: " + e.getMessage(), e);
        }
    }

    private final class Answer implements FetchResult.Cases<Body> {
        @Override
        public Body fetched(FetchResult.Fetched result) {
            return result.content();
        }

        @Override
        public Body notModified(FetchResult.NotModified result) {
            throw new SealException("the time-stamp authority " + url + " answers without a time stamp", null);
        }

        @Override
        public Body failed(FetchResult.Failed result) {
            throw new SealException("the time-stamp authority " + url + " gives none: " + result.detail(), null);
        }
    }
}
