package io.github.pressdiff.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/**
 * Serves made-up releases of 60 KB on loopback, in a process of its own, so that its work is not counted. Under {@code /etag/}
 * it knows conditional requests, under {@code /plain/} it does not. Prints its port, and ends when its input does.
 */
final class PageServer {

    private static final int PAGE_BYTES = 60_000;

    private PageServer() {}

    public static void main(String[] arguments) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 512);
        server.setExecutor(Executors.newFixedThreadPool(4));
        server.createContext("/etag/", exchange -> answer(exchange, true));
        server.createContext("/plain/", exchange -> answer(exchange, false));
        server.start();
        System.out.println(server.getAddress().getPort());
        // Nothing is said; the end of the input is what is waited for.
        System.in.readAllBytes();
        System.exit(0);
    }

    private static void answer(HttpExchange exchange, boolean conditional) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String tag = "\"" + path.hashCode() + "\"";
            if (conditional) {
                exchange.getResponseHeaders().set("ETag", tag);
                if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                    exchange.sendResponseHeaders(304, -1);
                    return;
                }
            }
            byte[] page = page(path);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            try (OutputStream body = exchange.getResponseBody()) {
                body.write(page);
            }
        }
    }

    private static byte[] page(String path) {
        StringBuilder page = new StringBuilder("<!DOCTYPE html><html lang=\"en\"><head><title>Release ")
                .append(path)
                .append("</title></head><body><article><h1>Release ")
                .append(path)
                .append("</h1>\n");
        for (int i = 0; page.length() < PAGE_BYTES; i++) {
            page.append("<p>Paragraph ")
                    .append(i)
                    .append(" of ")
                    .append(path)
                    .append(": the harbour office answers what crews ask about berths, fees and the tide.</p>\n");
        }
        return page.append("</article></body></html>").toString().getBytes(StandardCharsets.UTF_8);
    }
}
