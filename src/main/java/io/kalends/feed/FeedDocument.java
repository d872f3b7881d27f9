package io.kalends.feed;

import io.kalends.Perishable;
import io.kalends.http.Linked;
import io.kalends.http.caching.Encoded;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** A feed as it is sent. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record FeedDocument(byte[] octets, Map<String, URI> links, Optional<Instant> validUntil)
        implements Encoded, Linked, Perishable {}
