package io.github.pressdiff.extract;

import java.util.Locale;
import java.util.Optional;
import org.jsoup.parser.Tag;

/**
 * What the first element of a text says about it.
 *
 * @param kind what the text is
 * @param start where its first element begins; what stands before are blanks, comments, instructions, a document type
 */
record ListBeginning(ReleaseList.Kind kind, int start) {

    /** Returns what a text is; empty when it does not begin as a web page, feed or sitemap does. */
    static Optional<ListBeginning> of(String text) {
        Prolog prolog = new Prolog(text);
        if (!prolog.skip()) {
            return Optional.empty();
        }
        ReleaseList.Kind kind = prolog.isHtml ? ReleaseList.Kind.HTML : kind(prolog.name());
        return kind == ReleaseList.Kind.NONE ? Optional.empty() : Optional.of(new ListBeginning(kind, prolog.at));
    }

    private static ReleaseList.Kind kind(String name) {
        return switch (name.substring(name.indexOf(':') + 1)) {
            case "rss", "rdf" -> ReleaseList.Kind.RSS;
            case "feed" -> ReleaseList.Kind.ATOM;
            case "urlset" -> ReleaseList.Kind.SITEMAP;
            case "sitemapindex" -> ReleaseList.Kind.SITEMAP_INDEX;
            case "svg", "math" -> ReleaseList.Kind.NONE;
            default -> Tag.isKnownTag(name) ? ReleaseList.Kind.HTML : ReleaseList.Kind.NONE;
        };
    }

    /** Reads what stands before the first element. */
    private static final class Prolog {

        /** The most characters of a name; those that are known are shorter. */
        private static final int MAX_NAME = 60;

        private static final String DOCTYPE = "<!doctype";

        private final String text;
        private int at;
        private boolean isHtml;

        private Prolog(String text) {
            this.text = text;
        }

        /** Goes to the first element, or to a document type that is HTML; false when there is neither. */
        private boolean skip() {
            while (true) {
                skipBlanks();
                if (startsWith("<!--")) {
                    skipTo("-->");
                } else if (startsWith("<?")) {
                    // The end of XML's instructions; HTML takes them for comments and ends them sooner.
                    skipTo(text.indexOf("?>", at) < 0 ? ">" : "?>");
                } else if (startsWith(DOCTYPE)) {
                    skipDoctype();
                } else {
                    return at + 1 < text.length() && text.charAt(at) == '<' && Character.isLetter(text.charAt(at + 1));
                }
                if (isHtml) {
                    return true;
                }
            }
        }

        /** Returns the name of the element that begins here, in lower case. */
        private String name() {
            int end = at + 1;
            while (end < text.length() && end - at <= MAX_NAME && !endsName(text.charAt(end))) {
                end++;
            }
            return text.substring(at + 1, end).toLowerCase(Locale.ROOT);
        }

        private static boolean endsName(char c) {
            return Blanks.isFolded(c) || c == '>' || c == '/';
        }

        private void skipBlanks() {
            while (at < text.length() && (Blanks.isFolded(text.charAt(at)) || text.charAt(at) == 0xFEFF)) {
                at++;
            }
        }

        private boolean startsWith(String token) {
            return text.regionMatches(true, at, token, 0, token.length());
        }

        private void skipTo(String end) {
            int found = text.indexOf(end, at);
            at = found < 0 ? text.length() : found + end.length();
        }

        /** A document type may hold declarations in square brackets, with ">" in them, in quotes and in comments. */
        private void skipDoctype() {
            at += DOCTYPE.length();
            skipBlanks();
            if (startsWith("html")) {
                isHtml = true;
                return;
            }
            boolean inside = false;
            while (at < text.length()) {
                char c = text.charAt(at);
                if (inside && startsWith("<!--")) {
                    skipTo("-->");
                } else if (inside && startsWith("<?")) {
                    skipTo("?>");
                } else if (c == '"' || c == '\'') {
                    at++;
                    skipTo(String.valueOf(c));
                } else {
                    at++;
                    inside = c == '[' || (inside && c != ']');
                    if (c == '>' && !inside) {
                        return;
                    }
                }
            }
        }
    }
}
