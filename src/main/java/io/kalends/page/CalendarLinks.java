package io.kalends.page;

import io.kalends.event.Schedule;
import io.kalends.view.PublicEvent;
import io.kalends.view.Words;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Ways into a calendar: the file that every calendar reads, and the forms of two that people keep in a browser. */
final class CalendarLinks {

    private static final DateTimeFormatter BASIC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LONGEST_TEXT = 500;

    private CalendarLinks() {}

    /** {@code file} is the event as iCalendar. */
    static List<Option> of(PublicEvent event, String file, Words words) {
        return List.of(
                new Option(words.say("calendarFile"), "", file, false),
                new Option("Google Calendar", "", google(event), false),
                new Option("Outlook", "", outlook(event), false));
    }

    private static String google(PublicEvent event) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("action", "TEMPLATE");
        query.put("text", event.details().name());
        query.put("dates", from(event, BASIC) + "/" + until(event, BASIC));
        query.put("details", text(event));
        event.place().ifPresent(it -> query.put("location", it));
        return address("https://calendar.google.com/calendar/render", query);
    }

    private static String outlook(PublicEvent event) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("path", "/calendar/action/compose");
        query.put("rru", "addevent");
        query.put("subject", event.details().name());
        query.put("startdt", from(event, DateTimeFormatter.ISO_INSTANT));
        query.put("enddt", until(event, DateTimeFormatter.ISO_INSTANT));
        if (event.schedule() instanceof Schedule.Days) {
            query.put("allday", "true");
        }
        query.put("body", text(event));
        event.place().ifPresent(it -> query.put("location", it));
        return address("https://outlook.live.com/calendar/0/deeplink/compose", query);
    }

    private static String from(PublicEvent event, DateTimeFormatter instants) {
        return event.schedule() instanceof Schedule.Timed timed
                ? instants.format(timed.from())
                : day(event.schedule().firstDay().toString(), instants);
    }

    /** Not included, as both expect it. An event whose end is not known ends as it begins. */
    private static String until(PublicEvent event, DateTimeFormatter instants) {
        if (event.schedule() instanceof Schedule.Timed timed) {
            Instant end = timed.until().orElse(timed.from());
            return instants.format(end);
        }
        return day(event.schedule().lastDay().plusDays(1).toString(), instants);
    }

    private static String day(String date, DateTimeFormatter instants) {
        return instants == BASIC ? date.replace("-", "") : date;
    }

    private static String text(PublicEvent event) {
        String about = event.details().description().orElse("");
        String cut = about.length() <= LONGEST_TEXT
                ? about
                : about.substring(0, about.offsetByCodePoints(0, about.codePointCount(0, LONGEST_TEXT))) + " …";
        URI page = event.page();
        return cut.isEmpty() ? page.toASCIIString() : cut + "\n\n" + page.toASCIIString();
    }

    private static String address(String form, Map<String, String> query) {
        return query.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", form + "?", ""));
    }
}
