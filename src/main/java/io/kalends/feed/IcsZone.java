package io.kalends.feed;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Locale;

/**
 * A zone as iCalendar describes it (RFC 5545, section 3.6.5): what was in force a year before it matters, and every
 * transition from then on until a year after, each as an observance of its own: of recurring ones, and of several dates in
 * one, parsers make different things. What holds for ever is left to the clients, which know the zone by its IANA name.
 */
final class IcsZone {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH);

    private final ZoneId zone;
    private final ZoneRules rules;

    IcsZone(ZoneId zone) {
        this.zone = zone;
        this.rules = zone.getRules();
    }

    void write(Instant first, Instant last, IcsLines lines) {
        LocalDateTime begin = IcsTimes.newYear(first.atZone(zone).minusYears(1));
        Instant begins = begin.atZone(zone).toInstant();
        Instant ends =
                IcsTimes.newYear(last.atZone(zone).plusYears(2)).atZone(zone).toInstant();
        ZoneOffset offset = rules.getOffset(begins);

        lines.put("BEGIN", "VTIMEZONE").put("TZID", zone.getId());
        write(begin, offset, offset, begins, lines);
        for (ZoneOffsetTransition next = rules.nextTransition(begins);
                next != null && next.getInstant().isBefore(ends);
                next = rules.nextTransition(next.getInstant())) {
            write(next.getDateTimeBefore(), next.getOffsetBefore(), next.getOffsetAfter(), next.getInstant(), lines);
        }
        lines.put("END", "VTIMEZONE");
    }

    private void write(LocalDateTime onset, ZoneOffset before, ZoneOffset after, Instant since, IcsLines lines) {
        String component = rules.isDaylightSavings(since) ? "DAYLIGHT" : "STANDARD";
        lines.put("BEGIN", component)
                .put("DTSTART", IcsTimes.local(onset))
                .put("TZOFFSETFROM", offset(before))
                .put("TZOFFSETTO", offset(after))
                .text("TZNAME", NAME.format(since.atZone(zone)))
                .put("END", component);
    }

    private static String offset(ZoneOffset offset) {
        int seconds = Math.abs(offset.getTotalSeconds());
        String hoursAndMinutes = String.format(
                Locale.ROOT, "%c%02d%02d", offset.getTotalSeconds() < 0 ? '-' : '+', seconds / 3600, seconds / 60 % 60);
        return seconds % 60 == 0 ? hoursAndMinutes : hoursAndMinutes + String.format(Locale.ROOT, "%02d", seconds % 60);
    }
}
