package io.github.pressdiff.fetch.render;

import java.util.Map;
import java.util.Optional;

/**
 * A JSON object as the browser sends it. A property that is null is absent.
 *
 * @param values each a String, Number, Boolean, JsonObject or List of these
 */
record JsonObject(Map<String, Object> values) {

    private static final JsonObject EMPTY = new JsonObject(Map.of());

    JsonObject {
        values = Map.copyOf(values);
    }

    /** Returns a property that is a text. */
    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name))
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }

    /**
     * Returns a property that is always there, by the protocol.
     *
     * @throws RenderFaultException if it is not
     */
    String requiredText(String name) {
        return text(name).orElseThrow(() -> missing(name));
    }

    /**
     * Returns a whole number that is always there, by the protocol.
     *
     * @throws RenderFaultException if it is not
     */
    int requiredNumber(String name) {
        if (values.get(name) instanceof Number number) {
            return number.intValue();
        }
        throw missing(name);
    }

    /** Returns a property that is an object; one without properties when it is absent. */
    JsonObject object(String name) {
        return values.get(name) instanceof JsonObject object ? object : EMPTY;
    }

    /** Tells whether there is such a property. */
    boolean has(String name) {
        return values.containsKey(name);
    }

    private static RenderFaultException missing(String name) {
        return new RenderFaultException("the browser sent a message without \"" + name + "\"");
    }
}
