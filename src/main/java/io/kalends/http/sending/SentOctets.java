package io.kalends.http.sending;

import io.vertx.core.buffer.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * Octets on their way out, which are given away as they are sent. A request lives until its caller has fetched the answer,
 * and shall not hold on to it so long.
 */
public final class SentOctets {

    private @Nullable Buffer octets;

    public SentOctets(Buffer octets) {
        this.octets = octets;
    }

    Buffer take() {
        Buffer taken = octets;
        if (taken == null) {
            throw new IllegalStateException("sent already");
        }
        octets = null;
        return taken;
    }
}
