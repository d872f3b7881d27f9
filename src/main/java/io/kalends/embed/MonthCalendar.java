package io.kalends.embed;

import io.kalends.event.DateText;
import io.kalends.view.EventView;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A calendar of one month, week by week.
 *
 * @param title the month's name
 * @param weekdays their short names, in the order of the language
 * @param previous address of the month before
 */
record MonthCalendar(String title, List<String> weekdays, List<List<Day>> weeks, String previous, String next) {

    /**
     * A day of a week.
     *
     * @param date for machines
     * @param name for a reader who does not see the columns
     * @param inside whether it belongs to the month
     */
    record Day(String date, String number, String name, boolean inside, boolean today, List<Entry> events) {

        /** Classes of the cell. */
        public String kind() {
            return (inside ? "" : "outside ")
                    + (events.stream().anyMatch(Entry::shown) ? "" : "bare ")
                    + (today ? "today" : "");
        }
    }

    /**
     * An event on a day.
     *
     * @param first whether it starts on this day
     * @param shown whether a narrow calendar, which is a list of days, tells it here
     */
    record Entry(EventView event, boolean first, boolean shown) {

        public boolean several() {
            return event.lastDay().isAfter(event.firstDay());
        }
    }

    static MonthCalendar of(
            YearMonth month,
            String title,
            LocalDate today,
            Locale locale,
            List<EventView> events,
            String previous,
            String next) {
        DayOfWeek start = start(locale);
        List<String> weekdays = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            weekdays.add(start.plus(i).getDisplayName(TextStyle.SHORT_STANDALONE, locale));
        }
        List<List<Day>> weeks = new ArrayList<>();
        LocalDate day = month.atDay(1).with(TemporalAdjusters.previousOrSame(start));
        while (!day.isAfter(month.atEndOfMonth())) {
            List<Day> week = new ArrayList<>();
            for (int i = 0; i < 7; i++, day = day.plusDays(1)) {
                week.add(day(day, month, today, locale, events));
            }
            weeks.add(List.copyOf(week));
        }
        return new MonthCalendar(title, weekdays, weeks, previous, next);
    }

    private static Day day(LocalDate day, YearMonth month, LocalDate today, Locale locale, List<EventView> events) {
        boolean inside = YearMonth.from(day).equals(month);
        return new Day(
                day.toString(),
                DateText.in(locale).dayOfMonth(day),
                DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                        .withLocale(locale)
                        .format(day),
                inside,
                inside && day.equals(today),
                inside
                        ? events.stream()
                                .filter(it -> !day.isBefore(it.firstDay()) && !day.isAfter(it.lastDay()))
                                .map(it -> new Entry(
                                        it,
                                        day.equals(it.firstDay()),
                                        day.equals(it.firstDay()) || day.getDayOfMonth() == 1))
                                .toList()
                        : List.of());
    }

    /** English without a country is international: weeks begin on Monday (ISO 8601). */
    private static DayOfWeek start(Locale locale) {
        return locale.equals(Locale.ENGLISH)
                ? DayOfWeek.MONDAY
                : WeekFields.of(locale).getFirstDayOfWeek();
    }
}
