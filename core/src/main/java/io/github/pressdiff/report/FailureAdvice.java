package io.github.pressdiff.report;

import io.github.pressdiff.fetch.FetchFailure;

/** What a failure means and what can be done, in words that can be passed on to whoever runs the site. */
final class FailureAdvice {

    private FailureAdvice() {}

    static String of(FetchFailure failure) {
        return switch (failure) {
            case UNKNOWN_HOST ->
                "The name of the host is not known. Check the address; if it is right, the site's name server"
                        + " does not answer for it.";
            case UNREACHABLE ->
                "No connection to the site's server came about. It may be down, or it keeps this machine out.";
            case BLOCKED_ADDRESS ->
                "The address lies in this machine or in a private network, where this program does not go"
                        + " unless it is allowed to (--allow-private-addresses, --allow-host).";
            case BLOCKED_PORT -> "Pages are not usually served on this port; --allow-port allows it.";
            case BLOCKED_REDIRECT ->
                "The site sends visitors on to something that is no web page, or from a secure connection"
                        + " to an insecure one. The redirect has to be mended on the site.";
            case REDIRECT_LOOP ->
                "The site sends visitors round in circles. The redirects have to be mended on the site;"
                        + " sometimes they end once a cookie is sent (--credentials).";
            case TLS_ERROR ->
                "No secure connection came about. The site's certificate may have run out, be meant for another"
                        + " host, or lack the certificates that lead to a known authority.";
            case TIMEOUT -> "The site was silent for too long, or sends too slowly.";
            case TRUNCATED ->
                "The connection ended before the page was whole. Something between here and the site, or the site"
                        + " itself, breaks connections off.";
            case TOO_LARGE -> "The page is larger than any release, or unpacks to something that is.";
            case PROTOCOL_ERROR ->
                "The answer breaks the rules of HTTP (RFC 9112), so that nobody can say where the page ends."
                        + " This has to be mended on the site's server or on what stands before it.";
            case DECODE_ERROR ->
                "The page is compressed in a way that cannot be undone. This has to be mended on the site's"
                        + " server.";
            case REFUSED ->
                "The site does not let this program in. Its owner can allow the User-Agent named above; if the page"
                        + " needs a login, --credentials gives one.";
            case GONE -> "The page is not there (any more). Check the address.";
            case RATE_LIMITED -> "The site asks to be asked less often. A longer interval (--every) helps.";
            case SERVER_ERROR -> "The site's server failed. That mostly passes by itself.";
            case UNEXPECTED_STATUS -> "The site answered with a status that comes with no page.";
            case EMPTY -> "The site says that all is well and sends not a single byte.";
            case WRONG_TYPE -> "What stands at this address is neither HTML, text nor PDF, or cannot be read here.";
            case NO_TEXT ->
                "The page arrived, but no paragraph of text was found in it. --include CSS names where the text is;"
                        + " where a script builds the text, --render shows the page in a browser first.";
            case ROBOTS_DISALLOWED ->
                "The site's robots.txt asks programs not to read this page (RFC 9309). Its owner can allow"
                        + " pressdiff there; --ignore-robots overrules it for this page, and that is noted at each check.";
            case NO_CREDENTIALS -> "The credentials that were named for the page cannot be used.";
            case RENDER_FAILED -> "The page is to be shown by a browser, which is missing or failed.";
            case MOVED ->
                "The page answers from another host, with another text. If that is right, 'pressdiff accept' takes it.";
            case COLLAPSED ->
                "Most of the text is gone. If it stays so for half an hour it is believed; 'pressdiff accept'"
                        + " takes it at once.";
            case UNFINISHED ->
                "The page stops short: nothing in the answer says where it ends, or a part of it is opened and never"
                        + " closed.";
            case SOFT_404 ->
                "The page says that it was not found, with a status that says that it was. The site should answer"
                        + " with status 404.";
            case CONSENT_WALL ->
                "A question about cookies stands before the text. A cookie that answers it can be sent with"
                        + " --credentials.";
            case BOT_CHECK ->
                "The site wants to know whether a person asks. Its owner can let the User-Agent named above pass.";
            case LOGIN_PAGE -> "The page wants a name and a password. --credentials gives what a browser would send.";
            case SCRIPT_REQUIRED -> "The page builds its text by script. --render shows it in a browser first.";
            case MAINTENANCE -> "The site is being worked on. It should say so with status 503.";
            case OTHER_DOCUMENT ->
                "Another document stands at this address. If it stays so for half an hour it is believed;"
                        + " 'pressdiff accept' takes it at once.";
            case RULE_MISSED ->
                "The rules that say where the text is match nothing on the page, which may have been rebuilt. What was found"
                        + " without them is believed if it stays so for half an hour; 'pressdiff accept' takes it at once.";
            case ENCRYPTED -> "The PDF file wants a password. Its publisher can offer it without one.";
            case DAMAGED ->
                "The PDF file is broken or was cut short; what can be read of it may not be all. It has to be mended on"
                        + " the site.";
            case CHARSET_FLIP ->
                "The same text arrives in another encoding than it is declared in. The site should declare one"
                        + " encoding, the right one.";
        };
    }
}
