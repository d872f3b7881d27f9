package io.kalends.search;

import io.kalends.event.EventDetails;
import io.kalends.event.Schedule;
import io.kalends.search.Condition.Look;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Random windows in time, with the rule they follow: half open, overlapping, whole days float. */
final class RandomWindows {

    private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");
    private static final Instant NEVER = Instant.parse("0001-01-01T00:00:00Z");

    private final RandomEvents random;
    private final ZoneId zone;

    RandomWindows(RandomEvents random, ZoneId zone) {
        this.random = random;
        this.zone = zone;
    }

    /** From one instant to another, the second excluded. */
    private record Span(Instant from, Instant to) {}

    private static Span days(LocalDate first, LocalDate behind, ZoneId zone) {
        return new Span(
                first.atStartOfDay(zone).toInstant(), behind.atStartOfDay(zone).toInstant());
    }

    static boolean overlaps(EventDetails event, Instant from, Instant to, ZoneId zone) {
        Span lasts = lasts(event, zone);
        return lasts.from().isBefore(to) && lasts.to().isAfter(from);
    }

    private static Span lasts(EventDetails event, ZoneId zone) {
        if (event.schedule() instanceof Schedule.Timed timed) {
            Instant until = timed.until().orElse(timed.from());
            return new Span(timed.from(), until.equals(timed.from()) ? until.plusMillis(1) : until);
        }
        Schedule.Days days = (Schedule.Days) event.schedule();
        return days(days.firstDay(), days.lastDay().plusDays(1), zone);
    }

    static Instant start(EventDetails event, ZoneId zone) {
        return lasts(event, zone).from();
    }

    static Instant end(EventDetails event, ZoneId zone) {
        return lasts(event, zone).to();
    }

    static boolean isUpcoming(EventDetails event, Look look) {
        return end(event, look.zone()).isAfter(look.now());
    }

    Condition next() {
        if (random.chance(15)) {
            return month();
        }
        return random.chance(45) ? named() : between();
    }

    private Condition month() {
        YearMonth month = YearMonth.from(day());
        return Condition.of("month", month.toString(), (event, look) -> {
            Span span = days(month.atDay(1), month.plusMonths(1).atDay(1), look.zone());
            return overlaps(event, span.from(), span.to(), look.zone());
        });
    }

    private LocalDate day() {
        return RandomEvents.FIRST_DAY.plusDays(
                random.of(List.of(0, 3, 5, 9, 10, 11, 20, 30, 38, 39, 40, 41, 42, 45, 60, 74)));
    }

    private Condition named() {
        String when = random.of(List.of(
                "upcoming",
                "past",
                "any",
                "ongoing",
                "today",
                "tomorrow",
                "this-week",
                "next-week",
                "this-weekend",
                "this-month",
                "next-month"));
        return Condition.of("when", when, (event, look) -> isIn(when, event, look));
    }

    private static boolean isIn(String when, EventDetails event, Look look) {
        LocalDate today = look.now().atZone(look.zone()).toLocalDate();
        LocalDate monday = today;
        while (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            monday = monday.minusDays(1);
        }
        LocalDate first = LocalDate.of(today.getYear(), today.getMonth(), 1);
        ZoneId zone = look.zone();
        Span span = switch (when) {
            case "past" -> new Span(NEVER, NEVER);
            case "any" -> new Span(NEVER, EVER);
            case "ongoing" -> new Span(look.now(), look.now().plusNanos(1));
            case "today" -> days(today, today.plusDays(1), zone);
            case "tomorrow" -> days(today.plusDays(1), today.plusDays(2), zone);
            case "this-week" -> days(monday, monday.plusDays(7), zone);
            case "next-week" -> days(monday.plusDays(7), monday.plusDays(14), zone);
            case "this-weekend" -> days(monday.plusDays(5), monday.plusDays(7), zone);
            case "this-month" -> days(first, first.plusMonths(1), zone);
            case "next-month" -> days(first.plusMonths(1), first.plusMonths(2), zone);
            default -> new Span(look.now(), EVER);
        };
        return when.equals("past") ? !isUpcoming(event, look) : overlaps(event, span.from(), span.to(), zone);
    }

    private record Bound(String text, Instant instant) {}

    private Bound bound(int daysBehindDate) {
        if (random.chance(40)) {
            Instant instant = random.turningPoint();
            return new Bound(instant.toString(), instant);
        }
        LocalDate day = day();
        if (random.chance(50)) {
            return new Bound(
                    day.toString(),
                    day.plusDays(daysBehindDate).atStartOfDay(zone).toInstant());
        }
        LocalDateTime local = day.atTime(random.of(List.of(0, 1, 2, 9, 11, 23)), random.of(List.of(0, 15, 30)));
        Instant instant = local.atZone(zone).toInstant();
        if (random.chance(50)) {
            return new Bound(local.toString(), instant);
        }
        String offset = instant.atZone(zone).toOffsetDateTime().toString();
        return new Bound(random.chance(50) ? instant.toString() : offset, instant);
    }

    private Condition between() {
        Bound one = bound(0);
        Bound other = bound(1);
        boolean hasTo = random.chance(70) && !one.instant().isAfter(other.instant());
        boolean hasFrom = !hasTo || random.chance(80);
        Map<String, List<String>> parameters = new HashMap<>();
        if (hasFrom) {
            parameters.put("from", List.of(one.text()));
        }
        if (hasTo) {
            parameters.put("to", List.of(other.text()));
        }
        Instant from = hasFrom ? one.instant() : NEVER;
        Instant to = hasTo ? other.instant() : EVER;
        return new Condition(parameters, (event, look) -> overlaps(event, from, to, look.zone()));
    }
}
