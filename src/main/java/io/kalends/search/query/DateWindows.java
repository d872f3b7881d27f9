package io.kalends.search.query;

import io.kalends.event.Rfc3339;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneRulesProvider;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the window of a search from its parameters {@code from}, {@code to}, {@code when}, {@code month}, {@code tz}, {@code asOf}. */
final class DateWindows {

    private static final int FIRST_YEAR = 1;
    /** One less than RFC 3339 can write, so that every window that is echoed ends within it. */
    private static final int LAST_YEAR = 9998;

    /** The first and the last of those years, wherever one looks from, in milliseconds. */
    private static final long FIRST_MOMENT = newYear(FIRST_YEAR, ZoneOffset.MAX);

    private static final long LAST_MOMENT = newYear(LAST_YEAR + 1, ZoneOffset.MIN);

    /** A plus sign that was not escaped arrives as a blank. */
    private static final Pattern BLANK_FOR_PLUS = Pattern.compile("(T[0-9:.]+) (\\d\\d:?\\d\\d)$");

    private DateWindows() {}

    private static long newYear(int year, ZoneOffset offset) {
        return LocalDate.of(year, 1, 1).atStartOfDay().toInstant(offset).toEpochMilli();
    }

    /** Whether a parameter can name this instant, in milliseconds, in one zone or another. */
    static boolean isWithinYears(long instant) {
        return instant >= FIRST_MOMENT && instant < LAST_MOMENT;
    }

    static DateWindow read(Values values, Instant now, ZoneId siteZone) {
        ZoneId zone = values.one(SearchParameter.TZ, DateWindows::zone).orElse(siteZone);
        Instant asOf =
                values.one(SearchParameter.AS_OF, it -> instant(it, zone, 0)).orElse(now);
        Optional<When> when = values.choice(SearchParameter.WHEN, When.values(), When::parameter);
        Optional<YearMonth> month = values.one(SearchParameter.MONTH, DateWindows::month);
        Optional<Instant> from = values.one(SearchParameter.FROM, it -> instant(it, zone, 0));
        Optional<Instant> to = values.one(SearchParameter.TO, it -> instant(it, zone, 1));
        boolean bounded = values.has(SearchParameter.FROM) || values.has(SearchParameter.TO);
        values.refuseIf(
                when.isPresent() && bounded,
                SearchParameter.WHEN,
                "when names a window by itself: leave it out, or leave out from and to.");
        values.refuseIf(
                month.isPresent() && (when.isPresent() || bounded),
                SearchParameter.MONTH,
                "month names a window by itself: leave it out, or leave out when, from and to.");
        values.refuseIf(
                from.isPresent() && to.isPresent() && from.get().isAfter(to.get()),
                SearchParameter.FROM,
                "from lies after to: exchange them.");
        if (month.isPresent()) {
            Instant first = month.get().atDay(1).atStartOfDay(zone).toInstant();
            Instant next = month.get().plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
            return new DateWindow(Optional.of(first), Optional.of(next), zone, asOf, When.ANY);
        }
        if (bounded) {
            return new DateWindow(from, to, zone, asOf, When.ANY);
        }
        return when.orElse(When.UPCOMING).window(asOf, zone);
    }

    static ZoneId zone(String text) {
        if (!ZoneRulesProvider.getAvailableZoneIds().contains(text)) {
            throw new IllegalArgumentException(
                    "is not a time zone: use a name of the IANA list, for example Europe/Brussels");
        }
        return ZoneId.of(text);
    }

    private static YearMonth month(String text) {
        try {
            YearMonth month = YearMonth.parse(text);
            if (month.getYear() >= FIRST_YEAR && month.getYear() <= LAST_YEAR) {
                return month;
            }
        } catch (DateTimeParseException e) {
            // said below, in words that a caller understands
        }
        throw new IllegalArgumentException("is not a month: write it like 2020-03");
    }

    /** An instant with offset, a local date and time in the zone, or a date: its midnight, so many days later. */
    static Instant instant(String text, ZoneId zone, int daysAfterDate) {
        try {
            Instant instant = Rfc3339.plain(text)
                    .orElseGet(() -> parse(withPlus(text), zone, daysAfterDate))
                    .truncatedTo(ChronoUnit.MILLIS);
            int year = instant.atZone(zone).getYear();
            if (year >= FIRST_YEAR && year <= LAST_YEAR) {
                return instant;
            }
        } catch (DateTimeException e) {
            // said below, in words that a caller understands
        }
        throw new IllegalArgumentException(
                "is not a date or instant before the year 9999: write it like 2020-03-16 or 2020-03-16T11:00:00+01:00");
    }

    private static String withPlus(String text) {
        return BLANK_FOR_PLUS.matcher(text).replaceFirst("$1+$2");
    }

    private static Instant parse(String text, ZoneId zone, int daysAfterDate) {
        if (!text.contains("T")) {
            return LocalDate.parse(text)
                    .plusDays(daysAfterDate)
                    .atStartOfDay(zone)
                    .toInstant();
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            return LocalDateTime.parse(text).atZone(zone).toInstant();
        }
    }
}
