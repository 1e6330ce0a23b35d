package io.github.pressdiff.fetch;

import io.github.pressdiff.page.PageUrl;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hears and says nothing. */
enum SilentTrace implements FetchTrace {
    INSTANCE;

    @Override
    public void decided(String what) {}

    @Override
    public void asked(String method, PageUrl url, List<Header> fields) {}

    @Override
    public void answered(int status, List<Header> fields, @Nullable String address) {}
}
