package io.github.pressdiff.extract;

import java.util.List;

/**
 * Which part of a page held its text, and why that one.
 *
 * @param path the part as a CSS path or, where a rule chose it, as that rule; empty for a source that is no page
 * @param body where to look first when the page is read again, as a CSS path: the part without the title and the date that stand
 *     around it; empty when there is nothing to remember
 * @param reason why that part
 * @param missed the user's rules on where the text is that were asked and matched nothing; when the reason is no rule, all of
 *     them, so that the extractor looked for itself
 */
public record ContainerPath(String path, String body, Reason reason, List<String> missed) {

    /** Why a part of a page was taken for the one that holds its text. */
    public enum Reason {
        /** A rule of the user names it. */
        RULE,
        /** A rule of the user says where the text begins or ends. */
        RANGE,
        /** It held the text when the page was read last, and still holds about as much as any other part. */
        REMEMBERED,
        /** The page marks it as the body of an article (https://schema.org/articleBody). */
        MARKED,
        /** It has the most running text and the fewest links. */
        SCORE,
        /** There is no smaller part: the source is no page, or the text stands all over it. */
        WHOLE
    }

    public ContainerPath {
        missed = List.copyOf(missed);
    }

    /** Returns the user's rules on where the text is, when none of them matched anything; none when one did. */
    public List<String> unheeded() {
        return reason == Reason.RULE || reason == Reason.RANGE ? List.of() : missed;
    }

    /** Returns what there is to say of a source that is no page. */
    public static ContainerPath none() {
        return new ContainerPath("", "", Reason.WHOLE, List.of());
    }
}
