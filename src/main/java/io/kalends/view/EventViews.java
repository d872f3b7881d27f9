package io.kalends.view;

import io.kalends.event.AttendanceMode;
import io.kalends.event.Choice;
import io.kalends.event.Event;
import io.kalends.event.EventDetails;
import io.kalends.event.EventStatus;
import io.kalends.event.OrganizerReference;
import io.kalends.event.RegistrationDecision;
import io.kalends.event.Rfc3339;
import io.kalends.event.Schedule;
import io.kalends.event.Venue;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks at events from somewhere.
 *
 * @param target where the name of an event leads
 */
public record EventViews(Viewpoint from, Function<PublicEvent, URI> target) {

    /** An event without what is not fit to be shown. */
    public PublicEvent open(Event event) {
        return PublicEvent.of(event, from.tree(), from.locale(), from.address());
    }

    public EventView of(Event event) {
        PublicEvent open = open(event);
        EventDetails details = open.details();
        Schedule schedule = details.schedule();
        ZoneId seenFrom = from.zone().orElse(schedule.zone());
        Optional<String> mark = Optional.of(details.status())
                .filter(it -> it != EventStatus.SCHEDULED && it != EventStatus.CANCELLED)
                .map(it -> from.words().say(Choice.name(it)));
        LocalDate firstDay = firstDay(schedule, seenFrom);
        boolean over = !schedule.endIn(seenFrom).isAfter(from.now());
        return new EventView(
                details.name(),
                target.apply(open).toASCIIString(),
                details.languages().stream().findFirst(),
                from.dates().of(schedule, seenFrom),
                from.language(),
                schedule instanceof Schedule.Timed timed ? Rfc3339.text(timed.from(), seenFrom) : firstDay.toString(),
                from.dates().dayOfMonth(firstDay),
                from.dates().weekday(firstDay),
                schedule instanceof Schedule.Timed timed
                        ? Optional.of(from.dates().timeOf(timed.from().atZone(seenFrom)))
                        : Optional.empty(),
                details.subtitle(),
                details.description().flatMap(Paragraphs::summary),
                details.description().map(Paragraphs::of).orElse(List.of()),
                place(details),
                details.image().map(URI::toASCIIString),
                mark,
                details.status() == EventStatus.CANCELLED || details.status() == EventStatus.POSTPONED,
                details.organizers().stream().map(OrganizerReference::name).toList(),
                RegistrationButton.of(RegistrationDecision.of(event, from.now()), seenFrom, from),
                over || details.status() == EventStatus.CANCELLED
                        ? Optional.empty()
                        : Optional.of(from.address()
                                .at("/v1/events/" + event.id() + ".ics")
                                .toString()),
                firstDay,
                lastDay(schedule, seenFrom));
    }

    private static LocalDate firstDay(Schedule schedule, ZoneId seenFrom) {
        return schedule instanceof Schedule.Timed timed
                ? timed.from().atZone(seenFrom).toLocalDate()
                : schedule.firstDay();
    }

    private static LocalDate lastDay(Schedule schedule, ZoneId seenFrom) {
        return schedule instanceof Schedule.Timed timed
                ? timed.endIn(seenFrom).minusNanos(1).atZone(seenFrom).toLocalDate()
                : schedule.lastDay();
    }

    private Optional<String> place(EventDetails details) {
        Optional<Venue> venue = details.venue();
        Stream<String> texts = Stream.concat(
                Stream.of(venue.flatMap(Venue::name), venue.flatMap(Venue::city), venue.flatMap(Venue::country))
                        .flatMap(Optional::stream),
                details.attendanceMode() == AttendanceMode.OFFLINE
                        ? Stream.empty()
                        : Stream.of(from.words().say(Choice.name(details.attendanceMode()))));
        return Optional.of(texts.collect(Collectors.joining(", "))).filter(it -> !it.isEmpty());
    }
}
