package io.kalends.http.caching;

import org.jspecify.annotations.Nullable;

/**
 * Octets on their way out, which are given away as they are sent. A request lives until its caller has fetched the answer,
 * and shall not hold on to it so long.
 */
public final class SentOctets {

    private byte @Nullable [] octets;

    SentOctets(byte[] octets) {
        this.octets = octets;
    }

    byte[] take() {
        byte[] taken = octets;
        if (taken == null) {
            throw new IllegalStateException("sent already");
        }
        octets = null;
        return taken;
    }
}
