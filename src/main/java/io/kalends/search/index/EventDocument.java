package io.kalends.search.index;

import io.kalends.event.Choice;
import io.kalends.event.Coordinates;
import io.kalends.event.Event;
import io.kalends.event.EventDetails;
import io.kalends.event.EventVersion;
import io.kalends.event.Price;
import io.kalends.event.Registration;
import io.kalends.event.RegistrationTimeline;
import io.kalends.event.Schedule;
import io.kalends.event.Slug;
import io.kalends.event.TopicTree;
import io.kalends.event.Venue;
import io.kalends.search.query.EventId;
import io.kalends.search.words.Languages;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One event as the index sees it: what one can filter, sort, count and search by. Instants are milliseconds since the
 * epoch, days are days since the epoch. Whoever changes a field raises {@link #VERSION}, and every index is rebuilt.
 */
public final class EventDocument {

    /** Version of the form of the index. */
    public static final int VERSION = 11;

    /** The event itself, to be copied. */
    public final Event event;

    public final String id;

    final long idHigh;

    final long idLow;

    /** Key of the order by start, see {@link StartOrder}. */
    public final long start;

    /** Key of the end, written like that of the start. */
    public final long end;

    /** A timed event has these two, a floating one neither. */
    public final @Nullable Long startsAt;

    final @Nullable Long endsAt;

    final long modifiedAt;

    /** Which version of the event this is, see {@link EventVersion}. */
    final long version;

    /** KiB of memory that the event takes. */
    final long weight;

    final Set<String> topics;

    final Set<String> organizers;

    /** Slug and name of each organizer, see {@link KnownValues}. */
    final Set<String> organizerNames;

    public final String name;

    final String slug;

    final Set<String> languages;

    final String attendance;

    final String status;

    final @Nullable String country;

    final @Nullable String city;

    final @Nullable String cityName;

    public final @Nullable Coordinates geo;

    final Set<String> weekdays;

    final @Nullable Long startMinute;

    final @Nullable Double price;

    final @Nullable String free;

    final String registrationWhileOpen;

    final @Nullable Long registrationOpens;

    final @Nullable Long registrationCloses;

    final long registrationEnds;

    public final EventText text;

    public final EventWords words;

    public EventDocument(Event event, TopicTree tree) {
        EventDetails details = event.details();
        Schedule schedule = details.schedule();
        Optional<Venue> venue = details.venue();
        this.event = event;
        id = event.id().toString();
        idHigh = EventId.high(event.id());
        idLow = EventId.low(event.id());
        start = StartOrder.encode(schedule);
        end = StartOrder.encodeEnd(schedule);
        boolean timed = schedule instanceof Schedule.Timed;
        startsAt = timed ? schedule.start().toEpochMilli() : null;
        endsAt = timed ? schedule.end().toEpochMilli() : null;
        modifiedAt = event.modifiedAt().toEpochMilli();
        version = event.version();
        weight = details.weight();
        topics = tree.withAncestors(details.topics());
        organizers = details.organizers().stream().map(it -> it.slug()).collect(Collectors.toSet());
        organizerNames = details.organizers().stream()
                .map(it -> KnownValues.named(it.slug(), it.name()))
                .collect(Collectors.toSet());
        name = details.name();
        slug = event.slug();
        languages = details.languages().stream()
                .flatMap(it -> Stream.of(it.toLowerCase(Locale.ROOT), Languages.primary(it)))
                .collect(Collectors.toSet());
        attendance = Choice.name(details.attendanceMode());
        status = Choice.name(details.status());
        country = venue.flatMap(Venue::country).orElse(null);
        cityName = venue.flatMap(Venue::city).orElse(null);
        city = venue.flatMap(Venue::city).map(Slug::of).orElse(null);
        geo = venue.flatMap(Venue::geo).orElse(null);
        weekdays = weekdays(schedule).map(Choice::name).collect(Collectors.toSet());
        startMinute = schedule.startTime().map(it -> it.toSecondOfDay() / 60L).orElse(null);
        Optional<Price> published = details.registration().flatMap(Registration::price);
        price = published.flatMap(Price::lowest).map(BigDecimal::doubleValue).orElse(null);
        free = published.map(it -> Boolean.toString(it.free())).orElse(null);
        RegistrationTimeline registration = details.registrationTimeline();
        registrationWhileOpen = Choice.name(registration.whileOpen());
        registrationOpens = millis(registration.opensAt(), Instant.MIN);
        registrationCloses = millis(registration.closesAt(), Instant.MAX);
        registrationEnds = registration.endsAt().toEpochMilli();
        text = EventText.of(details, tree);
        words = EventWords.of(text);
    }

    private static @Nullable Long millis(Instant instant, Instant none) {
        return instant.equals(none) ? null : instant.toEpochMilli();
    }

    private static Stream<DayOfWeek> weekdays(Schedule schedule) {
        List<LocalDate> aWeek = schedule.firstDay()
                .datesUntil(schedule.lastDay().plusDays(1))
                .limit(7)
                .toList();
        return aWeek.stream().map(LocalDate::getDayOfWeek);
    }
}
