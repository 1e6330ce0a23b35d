package io.github.pressdiff.extract;

/** Why a part of a page is not read as part of its article. */
enum PruneRule {
    /** The user's rules exclude it. */
    EXCLUDED,
    /** The page hides it from its readers. */
    HIDDEN,
    /** Its tag says that it is furniture. */
    TAG,
    /** Its ARIA role says so. */
    ROLE,
    /** A word of its class or id says so. */
    NAME,
    /** A word of its class or id hints at it, and it is small. */
    SMALL_NAME,
    /** It is a list of links to other pages. */
    LINK_LIST,
    /** It names languages: the links to the page's translations. */
    LANGUAGES,
    /** It is a row of teasers: lines that lead to other pages, each with a few words below. */
    TEASERS
}
