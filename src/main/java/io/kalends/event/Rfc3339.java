package io.kalends.event;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Instants as RFC 3339 writes them. Most are to the second, and for those the platform takes ten times as long. */
public final class Rfc3339 {

    private static final String UTC_TO_THE_SECOND = "0000-00-00T00:00:00Z";

    private Rfc3339() {}

    /** The instant of a text in UTC and to the second, such as {@code 2020-03-10T11:00:00Z}; empty for all others. */
    public static Optional<Instant> plain(String text) {
        if (!isPlain(text)) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.of(number(text, 0, 4), number(text, 5, 2), number(text, 8, 2));
            return Optional.of(Instant.ofEpochSecond(TimeUnit.DAYS.toSeconds(day.toEpochDay())
                    + TimeUnit.HOURS.toSeconds(number(text, 11, 2))
                    + TimeUnit.MINUTES.toSeconds(number(text, 14, 2))
                    + number(text, 17, 2)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isPlain(String text) {
        if (text.length() != UTC_TO_THE_SECOND.length()) {
            return false;
        }
        for (int i = 0; i < UTC_TO_THE_SECOND.length(); i++) {
            char sign = text.charAt(i);
            char form = UTC_TO_THE_SECOND.charAt(i);
            if (form == '0' ? sign < '0' || sign > '9' : sign != form) {
                return false;
            }
        }
        return number(text, 11, 2) < 24 && number(text, 14, 2) < 60 && number(text, 17, 2) < 60;
    }

    private static int number(String text, int from, int digits) {
        int number = 0;
        for (int i = from; i < from + digits; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    /** An instant with the offset of a zone, to the second or finer. */
    public static String text(Instant instant, ZoneId zone) {
        ZoneOffset offset = zone.getRules().getOffset(instant);
        LocalDateTime local = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), offset);
        if (local.getNano() != 0 || local.getYear() < 1_000 || local.getYear() > 9_999) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(local.atOffset(offset));
        }
        StringBuilder text = new StringBuilder("uuuu-MM-ddTHH:mm:ss+HH:mm".length()).append(local.getYear());
        twoDigits('-', local.getMonthValue(), text);
        twoDigits('-', local.getDayOfMonth(), text);
        twoDigits('T', local.getHour(), text);
        twoDigits(':', local.getMinute(), text);
        twoDigits(':', local.getSecond(), text);
        return text.append(offset.getId()).toString();
    }

    private static void twoDigits(char before, int number, StringBuilder text) {
        text.append(before).append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
