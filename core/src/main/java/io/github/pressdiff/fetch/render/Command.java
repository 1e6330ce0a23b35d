package io.github.pressdiff.fetch.render;

import java.util.HashMap;
import java.util.Map;

/**
 * One command of the DevTools protocol.
 *
 * @param method domain and name, as in "Page.navigate"
 * @param session to whom it goes: the session of a page, or empty for the browser itself
 * @param parameters as {@link JsonMessage#write} takes them
 */
record Command(String method, String session, Map<String, Object> parameters) {

    Command {
        parameters = Map.copyOf(parameters);
    }

    /** Returns a command to the browser without parameters. */
    static Command of(String method) {
        return new Command(method, "", Map.of());
    }

    /** Returns this command with one more parameter. */
    Command with(String name, Object value) {
        Map<String, Object> more = new HashMap<>(parameters);
        more.put(name, value);
        return new Command(method, session, more);
    }

    /** Returns this command for a page. */
    Command in(String pageSession) {
        return new Command(method, pageSession, parameters);
    }

    /** Returns the message that carries the command. */
    String message(int id) {
        Map<String, Object> message = new HashMap<>(Map.of("id", id, "method", method, "params", parameters));
        if (!session.isEmpty()) {
            message.put("sessionId", session);
        }
        return JsonMessage.write(message);
    }
}
