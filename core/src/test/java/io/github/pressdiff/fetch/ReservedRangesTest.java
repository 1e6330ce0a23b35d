package io.github.pressdiff.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReservedRangesTest {

    @ParameterizedTest // S1: the first and the last address of each range, and the services that clouds keep inside
    // them
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.255.255.255",
                "10.0.0.0",
                "10.255.255.255",
                "100.64.0.0",
                "100.127.255.255",
                "100.100.100.200",
                "127.0.0.1",
                "127.255.255.255",
                "169.254.0.0",
                "169.254.169.254",
                "169.254.255.255",
                "172.16.0.0",
                "172.31.255.255",
                "192.0.0.0",
                "192.0.0.192",
                "192.0.0.255",
                "192.0.2.0",
                "192.0.2.255",
                "192.88.99.1",
                "192.168.0.0",
                "192.168.255.255",
                "198.18.0.0",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.7",
                "224.0.0.0",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "2130706433",
                "127.1",
                "2852039166",
                "::",
                "::1",
                "::7f00:1",
                "::ffff:127.0.0.1",
                "::ffff:0:7f00:1",
                "64:ff9b::7f00:1",
                "64:ff9b::a9fe:a9fe",
                "64:ff9b:1::1",
                "100::1",
                "2001:0:7f00:1::",
                "2001:0:808:808::80ff:fffe",
                "2001:2::1",
                "2001:10::1",
                "2001:20::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "2002:a9fe:a9fe::1",
                "3fff::1",
                "3fff:fff:ffff::1",
                "5f00::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "febf::1",
                "fec0::1",
                "ff02::1",
                "4000::1",
                "200::1",
                "e000::1"
            })
    void objectsToAddressesThatAreNotPublic(String literal) throws UnknownHostException {
        assertThat(ReservedRanges.objection(InetAddress.getByName(literal))).isPresent();
    }

    @ParameterizedTest // The neighbours of the ranges, and IPv6 addresses that carry a public one
    @ValueSource(
            strings = {
                "1.0.0.0",
                "8.8.8.8",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.0",
                "169.253.255.255",
                "169.255.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.0.1.0",
                "192.0.3.0",
                "192.88.98.255",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "198.51.101.0",
                "203.0.112.255",
                "203.0.114.0",
                "223.255.255.255",
                "177.0.0.1",
                "::ffff:8.8.8.8",
                "64:ff9b::808:808",
                "2002:808:808::1",
                "2001:0:808:808::f7f7:f7f7",
                "2001:4860:4860::8888",
                "2606:4700::1111",
                "2a00::1",
                "3ffe:ffff::1"
            })
    void hasNothingAgainstPublicAddresses(String literal) throws UnknownHostException {
        assertThat(ReservedRanges.objection(InetAddress.getByName(literal))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 127.0.0.0/8",
        "::1, ::1/128",
        "2002:7f00:1::, 127.0.0.0/8",
        "64:ff9b::a00:1, 10.0.0.0/8",
        "fd00::1, fc00::/7"
    })
    void namesTheAddressAndItsRange(String literal, String range) throws UnknownHostException {
        InetAddress address = InetAddress.getByName(literal);

        assertThat(ReservedRanges.objection(address).orElse(""))
                .startsWith(address.getHostAddress())
                .contains(range);
    }

    @Test
    void judgesAMappedAddressThatJavaLeftAsItWas() throws UnknownHostException {
        byte[] bytes = new byte[16];
        bytes[10] = bytes[11] = (byte) 0xff;
        bytes[12] = 127;
        bytes[15] = 1;
        InetAddress mapped = Inet6Address.getByAddress(null, bytes, 0);

        assertThat(mapped).isInstanceOf(Inet6Address.class);
        assertThat(ReservedRanges.objection(mapped)).isPresent();
    }
}
