package io.github.pressdiff.extract;

import io.github.pressdiff.page.ListRules;
import io.github.pressdiff.page.PageUrl;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Decides which of the releases that a list names are added now. The first look at a list is like any other: what stands
 * there is new. The same input gives the same plan, always.
 */
public final class ReleasePlanner {

    private final PageUrl list;
    private final ListRules rules;

    private ReleasePlanner(PageUrl list, ListRules rules) {
        this.list = list;
        this.rules = rules;
    }

    /**
     * Returns a planner for one list.
     *
     * @param list the address under which the list was read, after redirects
     */
    public static ReleasePlanner of(PageUrl list, ListRules rules) {
        return new ReleasePlanner(list, rules);
    }

    /**
     * Plans for what was found in the list.
     *
     * @param isKnown tells whether a release is already watched, or was
     * @param addedLately how many releases of this list were added in the last 24 hours, 0 or more
     * @throws IllegalArgumentException if {@code addedLately} is negative
     */
    public ReleasePlan plan(ReleaseList found, Predicate<PageUrl> isKnown, int addedLately) {
        if (addedLately < 0) {
            throw new IllegalArgumentException("the number of releases added lately is " + addedLately);
        }
        List<Candidate> wanted = new ArrayList<>();
        int known = 0;
        int refused = 0;
        for (ListedRelease release : found.releases()) {
            if (!rules.allows(list, release.url())) {
                refused++;
            } else if (isKnown.test(release.url())) {
                known++;
            } else {
                wanted.add(Candidate.of(release));
            }
        }
        // Sorting is stable: where dates do not decide, the order of the list does.
        wanted.sort(Comparator.comparing(Candidate::published).reversed());
        List<ListedRelease> ordered = wanted.stream().map(Candidate::release).toList();
        int room = Math.min(Math.max(0, rules.perDay() - addedLately), ordered.size());
        return new ReleasePlan(ordered.subList(0, room), ordered.subList(room, ordered.size()), known, refused);
    }

    /** @param published the first moment that its date can mean; {@link Instant#MIN} when there is none */
    private record Candidate(ListedRelease release, Instant published) {

        private static Candidate of(ListedRelease release) {
            String stated = release.published();
            Instant published =
                    stated == null ? Instant.MIN : IsoDate.start(stated).orElse(Instant.MIN);
            return new Candidate(release, published);
        }
    }
}
