package io.github.pressdiff.fetch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Header fields that let somebody in: a Cookie, an Authorization. Sent to the origin of the page that they were given for and
 * to no other (RFC 6454, section 4), and never shown.
 */
public final class Credentials {

    /** What stands in the place of a secret. */
    static final String MASK = "***";

    private static final Credentials NONE = new Credentials(List.of());
    private static final int SHORTEST_SECRET = 4;

    /** Fields that decide how the message is read, or that this program fills in itself. */
    private static final Set<String> OWN = Set.of(
            "host",
            "connection",
            "content-length",
            "transfer-encoding",
            "accept-encoding",
            "user-agent",
            "if-none-match",
            "if-modified-since",
            "te",
            "upgrade",
            "expect");

    private final List<Header> fields;

    private Credentials(List<Header> fields) {
        this.fields = List.copyOf(fields);
    }

    /** Returns no credentials. */
    public static Credentials none() {
        return NONE;
    }

    /**
     * Reads header fields, one a line, as in "Cookie: session=1"; blank lines and lines that begin with # are passed over.
     *
     * @throws IllegalArgumentException if a line is no header field, or one that is not for the user to set; the message names
     *     the line's number and never its text
     */
    public static Credentials parse(String text) {
        List<Header> fields = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                Header field = field(line, i + 1);
                if (fields.stream().anyMatch(other -> other.name().equalsIgnoreCase(field.name()))) {
                    throw new IllegalArgumentException(
                            "line " + (i + 1) + " of the credentials sets " + field.name() + " a second time");
                }
                fields.add(field);
            }
        }
        return new Credentials(fields);
    }

    /** Tells whether there is nothing to send. */
    public boolean isEmpty() {
        return fields.isEmpty();
    }

    /** Returns the fields to send. */
    List<Header> fields() {
        return fields;
    }

    /** Returns the fields with their values hidden, to be shown. */
    List<Header> masked() {
        return fields.stream().map(field -> new Header(field.name(), MASK)).toList();
    }

    /** Returns a text with everything hidden that is a secret of these. */
    public String mask(String text) {
        String masked = text;
        for (String secret : secrets()) {
            masked = masked.replace(secret, MASK);
        }
        return masked;
    }

    /** Returns header fields of a request as they may be kept: those that these gave it without their values. */
    List<Header> maskRequest(List<Header> request) {
        return request.stream()
                .map(field -> new Header(field.name(), isSecret(field.name()) ? MASK : mask(field.value())))
                .toList();
    }

    private boolean isSecret(String name) {
        return fields.stream().anyMatch(field -> field.name().equalsIgnoreCase(name));
    }

    /**
     * Returns header fields of an answer as they may be kept. Only when there are credentials is anything hidden: what they are
     * made of, wherever it appears, and the values of new cookies, which would let in whoever reads them.
     */
    List<Header> mask(List<Header> answer) {
        if (isEmpty()) {
            return answer;
        }
        return answer.stream()
                .map(field -> new Header(
                        field.name(),
                        field.name().equalsIgnoreCase("Set-Cookie") ? maskCookie(field.value()) : mask(field.value())))
                .toList();
    }

    @Override
    public String toString() {
        return fields.stream().map(Header::name).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String maskCookie(String cookie) {
        int equals = cookie.indexOf('=');
        int end = cookie.indexOf(';');
        return equals < 0 || (end >= 0 && end < equals)
                ? MASK
                : cookie.substring(0, equals + 1) + MASK + (end < 0 ? "" : cookie.substring(end));
    }

    /** Longest first, so that a secret inside another leaves nothing of it behind. A shorter one would hide common words. */
    private List<String> secrets() {
        return fields.stream()
                .flatMap(field -> Stream.concat(
                        Stream.of(field.value()), Arrays.stream(field.value().split("[;=, ]+"))))
                .filter(secret -> secret.length() >= SHORTEST_SECRET)
                .filter(secret -> !secret.equalsIgnoreCase("Basic") && !secret.equalsIgnoreCase("Bearer"))
                .distinct()
                .sorted((a, b) -> Integer.compare(b.length(), a.length()))
                .toList();
    }

    private static Header field(String line, int number) {
        int colon = line.indexOf(':');
        String name = colon < 0 ? "" : line.substring(0, colon).strip();
        String value = colon < 0 ? "" : line.substring(colon + 1).strip();
        boolean valid = name.matches("[A-Za-z0-9!#$%&'*+.^_`|~-]+")
                && !value.isEmpty()
                && value.chars().allMatch(c -> c >= ' ' && c < 0x7f);
        if (!valid) {
            throw new IllegalArgumentException("line " + number + " of the credentials is no header field");
        }
        if (OWN.contains(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException(
                    "line " + number + " of the credentials sets " + name + ", which is not for the user to set");
        }
        return new Header(name, value);
    }
}
