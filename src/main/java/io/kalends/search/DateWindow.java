package io.kalends.search;

import io.kalends.event.Schedule;
import java.time.Instant;
import java.time.ZoneId;
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

    /** Whether an event lies in the window. */
    public boolean contains(Schedule schedule) {
        if (when == When.PAST) {
            return !schedule.endIn(zone).isAfter(asOf);
        }
        return schedule.overlaps(from.orElse(Instant.MIN), to.orElse(Instant.MAX), zone);
    }

    /** The events that had ended by the same clock. */
    DateWindow past() {
        return When.PAST.window(asOf, zone);
    }
}
