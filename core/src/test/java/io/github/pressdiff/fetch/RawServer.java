package io.github.pressdiff.fetch;

import io.github.pressdiff.page.PageUrl;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A server on loopback that sends exactly the bytes it is told to, rules of HTTP or not, and keeps what it was asked.
 *
 * <p>Libraries for test servers refuse to send broken messages; this one has no opinion.
 */
public final class RawServer implements AutoCloseable {

    /** What is done with a connection once its request was read. */
    @FunctionalInterface
    public interface Script {
        /** Sends what it wants to. */
        void serve(Socket socket, OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket listener;
    private final Script script;
    private final boolean listensFirst;
    private final AtomicInteger connections = new AtomicInteger();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Thread acceptor;

    private RawServer(String address, Script script, boolean listensFirst) throws IOException {
        this.listener = new ServerSocket(0, 50, InetAddress.getByName(address));
        this.script = script;
        this.listensFirst = listensFirst;
        this.acceptor = new Thread(this::accept, "raw-server");
        acceptor.setDaemon(true);
        acceptor.start();
    }

    /** Starts a server on 127.0.0.1. */
    public static RawServer start(Script script) throws IOException {
        return new RawServer("127.0.0.1", script, true);
    }

    /** Starts a server on an address of this machine. */
    public static RawServer startOn(String address, Script script) throws IOException {
        return new RawServer(address, script, true);
    }

    /** Starts a server on 127.0.0.1 that runs the script as soon as somebody connects. */
    public static RawServer talkingFirst(Script script) throws IOException {
        return new RawServer("127.0.0.1", script, false);
    }

    /** Starts a server that sends these characters, one byte each, and closes. */
    public static RawServer sending(String answer) throws IOException {
        return sending(answer.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Starts a server that sends these bytes and closes. */
    public static RawServer sending(byte[] answer) throws IOException {
        return start((socket, out) -> out.write(answer));
    }

    /** Returns the address of a path on this server. */
    public PageUrl url(String path) {
        return url(listener.getInetAddress().getHostAddress(), path);
    }

    /** Returns the address of a path on this server under another name. */
    public PageUrl url(String host, String path) {
        return PageUrl.parse("http://" + host + ":" + port() + path);
    }

    /** Returns the port. */
    public int port() {
        return listener.getLocalPort();
    }

    /** Returns how many connections were made. */
    public int connections() {
        return connections.get();
    }

    /** Returns the heads of the requests, in order. */
    public List<String> requests() {
        return requests;
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                connections.incrementAndGet();
                Thread thread = new Thread(() -> serve(socket), "raw-connection");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException e) {
                if (!listener.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            if (listensFirst) {
                requests.add(readHead(socket.getInputStream()));
            }
            script.serve(socket, socket.getOutputStream());
        } catch (IOException e) {
            // The client may well be gone before all is sent; the test looks at what the client says.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String readHead(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        for (int b = in.read(); b >= 0; b = in.read()) {
            head.append((char) b);
            if (head.length() >= 4 && head.substring(head.length() - 4).equals("\r\n\r\n")) {
                return head.toString();
            }
        }
        return head.toString();
    }
}
