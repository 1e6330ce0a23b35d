package io.github.pressdiff.cli.command;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** Serves the demo's release on loopback, one version at a time. */
final class DemoServer implements AutoCloseable {

    private static final String PATH = "/press/norrhaven-canal";

    private final DemoRelease release;
    private final HttpServer server;
    private final AtomicInteger version = new AtomicInteger(1);
    private final AtomicInteger views = new AtomicInteger();

    private DemoServer(DemoRelease release, HttpServer server) {
        this.release = release;
        this.server = server;
    }

    /** Begins to serve the first version on a free port. */
    static DemoServer start(DemoRelease release) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        DemoServer demo = new DemoServer(release, server);
        server.createContext(PATH, demo::answer);
        server.start();
        return demo;
    }

    /** Returns the address of the page. */
    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + PATH);
    }

    /** Publishes the next version, and returns whether there was one. */
    boolean publishNext() {
        return version.getAndUpdate(number -> Math.min(number + 1, release.versions())) < release.versions();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            int number = version.get();
            String tag = "\"" + number + "\"";
            exchange.getResponseHeaders().set("ETag", tag);
            if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
                return;
            }
            byte[] page = release.page(number, views.getAndIncrement()).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            try (OutputStream body = exchange.getResponseBody()) {
                body.write(page);
            }
        }
    }
}
