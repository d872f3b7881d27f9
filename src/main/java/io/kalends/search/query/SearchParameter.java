package io.kalends.search.query;

import static io.kalends.search.query.ParameterForm.LANGUAGE_TAG;
import static io.kalends.search.query.ParameterForm.bool;
import static io.kalends.search.query.ParameterForm.degrees;
import static io.kalends.search.query.ParameterForm.instant;
import static io.kalends.search.query.ParameterForm.integer;
import static io.kalends.search.query.ParameterForm.list;
import static io.kalends.search.query.ParameterForm.listOf;
import static io.kalends.search.query.ParameterForm.number;
import static io.kalends.search.query.ParameterForm.numberAbove;
import static io.kalends.search.query.ParameterForm.oneOf;
import static io.kalends.search.query.ParameterForm.text;
import static io.kalends.search.query.ParameterForm.timeOfDay;
import static io.kalends.search.query.ParameterForm.token;

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
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a search, the same in every listing, feed and embed: their names, and what the contract says of
 * each. Reading them is {@link SearchParameters}' work.
 */
public enum SearchParameter {
    Q(
            "q",
            text(),
            "Words to find in names, descriptions, topics, organizers, speakers, venues and cities. All must occur (when no"
                    + " event has all, even with typing errors forgiven, those with some are found); \"a phrase\" in quotation marks, -word excludes, OR between words means either, word* finds what begins"
                    + " with it. At most 200 characters and 32 words.",
            "textiles"),
    FROM(
            "from",
            instant(),
            "Start of the window: events that end after it. A date (midnight in tz), a local date and time in tz, or an"
                    + " instant with offset (RFC 3339).",
            "2020-03-01"),
    TO("to", instant(), "End of the window: events that start before it. A date includes that day.", "2020-03-31"),
    WHEN(
            "when",
            oneOf(Arrays.stream(When.values()).map(When::parameter).toList()),
            "A window by name, instead of from and to. Weeks begin on Monday. Without any window: upcoming, which is"
                    + " everything that has not ended.",
            "this-week"),
    MONTH("month", text("^\\d{4}-(0[1-9]|1[0-2])$"), "One calendar month in tz, instead of from and to.", "2020-03"),
    TZ(
            "tz",
            text(),
            "The time zone one looks from, an IANA name; dates, months and floating events lie in it. Without it, the"
                    + " site's zone.",
            "Europe/Brussels"),
    AS_OF(
            "asOf",
            instant(),
            "The clock: what the answer would be at this instant (or midnight of this date). Without it, now.",
            "2020-03-01T09:00:00Z"),
    TOPIC("topic", list(), "Events about any of these topics or what lies below them (slugs).", "procurement"),
    TOPIC_ALL("topicAll", list(), "Events about all of these topics.", "procurement,textiles"),
    TOPIC_NOT("topicNot", list(), "Events about none of these topics.", "sports-and-outdoors"),
    ORGANIZER("organizer", list(), "Events of any of these organizers (slugs).", "royal-ontario-museum"),
    LANGUAGE(
            "language",
            list(LANGUAGE_TAG),
            "Events held in any of these languages (BCP 47); en also finds en-GB.",
            "en"),
    ATTENDANCE("attendance", listOf(Choice.names(AttendanceMode.class)), "Where one takes part.", "online"),
    COUNTRY("country", list("^[A-Za-z]{2}$"), "Events in any of these countries (ISO 3166-1 alpha-2).", "BE"),
    CITY("city", list(), "Events in any of these cities; accents and case do not matter.", "Toronto"),
    NEAR("near", degrees(2), "Events near this point: latitude, longitude in degrees.", "43.65,-79.38"),
    RADIUS("radius", numberAbove(0, 20_000), "How near, in kilometres: above 0, at most 20000. Without it, 25.", "5"),
    BBOX(
            "bbox",
            degrees(4),
            "Events within this box: west, south, east, north in degrees. A west greater than east crosses the 180th"
                    + " meridian.",
            "-79.7,43.5,-79.1,43.9"),
    WEEKDAY(
            "weekday",
            listOf(Choice.names(DayOfWeek.class)),
            "Events that take place on any of these days of the week, in their own zone.",
            "saturday"),
    STARTS_AFTER(
            "startsAfter",
            timeOfDay(),
            "Events that start at this local time of day or later, in their own zone; date-only events have no such"
                    + " time.",
            "16:30"),
    STARTS_BEFORE("startsBefore", timeOfDay(), "Events that start before this local time of day.", "12:00"),
    PRICE_MAX(
            "priceMax",
            number(0, 999_999_999_999L),
            "Events whose lowest known price is at most this, each in its own currency. Free events cost 0.",
            "20"),
    REGISTRATION(
            "registration",
            listOf(Choice.names(RegistrationState.class)),
            "Events in any of these registration states, by the clock of the search.",
            "open"),
    REGISTRATION_CLOSES_BEFORE(
            "registrationClosesBefore",
            instant(),
            "Events whose registration is known to close before this instant; a date includes that day.",
            "2020-03-15"),
    FREE("free", bool(), "Events known to cost nothing (true), or known to cost something (false).", "true"),
    STATUS(
            "status",
            listOf(Choice.names(EventStatus.class)),
            "Events of any of these statuses. Without it, all of them, cancelled ones too.",
            "scheduled"),
    SORT(
            "sort",
            oneOf(Arrays.stream(Sort.values()).map(Sort::parameter).toList()),
            "The order; it always ends in the id. Without it, start, or relevance when there is a q. distance needs"
                    + " near.",
            "start"),
    LIMIT("limit", integer(1, 100), "How many events on a page: 1 to 100.", "20", "20"),
    PAGE(
            "page",
            integer(1, SearchParameters.REACH),
            "The page by number, from 1, within the first 10,000 events. To go through all, follow next.",
            "1"),
    CURSOR(
            "cursor",
            token(),
            "Where to go on, as given in next or prev; only with the parameters it was given for.",
            null),
    FACETS(
            "facets",
            listOf(Arrays.stream(Facet.values()).map(Facet::parameter).toList()),
            "Which values to count; each facet leaves out its own filter.",
            "topic,language"),
    FIELDS(
            "fields",
            listOf(List.of(
                    "id",
                    "slug",
                    "url",
                    "name",
                    "subtitle",
                    "summary",
                    "startDate",
                    "endDate",
                    "previousStartDate",
                    "timeZone",
                    "timeZoneAssumed",
                    "dateOnly",
                    "dateText",
                    "eventStatus",
                    "eventAttendanceMode",
                    "inLanguage",
                    "languages",
                    "location",
                    "organizers",
                    "topics",
                    "registration",
                    "image",
                    "distance",
                    "highlights",
                    "description",
                    "programme",
                    "links",
                    "source")),
            "Which properties of an item to show, instead of all.",
            "name,startDate,url"),
    INCLUDE(
            "include",
            listOf(List.of("description", "programme", "links", "registration", "source")),
            "Which further properties of an item to show.",
            "programme"),
    LANG(
            "lang",
            text(LANGUAGE_TAG),
            "The language of labels and dates (BCP 47), before Accept-Language. Without either, English.",
            "de");

    private final String parameter;

    @SuppressWarnings("ImmutableEnumChecker") // its lists are made by List.of and toList
    private final ParameterForm form;

    private final String description;
    private final Optional<String> example;
    private final Optional<String> fallback;

    SearchParameter(
            String parameter,
            ParameterForm form,
            String description,
            @Nullable String example,
            @Nullable String fallback) {
        this.parameter = parameter;
        this.form = form;
        this.description = description;
        this.example = Optional.ofNullable(example);
        this.fallback = Optional.ofNullable(fallback);
    }

    SearchParameter(String parameter, ParameterForm form, String description, @Nullable String example) {
        this(parameter, form, description, example, null);
    }

    /** The name in an address. */
    public String parameter() {
        return parameter;
    }

    /** What its values look like. */
    ParameterForm form() {
        return form;
    }

    public String description() {
        return description;
    }

    /** A value worth trying; absent where none makes sense out of context. */
    Optional<String> example() {
        return example;
    }

    /** What counts when the parameter is left out, whatever else is asked for. */
    Optional<String> fallback() {
        return fallback;
    }

    /** All names. */
    public static Set<String> names() {
        return Stream.of(values()).map(SearchParameter::parameter).collect(Collectors.toUnmodifiableSet());
    }
}
