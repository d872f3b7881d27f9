package io.kalends.event;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A schedule as it stands in the columns of an event: times or days, and the zone. */
@Embeddable
record KeptSchedule(
        @Column(name = "starts_at") @Nullable Instant startsAt,
        @Column(name = "ends_at") @Nullable Instant endsAt,
        @Column(name = "first_day") @Nullable LocalDate firstDay,
        @Column(name = "last_day") @Nullable LocalDate lastDay,
        @Column(name = "time_zone") String timeZone,
        @Column(name = "time_zone_assumed") boolean timeZoneAssumed) {

    static KeptSchedule of(Schedule schedule) {
        String zone = schedule.zone().getId();
        return schedule instanceof Schedule.Timed timed
                ? new KeptSchedule(timed.from(), timed.until().orElse(null), null, null, zone, timed.zoneAssumed())
                : new KeptSchedule(null, null, schedule.firstDay(), schedule.lastDay(), zone, schedule.zoneAssumed());
    }

    Schedule schedule() {
        ZoneId zone = ZoneId.of(timeZone);
        if (startsAt != null) {
            return new Schedule.Timed(startsAt, Optional.ofNullable(endsAt), zone, timeZoneAssumed);
        }
        if (firstDay == null || lastDay == null) {
            throw new IllegalStateException("an event has neither times nor days");
        }
        return new Schedule.Days(firstDay, lastDay, zone, timeZoneAssumed);
    }
}
