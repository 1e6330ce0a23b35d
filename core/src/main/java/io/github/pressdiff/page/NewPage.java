package io.github.pressdiff.page;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A page that is to be watched.
 *
 * @param url its address
 * @param name what to call it; empty for no name
 * @param rules where its text is
 * @param access how it is to be asked for
 * @param schedule the user's own schedule as the scheduler reads it ("PT15M"), or null to follow the default
 * @param list the list that it was found on; null when the user named it
 */
public record NewPage(
        PageUrl url,
        String name,
        ContentRules rules,
        PageAccess access,
        @Nullable String schedule,
        @Nullable ListId list) {

    /** Returns a page without a name, rules or a schedule of its own. */
    public static NewPage of(PageUrl url) {
        return new NewPage(url, "", ContentRules.none(), PageAccess.plain(), null, null);
    }

    /** Returns the same with a name. */
    public NewPage withName(String other) {
        return new NewPage(url, other, rules, access, schedule, list);
    }

    /** Returns the same with rules for its content. */
    public NewPage withRules(ContentRules other) {
        return new NewPage(url, name, other, access, schedule, list);
    }

    /** Returns the same, to be asked for in another way. */
    public NewPage withAccess(PageAccess other) {
        return new NewPage(url, name, rules, Objects.requireNonNull(other), schedule, list);
    }

    /** Returns the same with a schedule of its own; null to follow the default. */
    public NewPage withSchedule(@Nullable String other) {
        return new NewPage(url, name, rules, access, other, list);
    }

    /** Returns the same, found on a list. */
    public NewPage foundOn(ListId other) {
        return new NewPage(url, name, rules, access, schedule, other);
    }
}
