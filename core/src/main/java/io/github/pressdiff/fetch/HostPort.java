package io.github.pressdiff.fetch;

/**
 * A host and a port, as a proxy is named.
 *
 * @param host a name, an IPv4 address, or an IPv6 address without its brackets
 * @param port 1 to 65535
 */
record HostPort(String host, int port) {

    /**
     * Reads "host:port"; an IPv6 address stands in square brackets.
     *
     * @throws IllegalArgumentException if the text is not of that form; the message names it
     */
    static HostPort parse(String text) {
        int colon = text.lastIndexOf(':');
        String host = colon < 0 ? "" : text.substring(0, colon);
        boolean literal = host.startsWith("[") && host.endsWith("]");
        String bare = literal ? host.substring(1, host.length() - 1) : host;
        if (bare.isEmpty() || (!literal && bare.indexOf(':') >= 0) || !bare.matches("[A-Za-z0-9._:-]+")) {
            throw notHostPort(text);
        }
        try {
            int port = Integer.parseInt(text.substring(colon + 1));
            if (port < 1 || port > 65_535) {
                throw notHostPort(text);
            }
            return new HostPort(bare, port);
        } catch (NumberFormatException e) {
            throw notHostPort(text);
        }
    }

    private static IllegalArgumentException notHostPort(String text) {
        return new IllegalArgumentException("not a host and port such as proxy.example:3128: " + text);
    }
}
