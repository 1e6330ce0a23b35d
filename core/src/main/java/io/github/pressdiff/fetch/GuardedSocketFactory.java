package io.github.pressdiff.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Makes the sockets of one leg: each shows the guard the address before it connects, and notes what the peer does. Safe for
 * use by several threads.
 */
final class GuardedSocketFactory extends SocketFactory {

    private final AddressGuard guard;
    private volatile @Nullable String connectedAddress;
    private volatile WireMeter meter = new WireMeter();

    GuardedSocketFactory(AddressGuard guard) {
        this.guard = guard;
    }

    /** Returns the address of the last connection that came about, in digits; empty when none did. */
    Optional<String> connectedAddress() {
        return Optional.ofNullable(connectedAddress);
    }

    /** Tells whether the peer said that it will send no more, and we read that far. */
    boolean isClosedByPeer() {
        return meter.isClosedByPeer();
    }

    /** Returns what counts the bytes of the last connection, those inside it when it is a secure one. */
    WireMeter meter() {
        return meter;
    }

    /** Makes what counts the bytes of a new connection. */
    WireMeter newMeter() {
        meter = new WireMeter();
        return meter;
    }

    @Override
    public Socket createSocket() {
        return new GuardedSocket();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port), null);
    }

    @Override
    public Socket createSocket(InetAddress address, int port) throws IOException {
        return connected(new InetSocketAddress(address, port), null);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localAddress, int localPort) throws IOException {
        return connected(new InetSocketAddress(host, port), new InetSocketAddress(localAddress, localPort));
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
            throws IOException {
        return connected(new InetSocketAddress(address, port), new InetSocketAddress(localAddress, localPort));
    }

    private Socket connected(SocketAddress remote, @Nullable SocketAddress local) throws IOException {
        Socket socket = createSocket();
        try {
            if (local != null) {
                socket.bind(local);
            }
            socket.connect(remote);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private final class GuardedSocket extends Socket {

        private final WireMeter ownMeter = newMeter();
        private @Nullable InputStream stream;

        @Override
        public void connect(SocketAddress remote) throws IOException {
            connect(remote, 0);
        }

        @Override
        public void connect(SocketAddress remote, int timeoutMillis) throws IOException {
            if (!(remote instanceof InetSocketAddress internet) || internet.getAddress() == null) {
                throw new UnknownHostException(remote.toString());
            }
            guard.check(internet.getAddress(), internet.getPort());
            super.connect(remote, timeoutMillis);
            guard.check(getInetAddress(), getPort());
            connectedAddress = getInetAddress().getHostAddress();
        }

        @Override
        public InputStream getInputStream() throws IOException {
            stream = super.getInputStream();
            return ownMeter.metered(stream);
        }

        @Override
        public synchronized void close() throws IOException {
            if (stream != null && !isClosed()) {
                ownMeter.lookOnceMore(this, stream);
            }
            super.close();
        }
    }
}
