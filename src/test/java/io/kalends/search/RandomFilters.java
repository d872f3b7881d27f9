package io.kalends.search;

import io.kalends.event.AttendanceMode;
import io.kalends.event.EventDetails;
import io.kalends.event.EventStatus;
import io.kalends.event.Price;
import io.kalends.event.Schedule;
import io.kalends.event.Venue;
import io.kalends.search.Condition.Look;
import io.kalends.search.Condition.Meaning;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Random filters, each with its meaning written down once more, from the contract and from nothing else. */
final class RandomFilters {

    /** A part of the tree, as children with their parents. */
    private static final Map<String, String> PARENTS = Map.of(
            "java", "programming",
            "kotlin", "programming",
            "programming", "technology",
            "open-data", "data",
            "data", "technology",
            "climate", "environment",
            "gardening", "environment",
            "theatre", "performing-arts",
            "performing-arts", "arts-and-culture");

    private static final Map<String, String> CITY_SPELLINGS = Map.of(
            "gent",
            "Gent",
            "MONTREAL",
            "Montréal",
            "montréal",
            "Montréal",
            "Zurich",
            "Zürich",
            "St Johns",
            "-",
            "st. john’s",
            "St. John's");

    private final RandomEvents random;
    private final ZoneId zone;
    private final RandomPlaces places;
    private final RandomRegistrations registrations;

    RandomFilters(RandomEvents random, ZoneId zone) {
        this.random = random;
        this.zone = zone;
        this.places = new RandomPlaces(random);
        this.registrations = new RandomRegistrations(random, zone);
    }

    static List<String> topics() {
        return Stream.concat(PARENTS.keySet().stream(), PARENTS.values().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** One line per filter. */
    List<Supplier<Condition>> all() {
        return List.of(
                new RandomWindows(random, zone)::next,
                () -> any("topic", topics(), RandomFilters::isAbout),
                () -> every("topicAll", topics(), RandomFilters::isAbout),
                () -> none("topicNot", topics(), RandomFilters::isAbout),
                () -> any(
                        "organizer",
                        List.of("city-of-ghent", "java-user-group", "cafe-muller", "rom", "nobody"),
                        (event, slug) -> event.organizers().stream()
                                .anyMatch(it -> it.slug().equals(slug))),
                () -> any("language", List.of("en", "en-GB", "DE", "fr", "pt", "pt-br", "ja"), RandomFilters::isHeldIn),
                () -> any(
                        "attendance",
                        List.of("offline", "online", "mixed"),
                        (event, mode) ->
                                event.attendanceMode() == AttendanceMode.valueOf(mode.toUpperCase(Locale.ROOT))),
                () -> any(
                        "country",
                        List.of("BE", "ca", "FJ", "JP"),
                        (event, code) -> RandomPlaces.venue(event, Venue::country)
                                .filter(code::equalsIgnoreCase)
                                .isPresent()),
                () -> any(
                        "city",
                        List.copyOf(CITY_SPELLINGS.keySet()),
                        (event, city) -> RandomPlaces.venue(event, Venue::city)
                                .filter(CITY_SPELLINGS.get(city)::equals)
                                .isPresent()),
                places::near,
                places::box,
                () -> any(
                        "weekday",
                        Stream.of(DayOfWeek.values())
                                .map(it -> it.name().toLowerCase(Locale.ROOT))
                                .toList(),
                        RandomFilters::takesPlaceOn),
                this::timesOfDay,
                registrations::priceMax,
                () -> Condition.of(
                        "free",
                        "true",
                        (event, look) -> RandomRegistrations.price(event)
                                .filter(Price::free)
                                .isPresent()),
                () -> Condition.of(
                        "free",
                        "false",
                        (event, look) -> RandomRegistrations.price(event)
                                .filter(it -> !it.free())
                                .isPresent()),
                this::registration,
                registrations::registrationClosesBefore,
                () -> any(
                        "status",
                        List.of("scheduled", "rescheduled", "postponed", "movedOnline", "cancelled"),
                        (event, status) -> event.status()
                                == EventStatus.valueOf(status.replace("O", "_O").toUpperCase(Locale.ROOT))));
    }

    private Condition any(String parameter, List<String> choices, BiPredicate<EventDetails, String> has) {
        List<String> values = values(choices);
        return listed(parameter, values, (event, look) -> values.stream().anyMatch(it -> has.test(event, it)));
    }

    private Condition every(String parameter, List<String> choices, BiPredicate<EventDetails, String> has) {
        List<String> values = values(choices);
        return listed(parameter, values, (event, look) -> values.stream().allMatch(it -> has.test(event, it)));
    }

    private Condition none(String parameter, List<String> choices, BiPredicate<EventDetails, String> has) {
        List<String> values = values(choices);
        return listed(parameter, values, (event, look) -> values.stream().noneMatch(it -> has.test(event, it)));
    }

    private List<String> values(List<String> choices) {
        List<String> values = random.several(choices, 3);
        return values.isEmpty() ? List.of(random.of(choices)) : values;
    }

    /** Repeated or with commas: it is the same. */
    private Condition listed(String parameter, List<String> values, Meaning meaning) {
        return new Condition(
                Map.of(parameter, random.chance(50) ? values : List.of(String.join(",", values))), meaning);
    }

    private static boolean isAbout(EventDetails event, String topic) {
        return event.topics().stream()
                .flatMap(it -> Stream.iterate(it, above -> above != null, PARENTS::get))
                .anyMatch(topic::equals);
    }

    private static boolean isHeldIn(EventDetails event, String tag) {
        String asked = tag.toLowerCase(Locale.ROOT);
        return event.languages().stream()
                .map(it -> it.toLowerCase(Locale.ROOT))
                .anyMatch(it -> it.equals(asked) || it.startsWith(asked + "-"));
    }

    private static boolean takesPlaceOn(EventDetails event, String weekday) {
        LocalDate last = event.schedule() instanceof Schedule.Timed timed
                ? RandomWindows.end(event, timed.zone())
                        .minusNanos(1)
                        .atZone(timed.zone())
                        .toLocalDate()
                : event.schedule().lastDay();
        LocalDate first = RandomWindows.start(event, event.schedule().zone())
                .atZone(event.schedule().zone())
                .toLocalDate();
        return first.datesUntil(last.plusDays(1))
                .anyMatch(it -> it.getDayOfWeek().name().equalsIgnoreCase(weekday));
    }

    private Condition timesOfDay() {
        LocalTime after = LocalTime.of(random.of(List.of(0, 9, 12, 16)), random.of(List.of(0, 15, 30)));
        LocalTime before = after.plusMinutes(random.of(List.of(15, 60, 240)));
        boolean hasAfter = random.chance(70);
        boolean hasBefore = !hasAfter || random.chance(50);
        Map<String, List<String>> parameters = new HashMap<>();
        if (hasAfter) {
            parameters.put("startsAfter", List.of(after.toString()));
        }
        if (hasBefore) {
            parameters.put("startsBefore", List.of(before.toString()));
        }
        return new Condition(parameters, (event, look) -> {
            if (!(event.schedule() instanceof Schedule.Timed timed)) {
                return false;
            }
            LocalTime start = timed.from().atZone(timed.zone()).toLocalTime();
            return (!hasAfter || !start.isBefore(after)) && (!hasBefore || start.isBefore(before));
        });
    }

    private Condition registration() {
        List<String> states = values(RandomRegistrations.STATES);
        return listed(
                "registration", states, (event, look) -> states.contains(RandomRegistrations.state(event, look.now())));
    }

    Look look(Instant now) {
        return new Look(zone, now);
    }
}
