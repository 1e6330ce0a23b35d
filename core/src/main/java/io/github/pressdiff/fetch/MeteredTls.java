package io.github.pressdiff.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** Makes secure sockets that show a meter what comes out of them. Only layers over connections that stand already. */
final class MeteredTls extends SSLSocketFactory {

    private final SSLSocketFactory secure;
    private final Supplier<WireMeter> meters;

    MeteredTls(SSLSocketFactory secure, Supplier<WireMeter> meters) {
        this.secure = secure;
        this.meters = meters;
    }

    @Override
    public Socket createSocket(Socket connected, String host, int port, boolean autoClose) throws IOException {
        return new MeteredTlsSocket((SSLSocket) secure.createSocket(connected, host, port, autoClose), meters.get());
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return secure.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return secure.getSupportedCipherSuites();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw unguarded();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        throw unguarded();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        throw unguarded();
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
            throws IOException {
        throw unguarded();
    }

    /** A connection that this would make itself is one that no guard has looked at. */
    private static IOException unguarded() {
        return new IOException("a secure socket is only laid over a guarded one");
    }
}
