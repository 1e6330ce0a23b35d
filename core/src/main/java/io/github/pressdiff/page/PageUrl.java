package io.github.pressdiff.page;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * The address of a page: an absolute http or https URL in a normal form, so that two spellings of one address are equal.
 *
 * <p>The text is read here, and what follows only sees the normal form: a second parser that reads the host differently is
 * how an address check is fooled. Hence backslashes, control characters, blanks and user information are refused rather
 * than repaired. Normal form (RFC 3986, section 6.2): scheme and host in lower case, an international host in its ASCII form
 * (RFC 3490), no default port, an empty path as "/", no fragment.
 *
 * @param uri the normal form; has a scheme, a host and a path
 */
public record PageUrl(URI uri) {

    /** @throws IllegalArgumentException if the URI is no http(s) URL with a host and without user information */
    public PageUrl {
        uri = normalise(uri);
    }

    /**
     * Reads what a user typed or a server sent.
     *
     * @throws IllegalArgumentException if the text is no http(s) URL; the message names it and the reason
     */
    public static PageUrl parse(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c == 0x7f || c == '\\') {
                throw refused(text, "it holds a blank, a control character or a backslash");
            }
        }
        try {
            return new PageUrl(new URI(text));
        } catch (URISyntaxException e) {
            throw refused(text, e.getReason());
        }
    }

    /** Returns the host in lower case: a name, an IPv4 address, or an IPv6 address in square brackets. */
    public String host() {
        return uri.getHost();
    }

    /** Returns the port, 1 to 65535: the stated one, else the scheme's own. */
    public int port() {
        return uri.getPort() >= 0 ? uri.getPort() : defaultPort(uri.getScheme());
    }

    /** Returns scheme, host and port as one text, "https://example.org:443": what secrets are kept to (RFC 6454). */
    public String origin() {
        return uri.getScheme() + "://" + host() + ":" + port();
    }

    /**
     * Returns the address that a reference on this page points to (RFC 3986, section 5.2). A blank inside the reference is
     * taken for the %20 that was meant, as browsers do (WHATWG URL).
     *
     * @throws IllegalArgumentException if the result is no http(s) URL
     */
    public PageUrl resolve(String reference) {
        String text = reference.strip().replace(" ", "%20");
        if (text.startsWith("?")) {
            // java.net.URI follows RFC 2396 here, which drops the last part of the path.
            return parse(uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath() + text);
        }
        try {
            return new PageUrl(uri.resolve(new URI(text)));
        } catch (URISyntaxException e) {
            throw refused(reference, e.getReason());
        }
    }

    @Override
    public String toString() {
        return uri.toString();
    }

    private static URI normalise(URI given) {
        URI uri = withAsciiHost(given);
        if (uri.getScheme() == null) {
            throw refused(given.toString(), "it has no scheme");
        }
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw refused(given.toString(), "its scheme is " + scheme);
        }
        if (uri.getHost() == null || uri.getHost().isEmpty()) {
            throw refused(given.toString(), "it has no valid host");
        }
        if (uri.getRawUserInfo() != null) {
            throw refused(uri.getHost(), "it holds a user name or password");
        }
        int port = uri.getPort();
        if (port == 0 || port > 65_535) {
            throw refused(given.toString(), "its port is " + port);
        }
        StringBuilder normal =
                new StringBuilder(scheme).append("://").append(uri.getHost().toLowerCase(Locale.ROOT));
        if (port > 0 && port != defaultPort(scheme)) {
            normal.append(':').append(port);
        }
        normal.append(uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath());
        if (uri.getRawQuery() != null) {
            normal.append('?').append(uri.getRawQuery());
        }
        return URI.create(normal.toString());
    }

    /** {@link URI} finds no host in a name with letters outside ASCII; such a name is turned into its ASCII form first. */
    private static URI withAsciiHost(URI uri) {
        String authority = uri.getRawAuthority();
        if (uri.getHost() != null || authority == null || authority.indexOf('@') >= 0) {
            return uri;
        }
        int colon = authority.lastIndexOf(':');
        String name = colon < 0 ? authority : authority.substring(0, colon);
        try {
            String ascii = IDN.toASCII(name, IDN.USE_STD3_ASCII_RULES);
            String text = uri.toString();
            int start = text.indexOf(authority);
            return new URI(text.substring(0, start) + ascii + text.substring(start + name.length()));
        } catch (IllegalArgumentException | URISyntaxException e) {
            throw refused(uri.toString(), "its host is not a valid name");
        }
    }

    private static int defaultPort(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }

    private static IllegalArgumentException refused(String text, String why) {
        return new IllegalArgumentException("not an http or https address: " + text + " (" + why + ")");
    }
}
