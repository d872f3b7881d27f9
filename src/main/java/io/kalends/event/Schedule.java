package io.kalends.event;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * When an event takes place: at times in a zone, or on whole days that float. All intervals are half open.
 */
public sealed interface Schedule {

    /** The event's own zone, an IANA name. */
    ZoneId zone();

    /** Whether the zone was assumed because none was published. */
    boolean zoneAssumed();

    /** First instant, seen from a zone; only a floating event depends on it. */
    Instant startIn(ZoneId viewer);

    /**
     * First instant after the event, seen from a zone. An event without an end, or with one equal to its start, lasts
     * one millisecond, so that a window finds it at its start.
     */
    Instant endIn(ZoneId viewer);

    /** First day, in the event's own zone. */
    LocalDate firstDay();

    /** Last day on which it takes place, in the event's own zone. */
    LocalDate lastDay();

    /** Local time of day of the start; absent when it is a matter of whole days. */
    Optional<LocalTime> startTime();

    /** The start as it is published: an instant, or the first of whole days. */
    StartDate startDate();

    /**
     * Whether an event that was to take place at another time has been moved to this one, that is, starts at another
     * time; an end may change without that. An hour that becomes known, or is withdrawn, within the same day moves
     * nothing. Nor does the right zone in place of one that had only been assumed, while clocks show the same time.
     */
    default boolean isMovedFrom(Schedule earlier) {
        boolean sameDay = firstDay().equals(earlier.firstDay());
        if (startTime().isEmpty() || earlier.startTime().isEmpty()) {
            return !sameDay;
        }
        boolean sameClock = sameDay && startTime().equals(earlier.startTime());
        boolean zoneCorrected = earlier.zoneAssumed() && !zone().equals(earlier.zone());
        return !startDate().equals(earlier.startDate()) && !(sameClock && zoneCorrected);
    }

    /** First instant in the event's own zone. */
    default Instant start() {
        return startIn(zone());
    }

    /** First instant after the event, in its own zone. */
    default Instant end() {
        return endIn(zone());
    }

    /** From one instant to another; without {@code until} the end is not known. */
    record Timed(Instant from, Optional<Instant> until, ZoneId zone, boolean zoneAssumed) implements Schedule {

        private static final Duration MOMENT = Duration.ofMillis(1);

        public Timed {
            if (until.filter(it -> it.isBefore(from)).isPresent()) {
                throw new IllegalArgumentException("an event cannot end before it starts");
            }
        }

        @Override
        public Instant startIn(ZoneId viewer) {
            return from;
        }

        @Override
        public Instant endIn(ZoneId viewer) {
            return until.filter(it -> it.isAfter(from)).orElseGet(() -> from.plus(MOMENT));
        }

        @Override
        public StartDate startDate() {
            return new StartDate.At(from);
        }

        @Override
        public LocalDate firstDay() {
            return from.atZone(zone).toLocalDate();
        }

        @Override
        public LocalDate lastDay() {
            return end().minusNanos(1).atZone(zone).toLocalDate();
        }

        @Override
        public Optional<LocalTime> startTime() {
            return Optional.of(from.atZone(zone).toLocalTime());
        }
    }

    /** From one calendar day to another, both included, in whichever zone is asked for. */
    record Days(LocalDate firstDay, LocalDate lastDay, ZoneId zone, boolean zoneAssumed) implements Schedule {

        public Days {
            if (lastDay.isBefore(firstDay)) {
                throw new IllegalArgumentException("an event cannot end before it starts");
            }
        }

        @Override
        public Instant startIn(ZoneId viewer) {
            return firstDay.atStartOfDay(viewer).toInstant();
        }

        @Override
        public Instant endIn(ZoneId viewer) {
            return lastDay.plusDays(1).atStartOfDay(viewer).toInstant();
        }

        @Override
        public StartDate startDate() {
            return new StartDate.On(firstDay);
        }

        @Override
        public Optional<LocalTime> startTime() {
            return Optional.empty();
        }
    }
}
