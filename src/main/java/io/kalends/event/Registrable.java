package io.kalends.event;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** As much of a kept event as it takes to decide about registration, see {@link RegistrationDecision}. */
public record Registrable(
        UUID id,
        Optional<Instant> deletedAt,
        Schedule schedule,
        EventStatus status,
        Optional<Registration> registration) {

    /** The registration states that the event goes through. */
    RegistrationTimeline timeline() {
        return RegistrationTimeline.of(status, schedule.end(), registration);
    }
}
