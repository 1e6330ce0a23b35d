package io.github.pressdiff.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.pressdiff.archive.ArchiveException.Reason;
import io.github.pressdiff.archive.StoreLocation.Server;
import java.net.URLDecoder;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the URL of a store on a server, of which the driver sees only what was understood here. */
final class ServerUrl {

    private static final Pattern URL = Pattern.compile(
            "jdbc:postgresql://(?<host>[A-Za-z0-9._-]{1,255}|\\[[0-9A-Fa-f:.]{2,45}])(?::(?<port>\\d{1,5}))?/(?<name>[^/?#&]{1,200})"
                    + "(?:\\?(?<query>[^?#]*))?");
    private static final int DEFAULT_PORT = 5432;
    private static final String PASSWORD_PLACES =
            "; put the password into the environment variable PGPASSWORD or the file ~/.pgpass";

    /** What each parameter may be. */
    private static final Map<String, Pattern> PARAMETERS = Map.of(
            "user", Pattern.compile("[^\\p{Cntrl}]{1,63}"),
            "sslmode", Pattern.compile("disable|allow|prefer|require|verify-ca|verify-full"),
            "sslrootcert", Pattern.compile("[^\\p{Cntrl}]{1,4000}"),
            "currentSchema", Pattern.compile("[a-z_][a-z0-9_]{0,62}"),
            "ApplicationName", Pattern.compile("[ -~]{1,63}"));

    private ServerUrl() {}

    static Server parse(String text) {
        if (!text.startsWith("jdbc:postgresql:")) {
            throw refused(
                    text.regionMatches(true, 0, "jdbc:h2:", 0, 8)
                            ? "the JDBC URL of H2 is no store; name the folder of the store instead"
                            : "this JDBC URL is no store; name a folder, or jdbc:postgresql://host/database");
        }
        Matcher url = URL.matcher(text);
        if (!url.matches()) {
            // Not repeated: what is not understood may hold a password.
            throw refused("the URL of the store cannot be read; write jdbc:postgresql://host:port/database?user=name"
                    + (text.contains("@") ? PASSWORD_PLACES : ""));
        }
        return new Server(
                url.group("host"), port(url.group("port")), name(url.group("name")), parameters(url.group("query")));
    }

    /** Returns a text that can be shown in one line. */
    static String shown(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }

    private static int port(@Nullable String digits) {
        int port = digits == null ? DEFAULT_PORT : Integer.parseInt(digits);
        if (port < 1 || port > 65_535) {
            throw refused("the URL of the store has the port " + port + "; ports go from 1 to 65535");
        }
        return port;
    }

    private static String name(String encoded) {
        String name = decoded(encoded);
        if (name.length() > 63 || name.chars().anyMatch(Character::isISOControl)) {
            throw refused("the URL of the store has no name of a database behind its host");
        }
        return name;
    }

    private static Map<String, String> parameters(@Nullable String query) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : query == null || query.isEmpty() ? List.<String>of() : List.of(query.split("&", -1))) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
            requireAllowed(name, value);
            if (parameters.put(name, value) != null) {
                throw refused("the URL of the store names " + name + " twice");
            }
        }
        return parameters;
    }

    private static void requireAllowed(String name, String value) {
        if (name.toLowerCase(Locale.ROOT).contains("password")) {
            throw refused(
                    "the URL of the store holds a password, which every user of this machine can see in the list of"
                            + " processes" + PASSWORD_PLACES);
        }
        Pattern allowed = PARAMETERS.get(name);
        if (allowed == null) {
            throw refused("the URL of the store has the parameter " + shown(name)
                    + ", which is not allowed; these are: user, sslmode, sslrootcert, currentSchema, ApplicationName");
        }
        if (!allowed.matcher(value).matches()) {
            throw refused("the URL of the store has a value of " + name + " that is not allowed: " + shown(value));
        }
    }

    private static String decoded(String encoded) {
        try {
            // A plus is a plus here, not a blank.
            return URLDecoder.decode(encoded.replace("+", "%2B"), UTF_8);
        } catch (IllegalArgumentException e) {
            throw refused("the URL of the store is not percent-encoded as it should be");
        }
    }

    private static ArchiveException refused(String message) {
        return new ArchiveException(Reason.FAILED, message, null);
    }
}
