package io.kalends.embed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kalends.event.AttendanceMode;
import io.kalends.event.DateText;
import io.kalends.event.Event;
import io.kalends.event.EventDetails;
import io.kalends.event.EventStatus;
import io.kalends.event.RegistrationDecision;
import io.kalends.event.Schedule;
import io.kalends.event.Venue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Events as search engines read them on a page: JSON-LD of schema.org, fit to stand in a script element. */
@ApplicationScoped
class SchemaOrg {

    private final ObjectMapper json;

    SchemaOrg(ObjectMapper json) {
        this.json = json;
    }

    String write(List<Event> events, EventViews views) {
        List<Map<String, Object>> items = new ArrayList<>();
        events.forEach(it -> items.add(item(it, views)));
        try {
            // Within HTML, nothing in a text may end the script element or begin a comment; in JSON, escapes are the
            // same text.
            return json.writeValueAsString(Map.of("@context", "https://schema.org", "@graph", items))
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e")
                    .replace("&", "\\u0026")
                    .replace("\u2028", "\\u2028")
                    .replace("\u2029", "\\u2029");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("events cannot be written as JSON", e);
        }
    }

    private static Map<String, Object> item(Event event, EventViews views) {
        EventDetails details = event.details();
        Schedule schedule = details.schedule();
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("@type", "Event");
        item.put("@id", views.here(event).toString());
        item.put("url", views.href(event));
        item.put("name", PlainText.line(details.name()));
        details.description()
                .map(it -> String.join("\n\n", PlainText.paragraphs(it)))
                .ifPresent(it -> item.put("description", it));
        if (schedule instanceof Schedule.Timed timed) {
            item.put("startDate", DateText.rfc3339(timed.from(), timed.zone()));
            timed.until().ifPresent(it -> item.put("endDate", DateText.rfc3339(it, timed.zone())));
        } else {
            item.put("startDate", schedule.firstDay().toString());
            item.put("endDate", schedule.lastDay().toString());
        }
        item.put("eventStatus", "https://schema.org/" + status(details.status()));
        item.put("eventAttendanceMode", "https://schema.org/" + attendance(details.attendanceMode()));
        if (!details.languages().isEmpty()) {
            item.put("inLanguage", details.languages());
        }
        WebAddress.of(details.image()).ifPresent(it -> item.put("image", it));
        List<Object> places = new ArrayList<>();
        details.venue().map(SchemaOrg::place).ifPresent(places::add);
        if (details.attendanceMode() != AttendanceMode.OFFLINE) {
            places.add(Map.of("@type", "VirtualLocation", "url", views.href(event)));
        }
        if (!places.isEmpty()) {
            item.put("location", places);
        }
        if (!details.organizers().isEmpty()) {
            item.put(
                    "organizer",
                    details.organizers().stream()
                            .map(it -> members(
                                    "Organization",
                                    Map.of(
                                            "name",
                                            PlainText.line(Optional.of(it.name())),
                                            "url",
                                            WebAddress.of(it.url()))))
                            .toList());
        }
        WebAddress.of(RegistrationDecision.of(event, views.now()).url())
                .ifPresent(it -> item.put("potentialAction", Map.of("@type", "RegisterAction", "target", it)));
        return item;
    }

    private static Map<String, Object> place(Venue venue) {
        Map<String, Object> place = members("Place", Map.of("name", PlainText.line(venue.name())));
        place.put(
                "address",
                members(
                        "PostalAddress",
                        Map.of(
                                "streetAddress", PlainText.line(venue.streetAddress()),
                                "postalCode", PlainText.line(venue.postalCode()),
                                "addressLocality", PlainText.line(venue.city()),
                                "addressRegion", PlainText.line(venue.region()),
                                "addressCountry", PlainText.line(venue.country()))));
        venue.geo()
                .ifPresent(it -> place.put(
                        "geo",
                        Map.of("@type", "GeoCoordinates", "latitude", it.latitude(), "longitude", it.longitude())));
        return place;
    }

    /** Those members that are known. */
    private static Map<String, Object> members(String type, Map<String, Optional<String>> values) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("@type", type);
        values.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(it -> it.getValue().ifPresent(value -> members.put(it.getKey(), value)));
        return members;
    }

    private static String status(EventStatus status) {
        return switch (status) {
            case SCHEDULED -> "EventScheduled";
            case RESCHEDULED -> "EventRescheduled";
            case POSTPONED -> "EventPostponed";
            case MOVED_ONLINE -> "EventMovedOnline";
            case CANCELLED -> "EventCancelled";
        };
    }

    private static String attendance(AttendanceMode mode) {
        return switch (mode) {
            case OFFLINE -> "OfflineEventAttendanceMode";
            case ONLINE -> "OnlineEventAttendanceMode";
            case MIXED -> "MixedEventAttendanceMode";
        };
    }
}
