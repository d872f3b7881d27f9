package io.kalends.search.query;

import java.util.UUID;

/** An id as two numbers that are ordered as its text is. */
public final class EventId {

    private EventId() {}

    public static long high(UUID id) {
        return id.getMostSignificantBits() ^ Long.MIN_VALUE;
    }

    public static long low(UUID id) {
        return id.getLeastSignificantBits() ^ Long.MIN_VALUE;
    }
}
