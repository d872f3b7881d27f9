package io.kalends.event;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An earlier start as it stands in the columns of an event, of which one is filled. */
@Embeddable
record KeptStart(
        @Column(name = "previous_starts_at") @Nullable Instant startsAt,
        @Column(name = "previous_first_day") @Nullable LocalDate firstDay) {

    static KeptStart of(StartDate start) {
        return start instanceof StartDate.At at
                ? new KeptStart(at.instant(), null)
                : new KeptStart(null, ((StartDate.On) start).day());
    }

    StartDate startDate() {
        if (startsAt != null) {
            return new StartDate.At(startsAt);
        }
        if (firstDay == null) {
            throw new IllegalStateException("an earlier start is neither an instant nor a day");
        }
        return new StartDate.On(firstDay);
    }
}
