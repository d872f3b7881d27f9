package io.kalends.event;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * May one still register for an event, and where.
 *
 * @param state the state at the clock asked for
 * @param timeline what the state follows from
 * @param url where to register, present only while one can (or can queue)
 * @param label the words on the link
 * @param link what was published, judged
 * @param registration everything else that was published; absent when nothing was
 * @param stateValidUntil when time alone changes the state; absent when it never does
 */
public record RegistrationDecision(
        UUID event,
        RegistrationState state,
        RegistrationTimeline timeline,
        Optional<URI> url,
        Optional<String> label,
        RegistrationLink link,
        Optional<Registration> registration,
        Optional<Instant> stateValidUntil) {

    /** The decision at an instant. */
    public static RegistrationDecision of(Event event, Instant now) {
        return of(event.registrable(), now);
    }

    /** The same of no more than it takes. */
    public static RegistrationDecision of(Registrable event, Instant now) {
        Optional<Registration> registration = event.registration();
        RegistrationLink link = event.link();
        RegistrationTimeline timeline = event.timeline(link.state());
        RegistrationState state = timeline.stateAt(now);
        boolean admits = state == RegistrationState.OPEN
                || state == RegistrationState.WAITLIST
                || state == RegistrationState.NOT_REQUIRED;
        Optional<URI> url = admits ? link.url() : Optional.empty();
        return new RegistrationDecision(
                event.id(),
                state,
                timeline,
                url,
                registration.flatMap(Registration::label),
                link,
                registration,
                timeline.changesAfter(now));
    }

    /** Why one cannot register by a link now, as a sentence; absent when one can. */
    public Optional<String> reason() {
        return url.isPresent() ? Optional.empty() : Optional.of(sentence());
    }

    private String sentence() {
        return switch (state) {
            case NOT_YET_OPEN -> "Registration opens at " + timeline.opensAt() + ".";
            case OPEN, WAITLIST, UNKNOWN -> link.detail().orElse("Nothing is known about registration.");
            case FULL -> "No place is left, and there is no waiting list.";
            case CLOSED -> "Registration closed at " + timeline.closesAt() + ".";
            case ENDED -> "The event ended at " + timeline.endsAt() + ".";
            case CANCELLED -> "The event is cancelled.";
            case NOT_REQUIRED -> "One may come without registering.";
        };
    }
}
