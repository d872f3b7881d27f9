package io.kalends.search;

import java.util.UUID;

/** An id as two numbers that are ordered as its text is. */
final class EventId {

    private EventId() {}

    static long high(UUID id) {
        return id.getMostSignificantBits() ^ Long.MIN_VALUE;
    }

    static long low(UUID id) {
        return id.getLeastSignificantBits() ^ Long.MIN_VALUE;
    }
}
