package io.kalends.search.query;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** Windows with a name, seen from a clock and a zone. Weeks begin on Monday (ISO 8601). */
public enum When {
    UPCOMING,
    PAST,
    ANY,
    ONGOING,
    TODAY,
    TOMORROW,
    THIS_WEEK,
    NEXT_WEEK,
    THIS_WEEKEND,
    THIS_MONTH,
    NEXT_MONTH;

    /** As it stands in an address: {@code this-week}. */
    String parameter() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    public DateWindow window(Instant now, ZoneId zone) {
        LocalDate today = now.atZone(zone).toLocalDate();
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate first = today.withDayOfMonth(1);
        return switch (this) {
            case UPCOMING -> new DateWindow(Optional.of(now), Optional.empty(), zone, now, this);
            case PAST -> new DateWindow(Optional.empty(), Optional.of(now), zone, now, this);
            case ANY -> new DateWindow(Optional.empty(), Optional.empty(), zone, now, this);
            case ONGOING -> new DateWindow(Optional.of(now), Optional.of(now.plusMillis(1)), zone, now, this);
            case TODAY -> days(today, today.plusDays(1), now, zone);
            case TOMORROW -> days(today.plusDays(1), today.plusDays(2), now, zone);
            case THIS_WEEK -> days(monday, monday.plusWeeks(1), now, zone);
            case NEXT_WEEK -> days(monday.plusWeeks(1), monday.plusWeeks(2), now, zone);
            case THIS_WEEKEND -> days(monday.plusDays(5), monday.plusWeeks(1), now, zone);
            case THIS_MONTH -> days(first, first.plusMonths(1), now, zone);
            case NEXT_MONTH -> days(first.plusMonths(1), first.plusMonths(2), now, zone);
        };
    }

    private DateWindow days(LocalDate first, LocalDate end, Instant now, ZoneId zone) {
        return new DateWindow(
                Optional.of(first.atStartOfDay(zone).toInstant()),
                Optional.of(end.atStartOfDay(zone).toInstant()),
                zone,
                now,
                this);
    }
}
