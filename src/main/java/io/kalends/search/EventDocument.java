package io.kalends.search;

import io.kalends.event.Choice;
import io.kalends.event.Coordinates;
import io.kalends.event.Event;
import io.kalends.event.EventDetails;
import io.kalends.event.Price;
import io.kalends.event.Registration;
import io.kalends.event.RegistrationTimeline;
import io.kalends.event.Schedule;
import io.kalends.event.Slug;
import io.kalends.event.TopicTree;
import io.kalends.event.Venue;
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
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Searchable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.engine.spatial.GeoPoint;
import org.hibernate.search.mapper.pojo.bridge.mapping.annotation.TypeBinderRef;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.GenericField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.SearchEntity;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.TypeBinding;
import org.jspecify.annotations.Nullable;

/**
 * One event as the index sees it: what one can filter, sort, count and search by. Instants are milliseconds since the
 * epoch, days are days since the epoch. Whoever changes a field raises {@link #VERSION}, and every index is rebuilt.
 */
@SearchEntity
@Indexed(index = "events")
@TypeBinding(binder = @TypeBinderRef(type = EventTextBinder.class))
final class EventDocument {

    /** Version of the form of the index. */
    static final int VERSION = 3;

    @DocumentId
    final String id;

    @GenericField(sortable = Sortable.YES)
    final long idHigh;

    @GenericField(sortable = Sortable.YES)
    final long idLow;

    /** Key of the order by start, see {@link StartOrder}. */
    @GenericField(sortable = Sortable.YES, projectable = Projectable.YES, aggregable = Aggregable.YES)
    final long start;

    /** Key of the end, written like that of the start. */
    @GenericField
    final long end;

    /** A timed event has these two, */
    @GenericField(aggregable = Aggregable.YES)
    final @Nullable Long startsAt;

    @GenericField
    final @Nullable Long endsAt;

    /** and one that floats has these: its first day, and the day after its last. */
    @GenericField(aggregable = Aggregable.YES)
    final @Nullable Integer firstDay;

    @GenericField
    final @Nullable Integer dayAfter;

    @GenericField(sortable = Sortable.YES, projectable = Projectable.YES)
    final long modifiedAt;

    @KeywordField(aggregable = Aggregable.YES)
    final Set<String> topics;

    @KeywordField(aggregable = Aggregable.YES)
    final Set<String> organizers;

    /** Slug and name of each organizer, see {@link KnownValues}. */
    @KeywordField
    final Set<String> organizerNames;

    @KeywordField(projectable = Projectable.YES)
    final String name;

    @KeywordField(projectable = Projectable.YES, searchable = Searchable.NO)
    final String slug;

    @KeywordField(aggregable = Aggregable.YES)
    final Set<String> languages;

    @KeywordField(aggregable = Aggregable.YES)
    final String attendance;

    @KeywordField(aggregable = Aggregable.YES)
    final String status;

    @KeywordField(aggregable = Aggregable.YES)
    final @Nullable String country;

    @KeywordField
    final @Nullable String city;

    @KeywordField(aggregable = Aggregable.YES)
    final @Nullable String cityName;

    @GenericField(sortable = Sortable.YES, projectable = Projectable.YES)
    final @Nullable GeoPoint geo;

    @KeywordField(aggregable = Aggregable.YES)
    final Set<String> weekdays;

    @GenericField
    final @Nullable Long startMinute;

    @GenericField
    final @Nullable Double price;

    @KeywordField(aggregable = Aggregable.YES)
    final @Nullable String free;

    @KeywordField
    final String registrationWhileOpen;

    @GenericField
    final @Nullable Long registrationOpens;

    @GenericField(sortable = Sortable.YES, projectable = Projectable.YES)
    final @Nullable Long registrationCloses;

    @GenericField
    final long registrationEnds;

    final transient EventText text;

    EventDocument(Event event, TopicTree tree) {
        EventDetails details = event.details();
        Schedule schedule = details.schedule();
        Optional<Venue> venue = details.venue();
        id = event.id().toString();
        idHigh = EventId.high(event.id());
        idLow = EventId.low(event.id());
        start = StartOrder.encode(schedule);
        end = StartOrder.encodeEnd(schedule);
        boolean timed = schedule instanceof Schedule.Timed;
        startsAt = timed ? schedule.start().toEpochMilli() : null;
        endsAt = timed ? schedule.end().toEpochMilli() : null;
        firstDay = timed ? null : Math.toIntExact(schedule.firstDay().toEpochDay());
        dayAfter = timed ? null : Math.toIntExact(schedule.lastDay().toEpochDay() + 1);
        modifiedAt = event.modifiedAt().toEpochMilli();
        topics = tree.withAncestors(details.topics());
        organizers = details.organizers().stream().map(it -> it.slug()).collect(Collectors.toSet());
        organizerNames = details.organizers().stream()
                .map(it -> KnownValues.named(it.slug(), it.name()))
                .collect(Collectors.toSet());
        name = details.name();
        slug = event.slug();
        languages = details.languages().stream()
                .flatMap(it -> Stream.of(it.toLowerCase(Locale.ROOT), primary(it)))
                .collect(Collectors.toSet());
        attendance = Choice.name(details.attendanceMode());
        status = Choice.name(details.status());
        country = venue.flatMap(Venue::country).orElse(null);
        cityName = venue.flatMap(Venue::city).orElse(null);
        city = venue.flatMap(Venue::city).map(Slug::of).orElse(null);
        geo = venue.flatMap(Venue::geo).map(EventDocument::point).orElse(null);
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
    }

    static String primary(String language) {
        return Locale.forLanguageTag(language).getLanguage();
    }

    private static GeoPoint point(Coordinates coordinates) {
        return GeoPoint.of(coordinates.latitude(), coordinates.longitude());
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
