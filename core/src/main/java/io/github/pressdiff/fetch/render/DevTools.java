package io.github.pressdiff.fetch.render;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A connection to a browser that speaks the <a href="https://chromedevtools.github.io/devtools-protocol/">DevTools
 * protocol</a>: commands go out, their replies and events come in.
 *
 * <p>For the thread of its {@link EventLoop} only. The next message is asked for once the last was dealt with, so that a page
 * that causes a flood of them fills the browser's memory, not ours.
 */
final class DevTools implements AutoCloseable {

    private static final long MAX_SEND_SECONDS = 30;

    private final EventLoop loop;
    private final WebSocket socket;
    private final Map<Integer, Consumer<Optional<JsonObject>>> awaited = new HashMap<>();
    private final Map<String, Consumer<JsonObject>> listeners = new HashMap<>();
    private int lastId;

    private DevTools(EventLoop loop, WebSocket socket) {
        this.loop = loop;
        this.socket = socket;
    }

    /**
     * Connects to a browser on this machine.
     *
     * @param address as the browser gave it
     * @param maxMessageLength characters that a message may have
     * @throws RenderFaultException if that fails
     */
    static DevTools connect(URI address, EventLoop loop, int maxMessageLength) throws InterruptedException {
        AtomicReference<@Nullable DevTools> self = new AtomicReference<>();
        Receiver receiver = new Receiver(loop, maxMessageLength, text -> {
            DevTools tools = self.get();
            if (tools != null) {
                tools.receive(text);
            }
        });
        CompletableFuture<WebSocket> opening = HttpClient.newBuilder()
                .proxy(HttpClient.Builder.NO_PROXY)
                .build()
                .newWebSocketBuilder()
                .buildAsync(address, receiver);
        DevTools tools = new DevTools(loop, result(opening, loop.left().toMillis()));
        self.set(tools);
        return tools;
    }

    /** Calls back at each event with this name. */
    void on(String event, Consumer<JsonObject> listener) {
        listeners.put(event, listener);
    }

    /** Sends a command whose outcome does not matter. */
    void send(Command command) {
        send(command, outcome -> {});
    }

    /**
     * Sends a command.
     *
     * @param then gets the result; empty when the browser refused
     */
    void send(Command command, Consumer<Optional<JsonObject>> then) {
        lastId++;
        awaited.put(lastId, then);
        try {
            result(socket.sendText(command.message(lastId), true), MAX_SEND_SECONDS * 1000);
        } catch (InterruptedException e) {
            // The loop sees it at its next wait, where it ends the rendering.
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Sends a command and returns its result.
     *
     * @throws RenderFaultException if the browser refuses
     */
    JsonObject call(Command command) throws InterruptedException {
        AtomicReference<@Nullable Optional<JsonObject>> outcome = new AtomicReference<>();
        send(command, outcome::set);
        loop.runUntil(() -> outcome.get() != null, "the browser's reply to " + command.method());
        return Optional.ofNullable(outcome.get())
                .flatMap(result -> result)
                .orElseThrow(() -> new RenderFaultException("the browser refused " + command.method()));
    }

    @Override
    public void close() {
        socket.abort();
    }

    private void receive(String text) {
        socket.request(1);
        JsonObject message = JsonMessage.read(text);
        if (message.has("id")) {
            Consumer<Optional<JsonObject>> then = awaited.remove(message.requiredNumber("id"));
            if (then != null) {
                then.accept(message.has("error") ? Optional.empty() : Optional.of(message.object("result")));
            }
        } else {
            listeners
                    .getOrDefault(message.text("method").orElse(""), parameters -> {})
                    .accept(message.object("params"));
        }
    }

    private static <T> T result(CompletableFuture<T> future, long millis) throws InterruptedException {
        try {
            return future.get(millis, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new RenderFaultException("the browser does not answer", e);
        }
    }

    /** Puts together the parts of a message and hands it to the loop; called by threads of the HTTP client, one at a time. */
    private static final class Receiver implements WebSocket.Listener {

        private final EventLoop loop;
        private final int maxLength;
        private final Consumer<String> messages;
        private StringBuilder parts = new StringBuilder();

        private Receiver(EventLoop loop, int maxLength, Consumer<String> messages) {
            this.loop = loop;
            this.maxLength = maxLength;
            this.messages = messages;
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            if (data.length() > maxLength - parts.length()) {
                fail("the browser sent a message of more than " + maxLength + " characters");
                socket.abort();
                return null;
            }
            parts.append(data);
            if (last) {
                String message = parts.toString();
                parts = new StringBuilder();
                loop.hand(() -> messages.accept(message));
            } else {
                socket.request(1);
            }
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
            fail("the browser ended");
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            fail("the connection to the browser broke");
        }

        private void fail(String detail) {
            loop.hand(() -> {
                throw new RenderFaultException(detail);
            });
        }
    }
}
