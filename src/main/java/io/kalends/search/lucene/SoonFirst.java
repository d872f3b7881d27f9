package io.kalends.search.lucene;

import io.kalends.search.index.StartOrder;
import java.time.Instant;
import java.time.ZoneId;

/** An order of events by how soon they start: those to come before those that began, each from the clock outwards. */
final class SoonFirst extends StartOrder {

    /** More than any event is away. */
    private static final long FAR = 1L << 60;

    private final long now;

    SoonFirst(ZoneId zone, Instant now) {
        super(zone);
        this.now = now.toEpochMilli();
    }

    @Override
    public long place(long key) {
        long start = super.place(key);
        return start >= now ? start - now : FAR + now - start;
    }
}
