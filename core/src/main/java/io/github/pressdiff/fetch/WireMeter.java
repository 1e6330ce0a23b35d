package io.github.pressdiff.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;

/**
 * Counts what one connection brings, and tells the head of an answer (RFC 9112, section 2.1) from what follows it.
 *
 * <p>OkHttp stops reading where Content-Length says, and throws away what comes after: a length that is too small would show
 * the first words of a page and nothing else. What was counted here shows it. Safe for use by several threads.
 */
final class WireMeter {

    /** How long an idle connection is looked at after the body; a server that was asked to close does so at once. */
    private static final int LAST_LOOK_MILLIS = 100;

    /** Up to the first digit of the status: "HTTP/1.1 2". */
    private static final int STATUS_AT = 9;

    private long received;
    private long headEnd = -1;
    private long expectedBody = -1;
    private boolean closedByPeer;
    private int line;
    private int column;
    private boolean announces;

    /** Returns a stream that shows this meter what is read through it. */
    InputStream metered(InputStream in) {
        return new MeteredStream(in);
    }

    /** Tells whether the peer said that it will send no more, and all that it sent was read. */
    synchronized boolean isClosedByPeer() {
        return closedByPeer;
    }

    /** Says how many bytes the body is to have, so that what follows them is noticed. */
    synchronized void expectBody(long bytes) {
        expectedBody = bytes;
    }

    /** Returns whether more bytes came than the head and the body that was expected. */
    synchronized boolean hasSurplus() {
        return expectedBody >= 0 && headEnd >= 0 && received > headEnd + expectedBody;
    }

    /** Waits a moment for what follows the body. To be called once the connection is not needed any more. */
    synchronized void lookOnceMore(Socket socket, InputStream in) {
        boolean whole = expectedBody >= 0 && headEnd >= 0 && received == headEnd + expectedBody;
        if (!whole || closedByPeer) {
            return;
        }
        try {
            socket.setSoTimeout(LAST_LOOK_MILLIS);
            received += Math.max(0, in.read(new byte[1]));
        } catch (IOException e) {
            // Silence, or a connection that is gone: nothing follows the body.
            closedByPeer = !(e instanceof SocketTimeoutException);
        }
    }

    private synchronized void took(byte[] buffer, int offset, int count) {
        if (count < 0) {
            closedByPeer = true;
            return;
        }
        for (int i = 0; i < count && headEnd < 0; i++) {
            scan(buffer[offset + i], received + i + 1);
        }
        received += count;
    }

    private void scan(byte b, long position) {
        if (b != '\n') {
            if (b != '\r') {
                column++;
                if (line == 0 && column == STATUS_AT + 1) {
                    announces = b == '1';
                }
            }
            return;
        }
        if (column > 0) {
            line++;
        } else if (line > 0) {
            // An answer of the 1xx kind only announces another head.
            headEnd = announces ? -1 : position;
            line = 0;
        }
        column = 0;
    }

    private final class MeteredStream extends FilterInputStream {

        private final byte[] one = new byte[1];

        MeteredStream(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int count = read(one, 0, 1);
            return count < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = in.read(buffer, offset, length);
            took(buffer, offset, count);
            return count;
        }
    }
}
