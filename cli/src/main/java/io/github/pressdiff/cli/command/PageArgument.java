package io.github.pressdiff.cli.command;

import io.github.pressdiff.Pressdiff;
import io.github.pressdiff.page.PageId;
import io.github.pressdiff.page.PageUrl;
import io.github.pressdiff.page.WatchedPage;
import java.util.List;
import java.util.Optional;

/** How a user names a page: by its number, its address or its name. */
final class PageArgument {

    private PageArgument() {}

    /** Tells whether the text is an address rather than a number or name. */
    static boolean isUrl(String text) {
        return text.contains("://");
    }

    /**
     * Reads an address.
     *
     * @throws CommandFailure if it is no http(s) URL
     */
    static PageUrl url(String text) {
        try {
            return PageUrl.parse(text);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Finds a watched page.
     *
     * @throws CommandFailure if no page is called so, or several are
     */
    static WatchedPage find(Pressdiff pressdiff, String text) {
        return lookUp(pressdiff, text)
                .orElseThrow(() -> CommandFailure.failed(
                        "no watched page is called " + text + "; 'pressdiff list' shows the pages"));
    }

    private static Optional<WatchedPage> lookUp(Pressdiff pressdiff, String text) {
        if (isUrl(text)) {
            return pressdiff.page(url(text));
        }
        if (text.matches("[1-9][0-9]{0,17}")) {
            return pressdiff.page(new PageId(Long.parseLong(text)));
        }
        List<WatchedPage> named = pressdiff.pages().stream()
                .filter(page -> page.name().equals(text))
                .toList();
        if (named.size() > 1) {
            throw CommandFailure.usage(named.size() + " pages are called " + text + "; use the number");
        }
        return named.stream().findFirst();
    }
}
