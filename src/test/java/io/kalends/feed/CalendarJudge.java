package io.kalends.feed;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.ValidationWarnings;
import biweekly.io.ParseWarning;
import biweekly.io.TimezoneInfo;
import biweekly.io.text.ICalReader;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.util.DateTimeComponents;
import io.kalends.event.Schedule;
import io.kalends.view.PublicEvent;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DateProperty;

/**
 * Parsers of iCalendar that are not ours. As most clients do, they go by the IANA name of a zone: of the zones that a
 * calendar brings, ical4j 4.1 takes only the transitions to summer, and biweekly supposes one standard time for ever and
 * summers of one hour. Those are judged by ical.js, see .ci/judge-feeds.
 */
enum CalendarJudge {
    ICAL4J {
        @Override
        List<Read> read(byte[] ics) {
            try {
                Calendar calendar =
                        new CalendarBuilder().build(new StringReader(new String(ics, StandardCharsets.UTF_8)));
                // Its rule for GEO knows neither south nor west.
                assertThat(calendar.validate().getEntries())
                        .filteredOn(it -> !it.getContext().equals("GEO"))
                        .isEmpty();
                return calendar.<VEvent>getComponents("VEVENT").stream()
                        .map(CalendarJudge::fromIcal4j)
                        .toList();
            } catch (IOException | ParserException e) {
                throw new AssertionError(e);
            }
        }
    },

    BIWEEKLY {
        /** It compares them as its summers of one hour have it; they are compared as written, see {@link Read}. */
        private static final Integer END_BEFORE_START = 16;

        @Override
        List<Read> read(byte[] ics) {
            List<ParseWarning> warnings = new ArrayList<>();
            ICalendar calendar;
            try (var reader = new ICalReader(new String(ics, StandardCharsets.UTF_8))) {
                calendar = reader.readNext();
                warnings.addAll(reader.getWarnings());
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            assertThat(warnings).isEmpty();
            // It does not count zones among the components of which there must be one.
            if (!calendar.getEvents().isEmpty()) {
                assertThat(calendar.validate(ICalVersion.V2_0))
                        .flatExtracting(ValidationWarnings.WarningsGroup::getWarnings)
                        .filteredOn(it -> !END_BEFORE_START.equals(it.getCode()))
                        .isEmpty();
            }
            TimezoneInfo zones = calendar.getTimezoneInfo();
            return calendar.getEvents().stream()
                    .map(it -> fromBiweekly(it, zones))
                    .toList();
        }
    };

    /** An event as somebody else read it; an end that was not written is absent. */
    record Read(
            String uid, int sequence, String status, String summary, Temporal start, Optional<? extends Temporal> end) {

        /** What must be read. */
        static Read of(PublicEvent entry) {
            Schedule schedule = entry.schedule();
            boolean timed = schedule instanceof Schedule.Timed;
            Optional<? extends Temporal> end = schedule instanceof Schedule.Timed it
                    ? it.until().filter(at -> at.isAfter(it.from()))
                    : Optional.of(schedule.lastDay().plusDays(1));
            return new Read(
                    entry.id() + "@kalends",
                    entry.version(),
                    switch (entry.details().status()) {
                        case CANCELLED -> "CANCELLED";
                        case POSTPONED -> "TENTATIVE";
                        case SCHEDULED, RESCHEDULED, MOVED_ONLINE -> "CONFIRMED";
                    },
                    entry.details().name(),
                    timed ? schedule.start() : schedule.firstDay(),
                    end);
        }
    }

    abstract List<Read> read(byte[] ics);

    private static Read fromIcal4j(VEvent event) {
        return new Read(
                value(event, "UID"),
                Integer.parseInt(value(event, "SEQUENCE")),
                value(event, "STATUS"),
                value(event, "SUMMARY"),
                event.<DateProperty<?>>getProperty("DTSTART")
                        .map(CalendarJudge::temporal)
                        .orElseThrow(),
                event.<DateProperty<?>>getProperty("DTEND").map(CalendarJudge::temporal));
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).orElseThrow().getValue();
    }

    private static Temporal temporal(DateProperty<?> property) {
        if (property.getDate() instanceof ZonedDateTime zoned) {
            String zone = property.getParameter("TZID").orElseThrow().getValue();
            return zoned.toLocalDateTime().atZone(ZoneId.of(zone)).toInstant();
        }
        return property.getDate() instanceof OffsetDateTime utc ? utc.toInstant() : property.getDate();
    }

    private static Read fromBiweekly(biweekly.component.VEvent event, TimezoneInfo zones) {
        return new Read(
                event.getUid().getValue(),
                event.getSequence().getValue(),
                event.getStatus().getValue(),
                event.getSummary().getValue(),
                temporal(event.getDateStart(), zones),
                Optional.ofNullable(event.getDateEnd()).map(it -> temporal(it, zones)));
    }

    private static Temporal temporal(DateOrDateTimeProperty property, TimezoneInfo zones) {
        DateTimeComponents read = property.getValue().getRawComponents();
        LocalDate day = LocalDate.of(read.getYear(), read.getMonth(), read.getDate());
        if (!property.getValue().hasTime()) {
            return day;
        }
        ZoneId zone = read.isUtc()
                ? ZoneOffset.UTC
                : ZoneId.of(zones.getTimezone(property)
                        .getComponent()
                        .getTimezoneId()
                        .getValue());
        return day.atTime(read.getHour(), read.getMinute(), read.getSecond())
                .atZone(zone)
                .toInstant();
    }
}
