package io.github.pressdiff.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The ranges of addresses in which no public server lives: loopback, private networks, links, documentation, multicast.
 *
 * <p>{@link InetAddress} has tests of its own, but they know nothing of fc00::/7, 100.64.0.0/10, 198.18.0.0/15 and others in
 * which clouds and networks keep their inner services. Hence this table; it follows the registries of special-purpose
 * addresses at IANA (RFC 6890), and each row names the document that set the range aside. An IPv6 address that carries an
 * IPv4 address is judged by the one inside.
 */
final class ReservedRanges {

    private static final List<Range> RANGES = List.of(
            range("0.0.0.0/8", "this network, RFC 1122"),
            range("10.0.0.0/8", "private, RFC 1918"),
            range("100.64.0.0/10", "shared by a carrier's customers, RFC 6598"),
            range("127.0.0.0/8", "loopback, RFC 1122"),
            range("169.254.0.0/16", "link-local, RFC 3927"),
            range("172.16.0.0/12", "private, RFC 1918"),
            range("192.0.0.0/24", "protocol assignments, RFC 6890"),
            range("192.0.2.0/24", "documentation, RFC 5737"),
            range("192.88.99.0/24", "6to4 relays, RFC 7526"),
            range("192.168.0.0/16", "private, RFC 1918"),
            range("198.18.0.0/15", "benchmarks, RFC 2544"),
            range("198.51.100.0/24", "documentation, RFC 5737"),
            range("203.0.113.0/24", "documentation, RFC 5737"),
            range("224.0.0.0/4", "multicast, RFC 5771"),
            range("255.255.255.255/32", "broadcast, RFC 919"),
            range("240.0.0.0/4", "reserved, RFC 1112"),
            range("::/128", "unspecified, RFC 4291"),
            range("::1/128", "loopback, RFC 4291"),
            range("::/96", "IPv4-compatible, RFC 4291"),
            range("::ffff:0:0:0/96", "IPv4-translated, RFC 2765"),
            range("64:ff9b:1::/48", "local NAT64, RFC 8215"),
            range("100::/64", "discard, RFC 6666"),
            range("2001:2::/48", "benchmarks, RFC 5180"),
            range("2001:10::/28", "ORCHID, RFC 4843"),
            range("2001:20::/28", "ORCHID, RFC 7343"),
            range("2001:db8::/32", "documentation, RFC 3849"),
            range("3fff::/20", "documentation, RFC 9637"),
            range("5f00::/16", "segment routing, RFC 9602"),
            range("fc00::/7", "private, RFC 4193"),
            range("fe80::/10", "link-local, RFC 4291"),
            range("fec0::/10", "site-local, RFC 3879"),
            range("ff00::/8", "multicast, RFC 4291"));

    private static final Range MAPPED = new Range(ipv6(0, 0, 0, 0, 0, 0xffff, 0, 0), 96, "::ffff:0:0/96", "RFC 4291");
    private static final Range NAT64 = range("64:ff9b::/96", "RFC 6052");
    private static final Range SIX_TO_FOUR = range("2002::/16", "RFC 3056");
    private static final Range TEREDO = range("2001::/32", "RFC 4380");

    /** RFC 4291, section 2.4, and IANA's registry of the IPv6 address space: nothing outside it is given to anybody yet. */
    private static final Range GLOBAL_UNICAST = range("2000::/3", "global unicast, RFC 4291");

    private ReservedRanges() {}

    /** Returns the range in which this address lies, in words that name both; empty for a public address. */
    static Optional<String> objection(InetAddress address) {
        return objection(address.getAddress());
    }

    private static Optional<String> objection(byte[] address) {
        for (Range range : RANGES) {
            if (range.holds(address)) {
                return Optional.of(text(address) + " lies in " + range);
            }
        }
        List<byte[]> carried = carried(address);
        for (byte[] inner : carried) {
            Optional<String> objection = objection(inner);
            if (objection.isPresent()) {
                return objection.map(reason -> text(address) + " carries " + reason);
            }
        }
        if (address.length == 16 && carried.isEmpty() && !GLOBAL_UNICAST.holds(address)) {
            return Optional.of(text(address) + " lies outside " + GLOBAL_UNICAST);
        }
        return Optional.empty();
    }

    /** Returns the IPv4 addresses inside an IPv6 address; empty if it is none of the kinds that carry one. */
    private static List<byte[]> carried(byte[] address) {
        if (MAPPED.holds(address) || NAT64.holds(address)) {
            return List.of(Arrays.copyOfRange(address, 12, 16));
        }
        if (SIX_TO_FOUR.holds(address)) {
            return List.of(Arrays.copyOfRange(address, 2, 6));
        }
        if (TEREDO.holds(address)) {
            // RFC 4380, section 4: the server in clear, the client with all bits turned over.
            byte[] client = Arrays.copyOfRange(address, 12, 16);
            for (int i = 0; i < client.length; i++) {
                client[i] = (byte) ~client[i];
            }
            return List.of(Arrays.copyOfRange(address, 4, 8), client);
        }
        return List.of();
    }

    private static Range range(String text, String meaning) {
        int slash = text.indexOf('/');
        return new Range(bytes(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)), text, meaning);
    }

    /** Reads an address written in digits; no name is looked up for one. */
    private static byte[] bytes(String literal) {
        try {
            return InetAddress.getByName(literal).getAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("not an address: " + literal, e);
        }
    }

    /** Java turns a mapped address into an IPv4 one when it reads it, so this one is put together by hand. */
    private static byte[] ipv6(int... groups) {
        byte[] bytes = new byte[16];
        for (int i = 0; i < groups.length; i++) {
            bytes[2 * i] = (byte) (groups[i] >> 8);
            bytes[2 * i + 1] = (byte) groups[i];
        }
        return bytes;
    }

    private static String text(byte[] address) {
        try {
            return InetAddress.getByAddress(address).getHostAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("an address of " + address.length + " bytes", e);
        }
    }

    /** A block of addresses: those that share so many bits at their start with {@code prefix}, 4 or 16 bytes long. */
    private static final class Range {
        private final byte[] prefix;
        private final int bits;
        private final String text;
        private final String meaning;

        Range(byte[] prefix, int bits, String text, String meaning) {
            this.prefix = prefix;
            this.bits = bits;
            this.text = text;
            this.meaning = meaning;
        }

        boolean holds(byte[] address) {
            if (address.length != prefix.length) {
                return false;
            }
            int whole = bits / 8;
            int mask = 0xff00 >> (bits % 8);
            return Arrays.equals(address, 0, whole, prefix, 0, whole)
                    && (whole == address.length || ((address[whole] ^ prefix[whole]) & mask & 0xff) == 0);
        }

        @Override
        public String toString() {
            return text + " (" + meaning + ")";
        }
    }
}
