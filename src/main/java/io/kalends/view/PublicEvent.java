package io.kalends.view;

import io.kalends.event.Event;
import io.kalends.event.EventDetails;
import io.kalends.event.EventStatus;
import io.kalends.event.OrganizerReference;
import io.kalends.event.Registration;
import io.kalends.event.RegistrationState;
import io.kalends.event.Rfc3339;
import io.kalends.event.Schedule;
import io.kalends.event.TopicTree;
import io.kalends.http.request.PublicAddress;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An event as anybody may see it, with texts and addresses that are fit for every form. Nothing here depends on the clock,
 * so that a feed changes only when its events do: what was published about registration is told, not the state that it
 * has at the moment.
 *
 * @param version grows with each change
 * @param here its page at this service
 * @param topics as assigned
 * @param details by {@link CleanDetails}
 */
public record PublicEvent(
        UUID id,
        int version,
        Instant createdAt,
        Instant modifiedAt,
        URI here,
        List<NamedTopic> topics,
        EventDetails details) {

    /** A topic, with its label in the language of the reader. */
    public record NamedTopic(String slug, String label) {

        public NamedTopic {
            slug = CleanText.line(slug);
            label = CleanText.line(label);
        }
    }

    /** Whatever is handed over is made fit. */
    public PublicEvent {
        details = CleanDetails.of(details);
    }

    public static PublicEvent of(Event event, TopicTree tree, Locale locale, PublicAddress address) {
        EventDetails details = event.details();
        return new PublicEvent(
                event.id(),
                event.version(),
                event.createdAt().truncatedTo(ChronoUnit.SECONDS),
                event.modifiedAt().truncatedTo(ChronoUnit.SECONDS),
                address.at(path(event.slug())).uri(),
                details.topics().stream()
                        .map(it -> new NamedTopic(it, tree.label(it, locale)))
                        .toList(),
                details);
    }

    /** Where the page of an event stands here. */
    public static String path(String slug) {
        return "/events/" + slug;
    }

    /** Where to read about it: its own page, else its page here. */
    public URI page() {
        return details.url().orElse(here);
    }

    /** The same for ever, wherever this service stands. */
    public String urn() {
        return "urn:uuid:" + id;
    }

    public Schedule schedule() {
        return details.schedule();
    }

    /** RFC 3339: a date, or an instant with the offset of the event's zone. */
    public String start() {
        return schedule() instanceof Schedule.Timed timed
                ? Rfc3339.text(timed.from(), timed.zone())
                : schedule().firstDay().toString();
    }

    /** Like {@link #start}; the last day of a date-only event, which is included. */
    public Optional<String> end() {
        return schedule() instanceof Schedule.Timed timed
                ? timed.until().map(it -> Rfc3339.text(it, timed.zone()))
                : Optional.of(schedule().lastDay().toString());
    }

    /** Like {@link #start}: the one that the event was moved away from. */
    public Optional<String> previousStart() {
        return details.previousStartDate().map(it -> it.seenFrom(schedule().zone()));
    }

    /** Where it takes place, on one line. */
    public Optional<String> place() {
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
    public Optional<String> organizers() {
        return Optional.of(details.organizers().stream()
                        .map(OrganizerReference::name)
                        .collect(Collectors.joining(", ")))
                .filter(it -> !it.isEmpty());
    }

    /** Where one registers, unless the event is cancelled. */
    public Optional<URI> registrationUrl() {
        return details.status() == EventStatus.CANCELLED
                ? Optional.empty()
                : details.registration().flatMap(it -> it.judgedLink().url());
    }

    /** The state of registration between its opening and its closing; absent when nothing was published. */
    public Optional<RegistrationState> registrationState() {
        return details.registration().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        details.status() == EventStatus.CANCELLED
                                ? RegistrationState.CANCELLED
                                : details.registrationTimeline().whileOpen());
    }

    public Optional<Registration> registration() {
        return details.registration();
    }
}
