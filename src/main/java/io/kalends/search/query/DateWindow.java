package io.kalends.search.query;

import io.kalends.event.Schedule;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;

/**
 * The half-open window {@code [from, to)} that events must overlap, resolved to instants.
 *
 * @param from first instant; absent when the past is open
 * @param to first instant after the window; absent when the future is open
 * @param zone the zone one looks from, in which floating events lie
 * @param asOf the clock
 * @param when the name of the window; {@link When#PAST} means events that have ended by {@code to}, not those that
 *     overlap what lies before; {@link When#ANY} also stands for a window without a name
 */
public record DateWindow(Optional<Instant> from, Optional<Instant> to, ZoneId zone, Instant asOf, When when) {

    /**
     * The moment at which time alone takes something out of the window: the end of one of the events found in it when it
     * begins now, midnight when it is made of days seen from today. Absent for a window that stands still.
     */
    public Optional<Instant> changesAfter(Collection<Schedule> found) {
        return switch (when) {
            case ANY, PAST -> Optional.empty();
            case UPCOMING, ONGOING ->
                found.stream()
                        .map(it -> it.endIn(zone))
                        .filter(it -> it.isAfter(asOf))
                        .min(Instant::compareTo);
            case TODAY, TOMORROW, THIS_WEEK, NEXT_WEEK, THIS_WEEKEND, THIS_MONTH, NEXT_MONTH ->
                Optional.of(asOf.atZone(zone)
                        .toLocalDate()
                        .plusDays(1)
                        .atStartOfDay(zone)
                        .toInstant());
        };
    }

    /** The same window by a clock without seconds: what is asked again within a minute is the same question. */
    public DateWindow toTheMinute() {
        Instant minute = asOf.truncatedTo(ChronoUnit.MINUTES);
        return new DateWindow(
                from.map(it -> it.equals(asOf) ? minute : it),
                to.map(it -> it.equals(asOf) ? minute : it),
                zone,
                minute,
                when);
    }

    /** The events that had ended by the same clock. */
    public DateWindow past() {
        return When.PAST.window(asOf, zone);
    }
}
