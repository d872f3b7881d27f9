package io.kalends.feed;

import io.kalends.event.Schedule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneRules;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Times as iCalendar writes them, and the zones that they need (RFC 5545, sections 3.3.5 and 3.6.5). A local time that
 * occurs twice, when clocks are put back, is written in UTC: clients disagree about which of the two it means.
 */
final class IcsTimes {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd");
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private record Span(Instant first, Instant last) {}

    private final Map<String, Span> zones = new TreeMap<>();

    static String utc(Instant instant) {
        return UTC.format(instant);
    }

    /** Start and end. */
    void write(Schedule schedule, IcsLines lines) {
        if (schedule instanceof Schedule.Timed timed) {
            boolean inUtc = isSaidInUtc(timed);
            write("DTSTART", timed.from(), timed.zone(), inUtc, lines);
            end(timed).ifPresent(it -> write("DTEND", it, timed.zone(), inUtc, lines));
        } else {
            write("DTSTART", schedule.firstDay(), lines);
            write("DTEND", schedule.lastDay().plusDays(1), lines);
        }
    }

    private static Optional<Instant> end(Schedule.Timed timed) {
        return timed.until().filter(it -> it.isAfter(timed.from()));
    }

    private static void write(String property, LocalDate day, IcsLines lines) {
        lines.put(property + ";VALUE=DATE", DATE.format(day));
    }

    private static void write(String property, Instant instant, ZoneId zone, boolean inUtc, IcsLines lines) {
        if (inUtc) {
            lines.put(property, utc(instant));
        } else {
            lines.put(property + ";TZID=" + zone.getId(), LOCAL.format(instant.atZone(zone)));
        }
    }

    /** Both ends together: a local time that a clock shows twice cannot be said in it, and half an event in UTC misleads. */
    private static boolean isSaidInUtc(Schedule.Timed timed) {
        return isSaidInUtc(timed.from(), timed.zone())
                || end(timed).filter(it -> isSaidInUtc(it, timed.zone())).isPresent();
    }

    private static boolean isSaidInUtc(Instant instant, ZoneId zone) {
        ZoneRules rules = zone.getRules();
        return zone instanceof ZoneOffset
                || (rules.isFixedOffset() && rules.getOffset(instant).equals(ZoneOffset.UTC))
                || rules.getValidOffsets(LocalDateTime.ofInstant(instant, zone)).size() > 1;
    }

    /** Remembers the zone of an event, and from when to when it matters. */
    void needs(Schedule schedule) {
        if (schedule instanceof Schedule.Timed timed && !isSaidInUtc(timed)) {
            need(timed.zone(), timed.from());
            end(timed).ifPresent(it -> need(timed.zone(), it));
        }
    }

    private void need(ZoneId zone, Instant instant) {
        zones.merge(
                zone.getId(),
                new Span(instant, instant),
                (known, more) -> new Span(
                        known.first().isBefore(more.first()) ? known.first() : more.first(),
                        known.last().isAfter(more.last()) ? known.last() : more.last()));
    }

    /** The zones remembered; UTC when there is none and a calendar must not be empty. */
    void writeZones(IcsLines lines, boolean empty) {
        if (empty && zones.isEmpty()) {
            new IcsZone(ZoneId.of("UTC")).write(Instant.EPOCH, Instant.EPOCH, lines);
        }
        zones.forEach((id, span) -> new IcsZone(ZoneId.of(id)).write(span.first(), span.last(), lines));
    }

    static String local(LocalDateTime time) {
        return LOCAL.format(time);
    }

    static LocalDateTime newYear(ZonedDateTime time) {
        return LocalDate.of(time.getYear(), 1, 1).atStartOfDay();
    }
}
