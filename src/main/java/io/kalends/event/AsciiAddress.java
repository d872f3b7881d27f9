package io.kalends.event;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * Addresses in other letters (RFC 3987) as they are asked for: the host as a domain name in ASCII (IDNA), the rest in
 * escapes.
 */
public final class AsciiAddress {

    /** What IDNA made of these in 2003, as Java still does, is another domain since 2008: rather none than somebody else's. */
    private static final String OF_TWO_MEANINGS = "\u00DF\u1E9E\u03C2\u200C\u200D";

    private AsciiAddress() {}

    /**
     * The same address in ASCII.
     *
     * @throws URISyntaxException when the host cannot be written so, or stands for two
     */
    public static URI of(URI address) throws URISyntaxException {
        String authority = address.getRawAuthority();
        boolean named = address.getHost() != null || authority == null || isAscii(authority);
        String ascii = named ? address.toASCIIString() : named(address.toString(), authority);
        return ascii.equals(address.toString()) ? address : new URI(ascii);
    }

    private static String named(String address, String authority) throws URISyntaxException {
        int colon = authority.lastIndexOf(':');
        String host = colon < 0 ? authority : authority.substring(0, colon);
        if (host.chars().anyMatch(it -> OF_TWO_MEANINGS.indexOf(it) >= 0)) {
            throw new URISyntaxException(address, "the host stands for two");
        }
        int start = address.indexOf("//") + 2;
        try {
            String ascii = IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES);
            return new URI(address.substring(0, start) + ascii + address.substring(start + host.length()))
                    .toASCIIString();
        } catch (IllegalArgumentException e) {
            throw new URISyntaxException(address, "the host is no domain name");
        }
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(it -> it < 128);
    }
}
