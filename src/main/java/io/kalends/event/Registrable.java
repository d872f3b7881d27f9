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

    /** The link that was published, judged. */
    RegistrationLink link() {
        return RegistrationLink.of(registration.flatMap(Registration::link));
    }

    /** The registration states that the event goes through with a link of this worth. */
    RegistrationTimeline timeline(LinkState link) {
        return RegistrationTimeline.of(status, schedule.end(), registration, link);
    }
}
