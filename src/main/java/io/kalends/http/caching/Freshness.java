package io.kalends.http.caching;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How long caches may keep an answer (RFC 9111), and use it stale (RFC 5861): never past the moment it stops being true. */
record Freshness(Duration maxAge) {

    private static final Duration STALE_WHILE_REVALIDATE = Duration.ofMinutes(5);
    static final Duration STALE_IF_ERROR = Duration.ofDays(1);

    String cacheControl(Optional<Instant> validUntil, Instant now) {
        Duration left = validUntil
                .map(it -> Duration.between(now, it))
                .map(it -> it.isNegative() ? Duration.ZERO : it)
                .orElse(maxAge.plus(STALE_IF_ERROR));
        Duration fresh = shorter(maxAge, left);
        Duration stale = left.minus(fresh);
        return "public, max-age=" + fresh.toSeconds()
                + (stale.toSeconds() < 1
                        ? ", must-revalidate"
                        : ", stale-while-revalidate="
                                + shorter(STALE_WHILE_REVALIDATE, stale).toSeconds() + ", stale-if-error="
                                + shorter(STALE_IF_ERROR, stale).toSeconds());
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
