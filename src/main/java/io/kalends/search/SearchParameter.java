package io.kalends.search;

import io.kalends.event.AttendanceMode;
import io.kalends.event.Choice;
import io.kalends.event.EventStatus;
import io.kalends.event.RegistrationState;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The parameters of a search, the same in every listing, feed and embed: their names, and what the contract says of
 * each. Reading them is {@link SearchParameters}' work.
 */
public enum SearchParameter {
    Q(
            "q",
            Form.TEXT,
            "Words to find in names, descriptions, topics, organizers, speakers, venues and cities. All must occur; \"a"
                    + " phrase\" in quotation marks, -word excludes, OR between words means either, word* finds what begins"
                    + " with it. At most 200 characters.",
            "textiles"),
    FROM(
            "from",
            Form.TEXT,
            "Start of the window: events that end after it. A date (midnight in tz), a local date and time in tz, or an"
                    + " instant with offset (RFC 3339).",
            "2020-03-01"),
    TO("to", Form.TEXT, "End of the window: events that start before it. A date includes that day.", "2020-03-31"),
    WHEN(
            "when",
            Form.ONE_OF,
            "A window by name, instead of from and to. Weeks begin on Monday. Without any window: upcoming, which is"
                    + " everything that has not ended.",
            "this-week",
            Arrays.stream(When.values()).map(When::parameter).toList(),
            "upcoming"),
    MONTH("month", Form.TEXT, "One calendar month in tz, instead of from and to.", "2020-03"),
    TZ(
            "tz",
            Form.TEXT,
            "The time zone one looks from, an IANA name; dates, months and floating events lie in it. Without it, the"
                    + " site's zone.",
            "Europe/Brussels"),
    AS_OF(
            "asOf",
            Form.TEXT,
            "The clock: what the answer would be at this instant (or midnight of this date). Without it, now.",
            "2020-03-01T09:00:00Z"),
    TOPIC("topic", Form.LIST, "Events about any of these topics or what lies below them (slugs).", "procurement"),
    TOPIC_ALL("topicAll", Form.LIST, "Events about all of these topics.", "procurement,textiles"),
    TOPIC_NOT("topicNot", Form.LIST, "Events about none of these topics.", "sports"),
    ORGANIZER("organizer", Form.LIST, "Events of any of these organizers (slugs).", "royal-ontario-museum"),
    LANGUAGE("language", Form.LIST, "Events held in any of these languages (BCP 47); en also finds en-GB.", "en"),
    ATTENDANCE("attendance", Form.LIST_OF, "Where one takes part.", "online", Choice.names(AttendanceMode.class), null),
    COUNTRY("country", Form.LIST, "Events in any of these countries (ISO 3166-1 alpha-2).", "BE"),
    CITY("city", Form.LIST, "Events in any of these cities; accents and case do not matter.", "Toronto"),
    NEAR("near", Form.TEXT, "Events near this point: latitude, longitude in degrees.", "43.65,-79.38"),
    RADIUS("radius", Form.NUMBER, "How near, in kilometres: above 0, at most 20000.", "5", List.of(), "25"),
    BBOX(
            "bbox",
            Form.TEXT,
            "Events within this box: west, south, east, north in degrees. A west greater than east crosses the 180th"
                    + " meridian.",
            "-79.7,43.5,-79.1,43.9"),
    WEEKDAY(
            "weekday",
            Form.LIST_OF,
            "Events that take place on any of these days of the week, in their own zone.",
            "saturday",
            Choice.names(DayOfWeek.class),
            null),
    STARTS_AFTER(
            "startsAfter",
            Form.TEXT,
            "Events that start at this local time of day or later, in their own zone; date-only events have no such"
                    + " time.",
            "16:30"),
    STARTS_BEFORE("startsBefore", Form.TEXT, "Events that start before this local time of day.", "12:00"),
    PRICE_MAX(
            "priceMax",
            Form.NUMBER,
            "Events whose lowest known price is at most this, each in its own currency. Free events cost 0.",
            "20"),
    REGISTRATION(
            "registration",
            Form.LIST_OF,
            "Events in any of these registration states, by the clock of the search.",
            "open",
            Choice.names(RegistrationState.class),
            null),
    REGISTRATION_CLOSES_BEFORE(
            "registrationClosesBefore",
            Form.TEXT,
            "Events whose registration is known to close before this instant; a date includes that day.",
            "2020-03-15"),
    FREE(
            "free",
            Form.ONE_OF,
            "Events known to cost nothing (true), or known to cost something (false).",
            "true",
            List.of("true", "false"),
            null),
    STATUS(
            "status",
            Form.LIST_OF,
            "Events of any of these statuses. Without it, all of them, cancelled ones too.",
            "scheduled",
            Choice.names(EventStatus.class),
            null),
    SORT(
            "sort",
            Form.ONE_OF,
            "The order; it always ends in the id. Without it, start, or relevance when there is a q. distance needs"
                    + " near.",
            "start",
            Arrays.stream(Sort.values()).map(Sort::parameter).toList(),
            null),
    LIMIT("limit", Form.INTEGER, "How many events on a page: 1 to 100.", "20", List.of(), "20"),
    PAGE(
            "page",
            Form.INTEGER,
            "The page by number, from 1, within the first 10,000 events. To go through all, follow next.",
            "1",
            List.of(),
            null),
    CURSOR(
            "cursor",
            Form.TEXT,
            "Where to go on, as given in next or prev; only with the parameters it was given for.",
            null),
    FACETS(
            "facets",
            Form.LIST_OF,
            "Which values to count; each facet leaves out its own filter.",
            "topic,language",
            Arrays.stream(Facet.values()).map(Facet::parameter).toList(),
            null),
    FIELDS("fields", Form.LIST, "Which properties of an item to show, instead of all.", "name,startDate,url"),
    INCLUDE(
            "include",
            Form.LIST_OF,
            "Which further properties of an item to show.",
            "programme",
            List.of("description", "programme", "links", "registration", "source"),
            null),
    LANG(
            "lang",
            Form.TEXT,
            "The language of labels and dates (BCP 47), before Accept-Language. Without either, English.",
            "de");

    /** How a parameter is written. */
    public enum Form {
        TEXT,
        NUMBER,
        INTEGER,
        /** One of a closed choice. */
        ONE_OF,
        /** Several values, repeated or separated by commas; any of them counts. */
        LIST,
        /** Several of a closed choice. */
        LIST_OF
    }

    private final String parameter;
    private final Form form;
    private final String description;
    private final Optional<String> example;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.copyOf
    private final List<String> choices;

    private final Optional<String> fallback;

    SearchParameter(
            String parameter,
            Form form,
            String description,
            @org.jspecify.annotations.Nullable String example,
            List<String> choices,
            @org.jspecify.annotations.Nullable String fallback) {
        this.parameter = parameter;
        this.form = form;
        this.description = description;
        this.example = Optional.ofNullable(example);
        this.choices = List.copyOf(choices);
        this.fallback = Optional.ofNullable(fallback);
    }

    SearchParameter(
            String parameter, Form form, String description, @org.jspecify.annotations.Nullable String example) {
        this(parameter, form, description, example, List.of(), null);
    }

    /** The name in an address. */
    public String parameter() {
        return parameter;
    }

    public Form form() {
        return form;
    }

    public String description() {
        return description;
    }

    /** A value worth trying; absent where none makes sense out of context. */
    public Optional<String> example() {
        return example;
    }

    /** The closed choice, empty when there is none. */
    public List<String> choices() {
        return choices;
    }

    /** What counts when the parameter is left out, where that is a value. */
    public Optional<String> fallback() {
        return fallback;
    }

    /** All names. */
    public static Set<String> names() {
        return Stream.of(values()).map(SearchParameter::parameter).collect(Collectors.toUnmodifiableSet());
    }
}
