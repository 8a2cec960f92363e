package org.banu.platform.federation;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Tells addresses of the open internet from all others, by the special-purpose registries of IANA (RFC 6890). */
final class PublicAddress {

    private static final int V4_BYTES = 4;

    private PublicAddress() {}

    static boolean is(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        var bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublicV4(bytes) : isPublicV6(bytes);
    }

    private static boolean isPublicV4(byte[] address) {
        var a = address[0] & 0xff;
        var b = address[1] & 0xff;
        var c = address[2] & 0xff;
        var shared = a == 100 && b >= 64 && b < 128;
        var special = a == 192 && b == 0 && (c == 0 || c == 2);
        var measured = a == 198 && (b == 18 || b == 19 || (b == 51 && c == 100));
        var documented = a == 203 && b == 0 && c == 113;
        return a != 0 && a != 10 && a < 240 && !shared && !special && !measured && !documented;
    }

    /** Only 2000::/3 is given out; those in it that hold an address of version 4 are as public as that. */
    private static boolean isPublicV6(byte[] address) {
        var first = (address[0] & 0xff) << Byte.SIZE | (address[1] & 0xff);
        var second = (address[2] & 0xff) << Byte.SIZE | (address[3] & 0xff);
        if (first == 0x2002) {
            return isPublic(Arrays.copyOfRange(address, 2, 2 + V4_BYTES));
        }
        if (first == 0x64 && second == 0xff9b) {
            return isPublic(Arrays.copyOfRange(address, address.length - V4_BYTES, address.length));
        }
        var special = first == 0x2001 && (second < 0x200 || second == 0xdb8);
        return (address[0] & 0xe0) == 0x20 && !special;
    }

    private static boolean isPublic(byte[] v4) {
        try {
            return is(InetAddress.getByAddress(v4));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
