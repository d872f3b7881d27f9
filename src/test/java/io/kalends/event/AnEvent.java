package io.kalends.event;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** An event for a story: only what matters is named, the rest is dull. */
public final class AnEvent {

    private String name = "An event";
    private Optional<String> subtitle = Optional.empty();
    private Optional<String> description = Optional.empty();
    private ZoneId zone = ZoneId.of("UTC");
    private boolean zoneAssumed;
    private Optional<String> from = Optional.of("2020-03-16T11:00");
    private Optional<String> until = Optional.empty();
    private Optional<StartDate> previousStart = Optional.empty();
    private EventStatus status = EventStatus.SCHEDULED;
    private AttendanceMode attendance = AttendanceMode.OFFLINE;
    private List<String> languages = List.of("en");
    private Optional<String> venueName = Optional.empty();
    private Optional<String> city = Optional.empty();
    private Optional<String> country = Optional.empty();
    private Optional<Coordinates> geo = Optional.empty();
    private List<OrganizerReference> organizers = List.of();
    private List<String> topics = List.of();
    private final List<ProgrammeItem> programme = new ArrayList<>();
    private Optional<URI> url = Optional.empty();

    private boolean registers;
    private boolean registrationRequired = true;
    private Optional<String> link = Optional.empty();
    private Optional<Instant> opensAt = Optional.empty();
    private Optional<Instant> closesAt = Optional.empty();
    private Optional<Integer> capacity = Optional.empty();
    private Optional<Integer> remaining = Optional.empty();
    private boolean waitlist;
    private Optional<Price> price = Optional.empty();

    public static AnEvent anEvent() {
        return new AnEvent();
    }

    public AnEvent named(String it) {
        name = it;
        return this;
    }

    public AnEvent withSubtitle(String it) {
        subtitle = Optional.of(it);
        return this;
    }

    public AnEvent describedAs(String it) {
        description = Optional.of(it);
        return this;
    }

    /** A date, a local date and time in the event's zone, or an instant. */
    public AnEvent from(String it) {
        from = Optional.of(it);
        return this;
    }

    /** Like {@link #from}; of a date-only event the last day, included. */
    public AnEvent until(String it) {
        until = Optional.of(it);
        return this;
    }

    /** Like {@link #from}: the source says that this was the start before. */
    public AnEvent previouslyFrom(String it) {
        previousStart =
                Optional.of(it.contains("T") ? new StartDate.At(instant(it)) : new StartDate.On(LocalDate.parse(it)));
        return this;
    }

    /** On one whole day. */
    public AnEvent on(String day) {
        return from(day).until(day);
    }

    public AnEvent in(String zoneId) {
        zone = ZoneId.of(zoneId);
        return this;
    }

    public AnEvent inAssumed(String zoneId) {
        zoneAssumed = true;
        return in(zoneId);
    }

    public AnEvent being(EventStatus it) {
        status = it;
        return this;
    }

    public AnEvent attended(AttendanceMode it) {
        attendance = it;
        return this;
    }

    public AnEvent heldIn(String... tags) {
        languages = List.of(tags);
        return this;
    }

    public AnEvent about(String... slugs) {
        topics = List.of(slugs);
        return this;
    }

    public AnEvent by(String... names) {
        organizers = Arrays.stream(names)
                .map(it -> new OrganizerReference(Slug.of(it), it, Optional.empty()))
                .toList();
        return this;
    }

    public AnEvent at(String venue) {
        venueName = Optional.of(venue);
        return this;
    }

    public AnEvent inCity(String cityName, String countryCode) {
        city = Optional.of(cityName);
        country = Optional.of(countryCode);
        return this;
    }

    public AnEvent located(double latitude, double longitude) {
        geo = Optional.of(new Coordinates(latitude, longitude));
        return this;
    }

    public AnEvent withTalk(String title, String speaker, String affiliation) {
        programme.add(new ProgrammeItem(
                Optional.empty(),
                Optional.empty(),
                title,
                Optional.empty(),
                List.of(new Person(speaker, Optional.of(affiliation)))));
        return this;
    }

    public AnEvent withTalkAt(String start, String title) {
        programme.add(new ProgrammeItem(
                Optional.of(Instant.parse(start)), Optional.empty(), title, Optional.empty(), List.of()));
        return this;
    }

    public AnEvent withPage(String it) {
        url = Optional.of(URI.create(it));
        return this;
    }

    public AnEvent registeringAt(String published) {
        registers = true;
        link = Optional.of(published);
        return this;
    }

    public AnEvent withoutRegistration() {
        registers = true;
        registrationRequired = false;
        return this;
    }

    public AnEvent openingAt(String instant) {
        registers = true;
        opensAt = Optional.of(Instant.parse(instant));
        return this;
    }

    public AnEvent closingAt(String instant) {
        registers = true;
        closesAt = Optional.of(Instant.parse(instant));
        return this;
    }

    public AnEvent withPlaces(int all, int left) {
        registers = true;
        capacity = Optional.of(all);
        remaining = Optional.of(left);
        return this;
    }

    public AnEvent withWaitlist() {
        registers = true;
        waitlist = true;
        return this;
    }

    public AnEvent costing(String amount, String currency) {
        registers = true;
        BigDecimal value = new BigDecimal(amount);
        price = Optional.of(
                value.signum() == 0
                        ? Price.FREE
                        : new Price(false, Optional.of(value), Optional.empty(), Optional.of(currency)));
        return this;
    }

    public EventDetails details() {
        Optional<Venue> venue = venueName.isPresent() || city.isPresent() || geo.isPresent()
                ? Optional.of(
                        new Venue(venueName, Optional.empty(), Optional.empty(), city, Optional.empty(), country, geo))
                : Optional.empty();
        Optional<Registration> registration = registers
                ? Optional.of(new Registration(
                        registrationRequired,
                        link,
                        Optional.empty(),
                        opensAt,
                        closesAt,
                        capacity,
                        remaining,
                        waitlist,
                        price,
                        Optional.empty(),
                        Optional.empty()))
                : Optional.empty();
        return new EventDetails(
                name,
                subtitle,
                description,
                schedule(),
                previousStart,
                status,
                attendance,
                languages,
                venue,
                organizers,
                topics,
                List.copyOf(programme),
                registration,
                Optional.empty(),
                List.of(),
                url);
    }

    private Schedule schedule() {
        String start = from.orElseThrow();
        if (start.contains("T")) {
            return new Schedule.Timed(instant(start), until.map(this::instant), zone, zoneAssumed);
        }
        LocalDate first = LocalDate.parse(start);
        return new Schedule.Days(first, until.map(LocalDate::parse).orElse(first), zone, zoneAssumed);
    }

    private Instant instant(String text) {
        return text.endsWith("Z") || text.matches(".*[+-]\\d\\d:\\d\\d")
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).atZone(zone).toInstant();
    }
}
