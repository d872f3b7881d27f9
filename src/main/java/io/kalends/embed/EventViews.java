package io.kalends.embed;

import io.kalends.event.AttendanceMode;
import io.kalends.event.Choice;
import io.kalends.event.DateText;
import io.kalends.event.Event;
import io.kalends.event.EventDetails;
import io.kalends.event.EventStatus;
import io.kalends.event.RegistrationDecision;
import io.kalends.event.Schedule;
import io.kalends.event.Venue;
import io.kalends.http.PublicAddress;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks at events from a clock, a zone and a language.
 *
 * @param zone in which times are told; absent for each event's own
 * @param address of the service
 */
record EventViews(Locale locale, Words words, Instant now, Optional<ZoneId> zone, PublicAddress address) {

    EventView of(Event event) {
        EventDetails details = event.details();
        Schedule schedule = details.schedule();
        ZoneId seenFrom = zone.orElse(schedule.zone());
        DateText dates = new DateText(locale);
        Optional<String> mark = Optional.of(details.status())
                .filter(it -> it != EventStatus.SCHEDULED && it != EventStatus.CANCELLED)
                .map(it -> words.say(Choice.name(it)));
        LocalDate firstDay = firstDay(schedule, seenFrom);
        boolean over = !schedule.endIn(seenFrom).isAfter(now);
        return new EventView(
                PlainText.line(details.name()),
                href(event),
                details.languages().stream().findFirst(),
                dates.of(schedule, seenFrom),
                schedule instanceof Schedule.Timed timed
                        ? DateText.rfc3339(timed.from(), seenFrom)
                        : firstDay.toString(),
                DateTimeFormatter.ofPattern("d", locale).format(firstDay),
                DateTimeFormatter.ofPattern("EEE", locale).format(firstDay),
                schedule instanceof Schedule.Timed timed
                        ? Optional.of(time().format(timed.from().atZone(seenFrom)))
                        : Optional.empty(),
                PlainText.line(details.subtitle()),
                PlainText.summary(details.description()),
                details.description().map(PlainText::paragraphs).orElse(List.of()),
                place(details),
                WebAddress.of(details.image()),
                mark,
                details.status() == EventStatus.CANCELLED || details.status() == EventStatus.POSTPONED,
                details.organizers().stream()
                        .map(it -> PlainText.line(it.name()))
                        .toList(),
                RegistrationButton.of(RegistrationDecision.of(event, now), now, seenFrom, dates, words),
                over || details.status() == EventStatus.CANCELLED
                        ? Optional.empty()
                        : Optional.of(
                                address.at("/v1/events/" + event.id() + ".ics").toString()),
                firstDay,
                lastDay(schedule, seenFrom));
    }

    /** The event's own page, else its page here. */
    String href(Event event) {
        return WebAddress.of(event.details().url()).orElseGet(() -> here(event).toString());
    }

    URI here(Event event) {
        return address.at("/embed/events/" + event.slug()).uri();
    }

    private DateTimeFormatter time() {
        return locale.equals(Locale.ENGLISH)
                ? DateTimeFormatter.ofPattern("HH:mm", locale)
                : DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale);
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
                        .flatMap(it -> PlainText.line(it).stream()),
                details.attendanceMode() == AttendanceMode.OFFLINE
                        ? Stream.empty()
                        : Stream.of(words.say(Choice.name(details.attendanceMode()))));
        return Optional.of(texts.collect(Collectors.joining(", "))).filter(it -> !it.isEmpty());
    }
}
