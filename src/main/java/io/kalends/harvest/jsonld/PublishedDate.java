package io.kalends.harvest.jsonld;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as it was published: RFC 3339 or a part of it, with a blank where a {@code +} or a {@code T} should be, with
 * or without seconds and offset, without the zeros that should lead or, as in ISO 8601's basic format, without anything
 * between the numbers, and with the zone of RFC 9557 behind it.
 *
 * @param local date and time of day; midnight when there is none
 * @param dateOnly whether there is no time of day
 * @param zone the name in brackets
 */
record PublishedDate(LocalDateTime local, boolean dateOnly, Optional<ZoneOffset> offset, Optional<String> zone) {

    private static final Pattern FORM =
            Pattern.compile("(\\d{4})(?:-(?=\\d\\d?-)|(?=\\d{4}(?!\\d)))(\\d\\d?)-?(\\d\\d?)"
                    + "(?:[Tt ](\\d\\d|\\d(?=:)):?(\\d\\d)(?::?(\\d\\d)(?:[.,](\\d{1,9})\\d*)?)?"
                    + "(?: ?([Zz])|(?: ?([+\\-\\u2212])| )(\\d\\d|\\d(?!\\d))(?::?(\\d\\d))?)?)?"
                    + "(?:\\[!?([^\\]=]+)\\])?(?:\\[[^\\]]*\\])*");

    /** Understands a text; empty when it is no date. */
    static Optional<PublishedDate> parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            LocalDate date = LocalDate.of(number(form.group(1)), number(form.group(2)), number(form.group(3)));
            boolean dateOnly = form.group(4) == null;
            LocalDateTime local = dateOnly ? date.atStartOfDay() : timed(date, form);
            return Optional.of(new PublishedDate(local, dateOnly, offset(form), Optional.ofNullable(form.group(12))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static LocalDateTime timed(LocalDate date, Matcher form) {
        int hour = number(form.group(4));
        int minute = number(form.group(5));
        int second = Math.min(59, number(form.group(6)));
        if (hour == 24 && minute == 0 && second == 0) {
            return date.plusDays(1).atStartOfDay();
        }
        // PostgreSQL keeps microseconds; more would make an event differ from what is kept of it.
        String fraction = (Optional.ofNullable(form.group(7)).orElse("") + "000000").substring(0, 6);
        return date.atTime(LocalTime.of(hour, minute, second, number(fraction) * 1_000));
    }

    private static Optional<ZoneOffset> offset(Matcher form) {
        if (form.group(8) != null) {
            return Optional.of(ZoneOffset.UTC);
        }
        if (form.group(10) == null) {
            return Optional.empty();
        }
        boolean west = "-".equals(form.group(9)) || "\u2212".equals(form.group(9));
        int sign = west ? -1 : 1;
        return Optional.of(ZoneOffset.ofHoursMinutes(sign * number(form.group(10)), sign * number(form.group(11))));
    }

    private static int number(@Nullable String digits) {
        return digits == null || digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    LocalDate date() {
        return local.toLocalDate();
    }

    /** The instant, with a local time read in this zone; in a gap it moves forward, in an overlap it is the earlier one. */
    Instant in(ZoneId assumed) {
        return offset.map(local::toInstant)
                .orElseGet(() -> local.atZone(assumed).toInstant());
    }

    /** The calendar day seen from a zone. */
    LocalDate dayIn(ZoneId viewer) {
        return dateOnly ? date() : in(viewer).atZone(viewer).toLocalDate();
    }
}
