package io.kalends.search.index;

import io.kalends.event.Schedule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The order by start, seen from a zone. A floating event starts at midnight wherever one looks from, so its place among
 * the timed ones depends on the zone; the key kept in the index therefore says which kind it is: twice the
 * milliseconds, plus one for a floating event, whose midnight is then written in UTC.
 */
public class StartOrder {

    /** No place is farther from midnight in UTC, in milliseconds. */
    public static final long FARTHEST_ZONE = 18 * 3_600_000L;

    private final ZoneId zone;
    private long lastDay = Long.MIN_VALUE;
    private long lastMidnight;

    /** For one thread, which asks about events more or less in their order: of a day, many begin floating. */
    public StartOrder(ZoneId zone) {
        this.zone = zone;
    }

    static long encode(Schedule schedule) {
        return schedule instanceof Schedule.Timed
                ? schedule.start().toEpochMilli() * 2
                : schedule.startIn(ZoneOffset.UTC).toEpochMilli() * 2 + 1;
    }

    static long encodeEnd(Schedule schedule) {
        return schedule instanceof Schedule.Timed
                ? schedule.end().toEpochMilli() * 2
                : schedule.endIn(ZoneOffset.UTC).toEpochMilli() * 2 + 1;
    }

    /** The instant, in milliseconds, at which an event with this key starts when one looks from the zone. */
    static long decode(long key, ZoneId zone) {
        return (key & 1) == 0
                ? key >> 1
                : day(key).atStartOfDay(zone).toInstant().toEpochMilli();
    }

    /**
     * The last day that has begun by an instant. Where the clock goes back over midnight a day begins, and its date is
     * told again to be the one before.
     */
    public static int lastDayBegun(Instant instant, ZoneId zone) {
        LocalDate date = instant.atZone(zone).toLocalDate();
        LocalDate next = date.plusDays(1);
        boolean begun = !next.atStartOfDay(zone).toInstant().isAfter(instant);
        return Math.toIntExact((begun ? next : date).toEpochDay());
    }

    private static LocalDate day(long key) {
        return Instant.ofEpochMilli(key >> 1).atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /** What an event with this key is ordered by. */
    public long place(long key) {
        if ((key & 1) == 0) {
            return key >> 1;
        }
        if (key != lastDay) {
            lastDay = key;
            lastMidnight = decode(key, zone);
        }
        return lastMidnight;
    }
}
