package io.github.pressdiff.fetch.render;

import io.github.pressdiff.page.PageUrl;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A request that the browser would like to make.
 *
 * @param id under which it is answered
 * @param redirectedFrom the id of the request whose answer led here; empty for none
 * @param document the document that the request is to bring; empty when it brings none
 * @param frame the frame that asks; empty for none
 * @param type what is asked for: "Document", "Script", "XHR", …
 * @param method the method of HTTP
 * @param url as the browser writes it
 * @param accept the Accept field; empty for none
 * @param purpose the Sec-Purpose field, which says that something is asked for in advance; empty for none
 */
record PausedRequest(
        String id,
        String redirectedFrom,
        String document,
        String frame,
        String type,
        String method,
        String url,
        String accept,
        String purpose) {

    /** What can bring text. Style sheets, images, fonts and films cannot. */
    private static final Set<String> TYPES = Set.of("Document", "Script", "XHR", "Fetch");

    /** What may not stand in a URL (RFC 3986, appendix A), but does in those of a browser (WHATWG URL). */
    private static final Map<Character, String> ESCAPES =
            Map.of('|', "%7C", '^', "%5E", '`', "%60", '{', "%7B", '}', "%7D", '<', "%3C", '>', "%3E", '"', "%22");

    /** Reads the parameters of the event Fetch.requestPaused. */
    static PausedRequest from(JsonObject event) {
        JsonObject request = event.object("request");
        JsonObject headers = request.object("headers");
        return new PausedRequest(
                event.requiredText("requestId"),
                event.text("redirectedRequestId").orElse(""),
                event.text("networkId").orElse(""),
                event.text("frameId").orElse(""),
                event.text("resourceType").orElse(""),
                request.requiredText("method"),
                request.requiredText("url"),
                field(headers, "Accept"),
                field(headers, "Sec-Purpose"));
    }

    /** Tells whether a document for this frame is asked for. */
    boolean isDocumentOf(String owner) {
        return type.equals("Document") && frame.equals(owner);
    }

    /**
     * Tells whether the request may be passed to the loader: nothing that changes something at the server, that cannot bring
     * text to the page, that is only asked for in advance, or that has no end.
     */
    boolean isWanted(String mainFrame) {
        return method.equals("GET")
                && TYPES.contains(type)
                && frame.equals(mainFrame)
                && !purpose.contains("prefetch")
                && !accept.toLowerCase(Locale.ROOT).contains("text/event-stream");
    }

    /** Returns the address; empty when pressdiff does not ask such addresses. */
    Optional<PageUrl> address() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < url.length(); i++) {
            char c = url.charAt(i);
            text.append(ESCAPES.getOrDefault(c, String.valueOf(c)));
        }
        try {
            return Optional.of(PageUrl.parse(text.toString()));
        } catch (IllegalArgumentException e) {
            // A scheme of the browser's own, a user name, a stray character: none of them is worth a request.
            return Optional.empty();
        }
    }

    private static String field(JsonObject headers, String name) {
        return headers.values().keySet().stream()
                .filter(name::equalsIgnoreCase)
                .findFirst()
                .flatMap(headers::text)
                .orElse("");
    }
}
