package io.kalends.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** As much of a kept event as it takes to decide about registration, see {@link RegistrationDecision}. */
public record Registrable(
        UUID id,
        Optional<Instant> deletedAt,
        Schedule schedule,
        EventStatus status,
        Optional<Registration> registration) {

    /** Of the columns of an event. */
    @JsonCreator
    static Registrable of(
            @JsonProperty("id") UUID id,
            @JsonProperty("deletedAt") @Nullable Instant deletedAt,
            @JsonProperty("schedule") KeptSchedule schedule,
            @JsonProperty("status") EventStatus status,
            @JsonProperty("registration") @Nullable Registration registration) {
        return new Registrable(
                id, Optional.ofNullable(deletedAt), schedule.schedule(), status, Optional.ofNullable(registration));
    }

    /** The link that was published, judged. */
    RegistrationLink link() {
        return RegistrationLink.of(registration.flatMap(Registration::link));
    }

    /** The registration states that the event goes through with a link of this worth. */
    RegistrationTimeline timeline(LinkState link) {
        return RegistrationTimeline.of(status, schedule.end(), registration, link);
    }
}
