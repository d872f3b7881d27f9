package io.kalends.event;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A date as a person would say it: "Tue 10 March 2020, 11:00–12:00 CET" in English, and likewise elsewhere (CLDR). */
public final class DateText {

    private static final String DASH = "–";

    /** A pattern of year, month and day: the month may have a mark behind it, and an ending that only a day calls for. */
    private static final Pattern YEAR_FIRST = Pattern.compile("(?<month>y[^d]*?M+)(?:'[^']*')?(?<mark>.*?)\\s*d.*");

    private static final int LANGUAGES_REMEMBERED = 100;
    private static final Cache<Locale, DateText> REMEMBERED =
            Caffeine.newBuilder().maximumSize(LANGUAGES_REMEMBERED).build();

    /** What a zone is called in a language, in summer or in winter: to find that out takes longer than all else here. */
    private record Zone(Locale language, ZoneId zone, boolean summer) {}

    private static final int ZONES_REMEMBERED = 2_000;
    private static final Cache<Zone, String> ZONES =
            Caffeine.newBuilder().maximumSize(ZONES_REMEMBERED).build();

    private final Locale locale;
    private final DateTimeFormatter day;
    private final DateTimeFormatter time;
    private final DateTimeFormatter zone;
    private final DateTimeFormatter month;
    private final DateTimeFormatter dayOfMonth;
    private final DateTimeFormatter weekday;

    private DateText(Locale locale) {
        this.locale = locale;
        this.day = day(locale);
        this.time = time(locale);
        this.zone = DateTimeFormatter.ofPattern("zzz", locale);
        this.month = month(locale);
        this.dayOfMonth = DateTimeFormatter.ofPattern("d", locale);
        this.weekday = DateTimeFormatter.ofPattern("EEE", locale);
    }

    /** Dates in a language. */
    public static DateText in(Locale locale) {
        return REMEMBERED.get(locale, DateText::new);
    }

    /** English without a country is international: the 24-hour clock. */
    private static DateTimeFormatter time(Locale locale) {
        return locale.equals(Locale.ENGLISH)
                ? DateTimeFormatter.ofPattern("HH:mm", locale)
                : DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale);
    }

    private static DateTimeFormatter day(Locale locale) {
        return locale.getLanguage().equals("en")
                ? DateTimeFormatter.ofPattern("EEE d MMMM uuuu", locale)
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale);
    }

    /** Java knows no form for a month of a year: where the year goes first, it is the long date up to the month. */
    private static DateTimeFormatter month(Locale locale) {
        String date = DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                FormatStyle.LONG, null, IsoChronology.INSTANCE, locale);
        Matcher yearFirst = YEAR_FIRST.matcher(date);
        String pattern = yearFirst.matches()
                ? (yearFirst.group("month") + yearFirst.group("mark")).replace("MMMM", "LLLL")
                : "LLLL uuuu";
        return DateTimeFormatter.ofPattern(pattern, locale);
    }

    /** When an event takes place, seen from a zone; whole days are the same from everywhere. */
    public String of(Schedule schedule, ZoneId zone) {
        if (schedule instanceof Schedule.Timed timed) {
            ZonedDateTime from = timed.from().atZone(zone);
            return timed.until()
                    .filter(it -> it.isAfter(timed.from()))
                    .map(it -> span(from, it.atZone(zone)))
                    .orElseGet(() -> day.format(from) + ", " + time.format(from) + " " + zoneName(from));
        }
        LocalDate first = schedule.firstDay();
        LocalDate last = schedule.lastDay();
        return first.equals(last) ? day.format(first) : day.format(first) + " " + DASH + " " + day.format(last);
    }

    private String span(ZonedDateTime from, ZonedDateTime until) {
        // What ends at midnight ends on the evening before, as people say it.
        LocalDate lastDay = until.minusNanos(1).toLocalDate();
        String zone = zoneName(until);
        String other = zoneName(from).equals(zone) ? "" : " " + zoneName(from);
        if (from.toLocalDate().equals(lastDay)) {
            return day.format(from) + ", " + time.format(from) + other + DASH + time.format(until) + " " + zone;
        }
        return day.format(from) + ", " + time.format(from) + other + " " + DASH + " " + day.format(until) + ", "
                + time.format(until) + " " + zone;
    }

    /** Such as CET and CEST: one for each half of the year. */
    private String zoneName(ZonedDateTime at) {
        ZoneId where = at.getZone();
        return where.getId().equals("UTC")
                ? "UTC"
                : ZONES.get(
                        new Zone(locale, where, where.getRules().isDaylightSavings(at.toInstant())),
                        it -> zone.format(at));
    }

    /** A month, as a heading: "March 2020". */
    public String of(YearMonth some) {
        return month.format(some.atDay(1));
    }

    /** The time of day: "11:00". */
    public String timeOf(ZonedDateTime at) {
        return time.format(at);
    }

    /** The number of a day in its month. */
    public String dayOfMonth(LocalDate date) {
        return dayOfMonth.format(date);
    }

    /** Which day of the week it is, in short: "Tue". */
    public String weekday(LocalDate date) {
        return weekday.format(date);
    }

    /** The name of a day of the week. */
    public String of(DayOfWeek weekday) {
        return weekday.getDisplayName(TextStyle.FULL_STANDALONE, locale);
    }
}
