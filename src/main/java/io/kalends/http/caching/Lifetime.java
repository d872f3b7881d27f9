package io.kalends.http.caching;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long caches may keep an answer, said anew whenever it is sent.
 *
 * @param said what the resource itself says; else it follows from the rest
 * @param maxAge for what does not expire earlier
 * @param validUntil the moment at which it stops being true by itself
 */
record Lifetime(Optional<String> said, Duration maxAge, Optional<Instant> validUntil) {

    /** The value of Cache-Control. */
    String cacheControl(Instant now) {
        return said.orElseGet(() -> new Freshness(maxAge).cacheControl(validUntil, now));
    }

    boolean isStaleIfError(Instant made, Instant now) {
        return now.isBefore(made.plus(Freshness.STALE_IF_ERROR))
                && validUntil.filter(it -> !now.isBefore(it)).isEmpty();
    }
}
