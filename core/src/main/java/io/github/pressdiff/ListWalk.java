package io.github.pressdiff;

import io.github.pressdiff.extract.ListedRelease;
import io.github.pressdiff.extract.ReleaseList;
import io.github.pressdiff.extract.ReleaseList.Kind;
import io.github.pressdiff.fetch.FetchFailure;
import io.github.pressdiff.fetch.FetchRequest;
import io.github.pressdiff.fetch.FetchResult;
import io.github.pressdiff.fetch.PageFetcher;
import io.github.pressdiff.page.ListRules;
import io.github.pressdiff.page.PageUrl;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One reading of a list and of the further lists that it names: the sitemaps of an index, the older pages of a feed. Each is
 * asked for like the first, through the same fetcher. A part that cannot be read keeps nobody from the rest.
 */
final class ListWalk {

    /** The most further lists of one reading. An index may name 50,000 (sitemaps.org). */
    private static final int MAX_FURTHER = 20;

    /** The most releases of one reading, as many as one sitemap may name. */
    private static final int MAX_RELEASES = 50_000;

    private final PageFetcher fetcher;
    private final ListRules rules;
    private final Predicate<PageUrl> isKnown;
    private final Deque<PageUrl> due = new ArrayDeque<>();
    private final Set<String> named = new HashSet<>();
    private final Map<String, ListedRelease> releases = new LinkedHashMap<>();
    private final List<String> remarks = new ArrayList<>();
    private @Nullable FetchFailure failure;
    private boolean isCutShort;

    private ListWalk(PageFetcher fetcher, ListRules rules, Predicate<PageUrl> isKnown) {
        this.fetcher = fetcher;
        this.rules = rules;
        this.isKnown = isKnown;
    }

    /**
     * Reads a list.
     *
     * @param isKnown tells whether a release is watched already
     */
    static ListReading read(PageFetcher fetcher, PageUrl url, ListRules rules, Predicate<PageUrl> isKnown) {
        return new ListWalk(fetcher, rules, isKnown).run(url);
    }

    private ListReading run(PageUrl url) {
        FetchResult first = fetcher.fetch(FetchRequest.list(url));
        PageUrl base = first.exchange().finalUrl();
        named.add(url.toString());
        named.add(base.toString());
        Optional<ReleaseList> list = list(first, "");
        list.ifPresent(read -> take(read, base));
        for (int i = 0; i < MAX_FURTHER && !due.isEmpty() && releases.size() < MAX_RELEASES; i++) {
            PageUrl next = due.remove();
            list(fetcher.fetch(FetchRequest.list(next)), next + ": ").ifPresent(read -> take(read, base));
        }
        if (isCutShort) {
            remarks.add("of what it names only the first " + MAX_RELEASES + " were read");
        }
        if (!due.isEmpty()) {
            remarks.add(due.size() + " further lists were not read");
        }
        ReleaseList found = new ReleaseList(
                list.map(ReleaseList::kind).orElse(Kind.NONE),
                List.copyOf(releases.values()),
                List.of(),
                list.map(ReleaseList::feeds).orElse(List.of()),
                isCutShort);
        String detail = remarks.isEmpty() ? null : String.join("; ", remarks);
        return new ListReading(base, first.exchange().startedAt(), found, failure, detail);
    }

    private Optional<ReleaseList> list(FetchResult result, String whose) {
        return result.match(new FetchResult.Cases<>() {
            @Override
            public Optional<ReleaseList> fetched(FetchResult.Fetched fetched) {
                ReleaseList list = ReleaseList.read(
                        PageReader.decode(fetched), fetched.exchange().finalUrl());
                return list.kind() == Kind.NONE
                        ? fail(FetchFailure.WRONG_TYPE, whose + "this is no feed, no sitemap and no web page")
                        : Optional.of(list);
            }

            @Override
            public Optional<ReleaseList> notModified(FetchResult.NotModified notModified) {
                return fail(FetchFailure.UNEXPECTED_STATUS, whose + "status 304, to a request for the whole list");
            }

            @Override
            public Optional<ReleaseList> failed(FetchResult.Failed failed) {
                return fail(failed.failure(), whose + failed.detail());
            }
        });
    }

    private Optional<ReleaseList> fail(FetchFailure reason, String detail) {
        failure = failure == null ? reason : failure;
        remarks.add(detail);
        return Optional.empty();
    }

    private void take(ReleaseList list, PageUrl base) {
        isCutShort |= list.isCutShort();
        for (ListedRelease release : list.releases()) {
            String key = release.url().toString();
            if (releases.size() < MAX_RELEASES || releases.containsKey(key)) {
                releases.putIfAbsent(key, release);
            } else {
                isCutShort = true;
            }
        }
        if (!list.further().isEmpty() && (list.kind() == Kind.SITEMAP_INDEX || holdsNews(list, base))) {
            list.further().stream().filter(next -> named.add(next.toString())).forEach(due::add);
        }
    }

    /** A feed has its newest releases first: where all are known, those on its older pages are too. */
    private boolean holdsNews(ReleaseList list, PageUrl base) {
        return list.releases().stream()
                .map(ListedRelease::url)
                .anyMatch(release -> rules.allows(base, release) && !isKnown.test(release));
    }
}
