package io.kalends.http.caching;

import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An answer as it was encoded, once.
 *
 * @param state how things stood before it was made
 * @param made when that was
 * @param end the moment at which time alone may change it
 * @param content its octets, and what they are
 * @param gzip the octets compressed, once somebody has asked for them so
 */
record KeptAnswer(Object state, Instant made, Instant end, Content content, Optional<Buffer> gzip) {

    /**
     * What is sent.
     *
     * @param octets in identity
     * @param tag the tag of these octets
     * @param mediaType the value of Content-Type
     * @param headers what else the resource said, but not how long caches may keep it
     * @param lifetime how long they may
     * @param template the path of the resource, with its parameters in braces
     */
    record Content(
            Buffer octets,
            ContentTag tag,
            String mediaType,
            List<SentHeader> headers,
            Lifetime lifetime,
            Optional<String> template) {}

    /** Whether it is what would be answered now. */
    boolean holds(Object stateNow, Instant now) {
        return state.equals(stateNow) && now.isBefore(end);
    }

    /** Whether it may be given where no other answer can be had: as other caches are told. */
    boolean mayBeStale(Instant now) {
        return content.lifetime().isStaleIfError(made, now);
    }

    /** Another cache is told how old it is, why it was sent all the same (RFC 9211), and to ask again. */
    Map<String, String> headersWhenStale(Instant now) {
        long age = Math.max(0, Duration.between(made, now).toSeconds());
        return Map.of(
                "Age",
                Long.toString(age),
                "Cache-Control",
                "no-cache",
                "Cache-Status",
                "kalends; fwd=stale; fwd-status=503");
    }

    /** Its octets as gzip. */
    Buffer compressed() {
        return Compression.gzip(content.octets());
    }

    KeptAnswer with(Buffer compressed) {
        return new KeptAnswer(state, made, end, content, Optional.of(compressed));
    }

    /** About how much memory it takes. */
    int weight() {
        int headers = 0;
        for (SentHeader header : content.headers()) {
            headers += header.length() + 100;
        }
        return 500
                + headers
                + content.octets().length()
                + gzip.map(Buffer::length).orElse(0);
    }
}
