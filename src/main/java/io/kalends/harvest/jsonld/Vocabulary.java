package io.kalends.harvest.jsonld;

import com.fasterxml.jackson.databind.JsonNode;
import io.kalends.event.AttendanceMode;
import io.kalends.event.EventStatus;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads schema.org's enumerations, written as full address, with a prefix, bare, or as words. */
final class Vocabulary {

    private static final Map<String, EventStatus> STATUSES = Map.of(
            "scheduled", EventStatus.SCHEDULED,
            "confirmed", EventStatus.SCHEDULED,
            "completed", EventStatus.SCHEDULED,
            "rescheduled", EventStatus.RESCHEDULED,
            "postponed", EventStatus.POSTPONED,
            "movedonline", EventStatus.MOVED_ONLINE,
            "cancelled", EventStatus.CANCELLED,
            "canceled", EventStatus.CANCELLED);

    /** When several apply, the one that matters most to somebody who wants to come. */
    private static final List<EventStatus> GRAVEST_FIRST = List.of(
            EventStatus.CANCELLED,
            EventStatus.POSTPONED,
            EventStatus.MOVED_ONLINE,
            EventStatus.RESCHEDULED,
            EventStatus.SCHEDULED);

    private static final Map<String, AttendanceMode> MODES = Map.of(
            "offline", AttendanceMode.OFFLINE,
            "inperson", AttendanceMode.OFFLINE,
            "onsite", AttendanceMode.OFFLINE,
            "online", AttendanceMode.ONLINE,
            "mixed", AttendanceMode.MIXED,
            "hybrid", AttendanceMode.MIXED);

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s_-]+");
    private static final Pattern NAME_OF_THE_MODES = Pattern.compile("(event)?(attendancemode)?$");

    private Vocabulary() {}

    /** The status of an event; scheduled when it names none. */
    static EventStatus status(JsonNode event) {
        List<EventStatus> published = terms(event, "eventStatus")
                .map(it -> known(STATUSES, it.startsWith("event") ? it.substring(5) : it, "eventStatus"))
                .toList();
        return GRAVEST_FIRST.stream().filter(published::contains).findFirst().orElse(EventStatus.SCHEDULED);
    }

    /** How one takes part, as published; absent when the event does not say. */
    static Optional<AttendanceMode> attendanceMode(JsonNode event) {
        List<AttendanceMode> published = terms(event, "eventAttendanceMode")
                .map(it -> known(MODES, NAME_OF_THE_MODES.matcher(it).replaceFirst(""), "eventAttendanceMode"))
                .distinct()
                .toList();
        return published.size() > 1
                ? Optional.of(AttendanceMode.MIXED)
                : published.stream().findFirst();
    }

    private static Stream<String> terms(JsonNode event, String property) {
        return JsonLd.list(event, property).stream()
                .map(it -> it.isObject() ? it.path("@id") : it)
                .filter(it -> !it.asText("").isBlank())
                .map(it -> Texts.without(
                        BETWEEN_WORDS, JsonLd.localName(it.asText("").strip())))
                .map(it -> it.toLowerCase(Locale.ROOT));
    }

    private static <T> T known(Map<String, T> terms, String term, String property) {
        return Optional.ofNullable(terms.get(term))
                .orElseThrow(() -> new Refusal(
                        property, "\"" + Texts.line(term, 60) + "\" is not one of schema.org's values for it."));
    }
}
