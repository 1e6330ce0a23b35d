package io.github.pressdiff.doubt;

import io.github.pressdiff.fetch.FetchFailure;

/**
 * Why a page is not believed.
 *
 * @param reason the kind of page that it seems to be
 * @param evidence one line that names the words or figures that led to it; words of the page are shortened
 */
public record Doubt(FetchFailure reason, String evidence) {

    /**
     * Tells whether the doubt is settled when later fetches bring the same page again, so that it may be stored as a version.
     *
     * <p>A publisher does empty a page, replace it, take it down or change its encoding, and then it stays so, while an outage
     * passes. A wall stays as well, as long as it is we who ask, and says nothing about the text behind it; a page on another
     * host may be anybody's, and no paragraph at all is nothing to compare. These only a person may accept.
     */
    public boolean canBeConfirmed() {
        return switch (reason) {
            case COLLAPSED, UNFINISHED, SOFT_404, OTHER_DOCUMENT, CHARSET_FLIP, RULE_MISSED -> true;
            default -> false;
        };
    }
}
