package io.kalends.feed;

import io.kalends.event.DateText;
import io.kalends.event.EventDetails;
import io.kalends.event.EventStatus;
import io.kalends.event.OrganizerReference;
import io.kalends.event.Registration;
import io.kalends.event.RegistrationState;
import io.kalends.event.Schedule;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One event of a feed. Nothing here depends on the clock, so that a feed changes only when its events do: what was
 * published about registration stands in feeds, not the state that it has at the moment.
 *
 * @param version grows with each change
 * @param page where to read about it
 * @param details by {@link CleanDetails}
 */
record Entry(
        UUID id,
        int version,
        Instant createdAt,
        Instant modifiedAt,
        URI page,
        List<Category> categories,
        EventDetails details) {

    /** A topic, with its label in the language of the feed. */
    record Category(String slug, String label) {}

    /** The same for ever, wherever this service stands. */
    String urn() {
        return "urn:uuid:" + id;
    }

    Schedule schedule() {
        return details.schedule();
    }

    /** Name and date on one line, with the bad news first. */
    String headline(Wording wording) {
        return wording.news(details.status()).map(it -> it + ": ").orElse("") + details.name() + " – "
                + wording.date(schedule());
    }

    /** RFC 3339: a date, or an instant with the offset of the event's zone. */
    String start() {
        return schedule() instanceof Schedule.Timed timed
                ? DateText.rfc3339(timed.from(), timed.zone())
                : schedule().firstDay().toString();
    }

    /** Like {@link #start}; the last day of a date-only event, which is included. */
    Optional<String> end() {
        return schedule() instanceof Schedule.Timed timed
                ? timed.until().map(it -> DateText.rfc3339(it, timed.zone()))
                : Optional.of(schedule().lastDay().toString());
    }

    /** Where it takes place, on one line. */
    Optional<String> place() {
        return details.venue()
                .map(it -> Stream.of(
                                it.name(),
                                it.streetAddress(),
                                joined(" ", it.postalCode(), it.city()),
                                it.region(),
                                it.country())
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(", ")))
                .filter(it -> !it.isEmpty());
    }

    private static Optional<String> joined(String separator, Optional<String> one, Optional<String> other) {
        String both = Stream.of(one, other).flatMap(Optional::stream).collect(Collectors.joining(separator));
        return Optional.of(both).filter(it -> !it.isEmpty());
    }

    /** Who organizes it, on one line. */
    Optional<String> organizers() {
        return Optional.of(details.organizers().stream()
                        .map(OrganizerReference::name)
                        .collect(Collectors.joining(", ")))
                .filter(it -> !it.isEmpty());
    }

    /** Where one registers, unless the event is cancelled. */
    Optional<URI> registrationUrl() {
        return details.status() == EventStatus.CANCELLED
                ? Optional.empty()
                : details.registration().flatMap(it -> it.judgedLink().url());
    }

    /** The state of registration between its opening and its closing; absent when nothing was published. */
    Optional<RegistrationState> registrationState() {
        return details.registration().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        details.status() == EventStatus.CANCELLED
                                ? RegistrationState.CANCELLED
                                : details.registrationTimeline().whileOpen());
    }

    Optional<Registration> registration() {
        return details.registration();
    }
}
