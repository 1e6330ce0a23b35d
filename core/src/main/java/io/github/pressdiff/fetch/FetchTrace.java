package io.github.pressdiff.fetch;

import io.github.pressdiff.page.PageUrl;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hears what is done to read a page, while it is done: what was sent, what came, each decision and why. Called by the thread
 * that fetches; secrets are masked. What it throws ends the attempt.
 */
public interface FetchTrace {

    /** Hears a decision, in one line with its reason. */
    void decided(String what);

    /** Hears of a request with the fields that are sent. */
    void asked(String method, PageUrl url, List<Header> fields);

    /**
     * Hears of the head of an answer.
     *
     * @param address the network address that it came from, in digits; null when it is not known, as behind a proxy
     */
    void answered(int status, List<Header> fields, @Nullable String address);

    /** Returns one that does nothing. */
    static FetchTrace none() {
        return SilentTrace.INSTANCE;
    }
}
