package io.kalends.event;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The registration states that an event goes through: cut at three instants, so that a state can be told for any
 * clock, filtered by an index, and given a date of expiry.
 *
 * @param cancelled a cancelled event has that state for ever
 * @param whileOpen the state from {@code opensAt} to {@code closesAt}
 * @param opensAt before it: not yet open; {@link Instant#MIN} when registration never had to open
 * @param closesAt from it on: closed; {@link Instant#MAX} when it does not close before the event ends
 * @param endsAt from it on: ended
 */
public record RegistrationTimeline(
        boolean cancelled, RegistrationState whileOpen, Instant opensAt, Instant closesAt, Instant endsAt) {

    /** Of an event with this registration, whose link is worth so much. */
    static RegistrationTimeline of(
            EventStatus status, Instant endsAt, Optional<Registration> registration, LinkState link) {
        RegistrationState whileOpen =
                registration.map(it -> it.stateWhileOpen(link)).orElse(RegistrationState.UNKNOWN);
        Optional<Registration> limited = registration.filter(Registration::required);
        return new RegistrationTimeline(
                status == EventStatus.CANCELLED,
                whileOpen,
                limited.flatMap(Registration::opensAt).orElse(Instant.MIN),
                limited.flatMap(Registration::closesAt).orElse(Instant.MAX),
                endsAt);
    }

    /** The state at an instant. */
    public RegistrationState stateAt(Instant now) {
        if (cancelled) {
            return RegistrationState.CANCELLED;
        }
        if (!now.isBefore(endsAt)) {
            return RegistrationState.ENDED;
        }
        if (!now.isBefore(closesAt)) {
            return RegistrationState.CLOSED;
        }
        return now.isBefore(opensAt) ? RegistrationState.NOT_YET_OPEN : whileOpen;
    }

    /** The next instant at which time alone changes the state. */
    public Optional<Instant> changesAfter(Instant now) {
        RegistrationState current = stateAt(now);
        return Stream.of(opensAt, closesAt, endsAt)
                .filter(it -> it.isAfter(now) && !it.equals(Instant.MAX))
                .filter(it -> stateAt(it) != current)
                .min(Instant::compareTo);
    }
}
