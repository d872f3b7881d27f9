package io.kalends.search.lucene;

import io.kalends.search.index.StartOrder;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * An instant seen from a zone, as keys of {@link StartOrder} are compared with it: a timed one by its milliseconds, a
 * floating one by its day.
 *
 * @param timed milliseconds
 * @param floating midnight in UTC, in milliseconds, of the day that is compared with
 */
record KeyBound(long timed, long floating) {

    private static final long DAY = Duration.ofDays(1).toMillis();

    /** Nothing lies behind it. */
    static final KeyBound NEVER = new KeyBound(Long.MAX_VALUE >> 1, Long.MAX_VALUE >> 1);

    /** What ends behind this key ends after the instant. */
    static KeyBound endsAfter(Instant instant, ZoneId zone) {
        return new KeyBound(instant.toEpochMilli(), StartOrder.lastDayBegun(instant, zone) * DAY);
    }

    /** What starts before this key starts before the instant. */
    static KeyBound startsBefore(Instant instant, ZoneId zone) {
        return new KeyBound(instant.toEpochMilli(), (StartOrder.lastDayBegun(instant.minusNanos(1), zone) + 1) * DAY);
    }

    boolean isBehind(long key) {
        return key >> 1 > of(key);
    }

    boolean isBefore(long key) {
        return key >> 1 < of(key);
    }

    private long of(long key) {
        return (key & 1) == 0 ? timed : floating;
    }

    long least() {
        return Math.min(timed, floating);
    }

    long greatest() {
        return Math.max(timed, floating);
    }
}
