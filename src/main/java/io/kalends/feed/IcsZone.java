package io.kalends.feed;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A zone as iCalendar describes it (RFC 5545, section 3.6.5): what was in force a year before it matters, and every
 * transition from then on until a year after, each with its date. Rules for ever are left to the clients, which know the
 * zone by its IANA name.
 */
final class IcsZone {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH);

    /** One kind of transition: from one offset to another, under a name. */
    private record Observance(boolean daylight, ZoneOffset before, ZoneOffset after, String name) {}

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

        Map<Observance, List<LocalDateTime>> observances = new LinkedHashMap<>();
        observances.put(observance(offset, offset, begins), new ArrayList<>(List.of(begin)));
        for (ZoneOffsetTransition next = rules.nextTransition(begins);
                next != null && next.getInstant().isBefore(ends);
                next = rules.nextTransition(next.getInstant())) {
            observances
                    .computeIfAbsent(
                            observance(next.getOffsetBefore(), next.getOffsetAfter(), next.getInstant()),
                            ignored -> new ArrayList<>())
                    .add(next.getDateTimeBefore());
        }

        lines.put("BEGIN", "VTIMEZONE").put("TZID", zone.getId());
        observances.forEach((observance, onsets) -> write(observance, onsets, lines));
        lines.put("END", "VTIMEZONE");
    }

    private Observance observance(ZoneOffset before, ZoneOffset after, Instant since) {
        return new Observance(rules.isDaylightSavings(since), before, after, NAME.format(since.atZone(zone)));
    }

    private static void write(Observance observance, List<LocalDateTime> onsets, IcsLines lines) {
        String component = observance.daylight() ? "DAYLIGHT" : "STANDARD";
        lines.put("BEGIN", component)
                .put("DTSTART", IcsTimes.local(onsets.get(0)))
                .put("TZOFFSETFROM", offset(observance.before()))
                .put("TZOFFSETTO", offset(observance.after()))
                .text("TZNAME", observance.name());
        // Of several dates in one property, some clients read the first only.
        onsets.stream().skip(1).forEach(it -> lines.put("RDATE", IcsTimes.local(it)));
        lines.put("END", component);
    }

    private static String offset(ZoneOffset offset) {
        int seconds = Math.abs(offset.getTotalSeconds());
        String hoursAndMinutes = String.format(
                Locale.ROOT, "%c%02d%02d", offset.getTotalSeconds() < 0 ? '-' : '+', seconds / 3600, seconds / 60 % 60);
        return seconds % 60 == 0 ? hoursAndMinutes : hoursAndMinutes + String.format(Locale.ROOT, "%02d", seconds % 60);
    }
}
