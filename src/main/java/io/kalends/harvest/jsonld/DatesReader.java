package io.kalends.harvest.jsonld;

import com.fasterxml.jackson.databind.JsonNode;
import io.kalends.event.Schedule;
import io.kalends.event.StartDate;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads when an event takes place: {@code startDate}, {@code endDate} or {@code duration}, and the zone; and when it was
 * to start before.
 */
public final class DatesReader {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final int LONGEST_YEARS = 1_000;
    private static final String PREVIOUS_START = "previousStartDate";

    private final Zones zones;
    private final Optional<ZoneId> given;
    private final ZoneId otherwise;

    /**
     * @param given the zone of events that name none, where somebody said which
     * @param otherwise their zone where nobody did and their hours tell none
     */
    public DatesReader(Zones zones, Optional<ZoneId> given, ZoneId otherwise) {
        this.zones = zones;
        this.given = given;
        this.otherwise = otherwise;
    }

    /**
     * When an event takes place.
     *
     * @throws Refusal when there is no start, a date cannot be understood, or the event ends before it starts
     */
    Schedule schedule(JsonNode event) {
        PublishedDate start =
                date(event, "startDate").orElseThrow(() -> new Refusal("startDate", "An event needs a startDate."));
        Optional<PublishedDate> end = date(event, "endDate");
        Optional<ZoneId> named = zone(event, start, end);
        ZoneId zone = named.or(
                        () -> JsonLd.text(event, "kalends:assumedTimeZone").map(this::known))
                .or(() -> given)
                .or(() -> asWritten(start))
                .orElse(otherwise);
        return start.dateOnly()
                ? days(event, start.date(), end, zone, named.isEmpty())
                : timed(event, start, end, zone, named.isEmpty());
    }

    /**
     * The start that an event was moved away from. One that was put off again and again publishes several (schema.org
     * leaves their order open): the last in time is the latest news.
     *
     * @throws Refusal when it cannot be understood
     */
    static Optional<StartDate> previousStart(JsonNode event, Schedule schedule) {
        ZoneId zone = schedule.zone();
        return JsonLd.list(event, PREVIOUS_START).stream()
                .filter(it -> !isBlank(it))
                .map(it -> understood(it, PREVIOUS_START))
                .sorted(Comparator.comparing((PublishedDate it) -> it.in(zone)).reversed())
                .<StartDate>map(it -> it.dateOnly() ? new StartDate.On(it.date()) : new StartDate.At(it.in(zone)))
                .filter(it -> !it.equals(schedule.startDate()))
                .findFirst();
    }

    /** A date of an event or of something about it; absent when none was published. */
    static Optional<PublishedDate> date(JsonNode node, String property) {
        return JsonLd.first(node, property).filter(it -> !isBlank(it)).map(it -> understood(it, property));
    }

    private static PublishedDate understood(JsonNode value, String property) {
        String text = JsonLd.scalar(value)
                .orElseThrow(() -> new Refusal(property, "The value is not a date written as text."));
        PublishedDate date = PublishedDate.parse(text)
                .orElseThrow(() -> new Refusal(
                        property,
                        "\"" + Texts.line(text, 60)
                                + "\" is not a date such as 2026-03-16 or 2026-03-16T11:00:00+01:00."));
        if (date.date().getYear() < FIRST_YEAR || date.date().getYear() > LAST_YEAR) {
            throw new Refusal(property, "The year lies outside " + FIRST_YEAR + " to " + LAST_YEAR + ".");
        }
        return date;
    }

    private static boolean isBlank(JsonNode value) {
        return value.isTextual() && JsonLd.scalar(value).isEmpty();
    }

    private Optional<ZoneId> zone(JsonNode event, PublishedDate start, Optional<PublishedDate> end) {
        return Stream.of(
                        JsonLd.text(event, "kalends:timeZone"),
                        JsonLd.text(event, "timeZone"),
                        JsonLd.first(event, "location").flatMap(it -> JsonLd.text(it, "timeZone")),
                        JsonLd.first(event, "eventSchedule").flatMap(it -> JsonLd.text(it, "scheduleTimezone")),
                        start.zone(),
                        end.flatMap(PublishedDate::zone))
                .flatMap(Optional::stream)
                .findFirst()
                .map(this::known);
    }

    /**
     * The zone of the hours as they were written, where they are not those of the zone of events that name none: an offset
     * tells the local time of the place. UTC tells that of a program.
     */
    private Optional<ZoneId> asWritten(PublishedDate start) {
        ZoneOffset there = otherwise.getRules().getOffset(start.in(otherwise));
        return start.offset()
                .filter(it -> !it.equals(ZoneOffset.UTC) && !it.equals(there))
                .flatMap(it -> zones.find(it, start.in(it)));
    }

    private ZoneId known(String name) {
        return zones.find(name)
                .orElseThrow(() -> new Refusal(
                        "timeZone",
                        "\"" + Texts.line(name, 60) + "\" is not an IANA time zone such as Europe/Brussels."));
    }

    private static Schedule days(
            JsonNode event, LocalDate first, Optional<PublishedDate> end, ZoneId zone, boolean assumed) {
        LocalDate last = end.map(it -> lastDay(first, it, zone))
                .orElseGet(() -> lasting(event).map(it -> lastDay(first, it)).orElse(first));
        if (last.isBefore(first)) {
            throw endsTooEarly();
        }
        return new Schedule.Days(first, bounded(last), zone, assumed);
    }

    private static LocalDate lastDay(LocalDate first, PublishedDate end, ZoneId zone) {
        if (end.dateOnly()) {
            return end.date();
        }
        boolean asWritten =
                end.offset().filter(it -> !it.equals(ZoneOffset.UTC)).isPresent();
        LocalDateTime local = asWritten ? end.local() : LocalDateTime.ofInstant(end.in(zone), zone);
        LocalDate last = local.toLocalDate();
        return last.isAfter(first) && local.toLocalTime().equals(LocalTime.MIDNIGHT) ? last.minusDays(1) : last;
    }

    private static LocalDate lastDay(LocalDate first, Lasting lasting) {
        LocalDate beyond = first.plus(lasting.days()).plusDays(lasting.time().toDays());
        boolean wholeDays = lasting.time().toDays() * 24 == lasting.time().toHours()
                && lasting.time().toMinutesPart() == 0;
        return wholeDays && beyond.isAfter(first) ? beyond.minusDays(1) : beyond;
    }

    private static Schedule timed(
            JsonNode event, PublishedDate start, Optional<PublishedDate> end, ZoneId zone, boolean assumed) {
        Instant from = start.in(zone);
        Optional<Instant> until = end.isPresent()
                ? end.flatMap(it -> until(start, it, zone))
                : lasting(event)
                        .map(it -> from.atZone(zone)
                                .plus(it.days())
                                .plus(it.time())
                                .toInstant());
        if (until.filter(it -> it.isBefore(from)).isPresent()) {
            throw endsTooEarly();
        }
        until.ifPresent(it -> bounded(it.atZone(zone).toLocalDate()));
        return new Schedule.Timed(from, until, zone, assumed);
    }

    /** A bare date as the end of a timed event: on the same day it says nothing, a later day counts to its end. */
    private static Optional<Instant> until(PublishedDate start, PublishedDate end, ZoneId zone) {
        if (!end.dateOnly()) {
            return Optional.of(end.in(zone));
        }
        LocalDate first = start.dayIn(zone);
        if (end.date().isBefore(first)) {
            throw endsTooEarly();
        }
        return end.date().equals(first)
                ? Optional.empty()
                : Optional.of(end.date().plusDays(1).atStartOfDay(zone).toInstant());
    }

    private static Refusal endsTooEarly() {
        return new Refusal("endDate", "The event ends before it starts.");
    }

    private static LocalDate bounded(LocalDate last) {
        if (last.getYear() > LAST_YEAR) {
            throw new Refusal("endDate", "The year lies outside " + FIRST_YEAR + " to " + LAST_YEAR + ".");
        }
        return last;
    }

    private record Lasting(Period days, Duration time) {}

    /** An ISO 8601 duration; {@code P1W}, {@code P2DT3H} and {@code PT90M} alike. */
    private static Optional<Lasting> lasting(JsonNode event) {
        return JsonLd.text(event, "duration").map(published -> {
            String text = published.strip().toUpperCase(Locale.ROOT);
            try {
                int time = text.indexOf('T');
                String days = time < 0 ? text : text.substring(0, time);
                Lasting lasting = new Lasting(
                        days.equals("P") ? Period.ZERO : Period.parse(days),
                        time < 0 ? Duration.ZERO : Duration.parse("P" + text.substring(time)));
                if (lasting.days().isNegative() || lasting.time().isNegative()) {
                    throw new Refusal("duration", "The duration is negative.");
                }
                LocalDate beyond = LocalDate.EPOCH
                        .plus(lasting.days())
                        .plusDays(lasting.time().toDays());
                if (beyond.isAfter(LocalDate.EPOCH.plusYears(LONGEST_YEARS))) {
                    throw new Refusal("duration", "The duration is longer than " + LONGEST_YEARS + " years.");
                }
                return lasting;
            } catch (DateTimeException | ArithmeticException e) {
                throw new Refusal(
                        "duration", "\"" + Texts.line(published, 60) + "\" is not a duration such as PT1H30M or P2D.");
            }
        });
    }
}
