package io.github.pressdiff.fetch.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/** Listens on an address of this machine, for TCP and UDP on one port, and counts who calls. */
final class Canary implements AutoCloseable {

    private final ServerSocket listener;
    private final DatagramSocket packets;
    private final AtomicInteger calls = new AtomicInteger();

    private Canary(InetAddress address) throws IOException {
        listener = new ServerSocket(0, 50, address);
        packets = new DatagramSocket(listener.getLocalPort(), address);
        start(() -> listener.accept().close());
        start(() -> packets.receive(new DatagramPacket(new byte[100], 100)));
    }

    static Canary on(String address) throws IOException {
        return new Canary(InetAddress.getByName(address));
    }

    int port() {
        return listener.getLocalPort();
    }

    /** Returns how many connections were made and packets received. */
    int calls() {
        return calls.get();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        packets.close();
    }

    @FunctionalInterface
    private interface Wait {
        void forCall() throws IOException;
    }

    private void start(Wait wait) {
        Thread thread = new Thread(() -> count(wait), "canary");
        thread.setDaemon(true);
        thread.start();
    }

    private void count(Wait wait) {
        while (!listener.isClosed()) {
            try {
                wait.forCall();
                calls.incrementAndGet();
            } catch (IOException e) {
                if (!listener.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }
}
