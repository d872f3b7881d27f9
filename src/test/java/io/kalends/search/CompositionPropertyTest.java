package io.kalends.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import io.kalends.event.AnEvent;
import io.kalends.event.EventDetails;
import io.kalends.search.Condition.Look;
import io.kalends.search.query.Facet;
import io.kalends.search.query.SearchParameters;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every combination of filters finds what a plain filter over the same events finds, in the same order. A run is fixed by
 * {@code -Dkalends.test.seed=…}; it prints its seed.
 */
@QuarkusTest
class CompositionPropertyTest {

    private static final Logger LOG = Logger.getLogger(CompositionPropertyTest.class);
    private static final int EVENTS = 300;
    private static final int COMBINATIONS = 2_000;
    private static final int OVER_HTTP = 100;
    private static final int COUNTED_COMBINATIONS = 200;

    @Inject
    ListedEvents listed;

    @Inject
    SearchParameters parameters;

    @Inject
    EventSearch search;

    private final Map<UUID, EventDetails> events = new LinkedHashMap<>();
    private long seed;
    private RandomEvents random;

    /** A search, and what it must find; the order is compared when it is known. */
    private record Asked(Map<String, List<String>> parameters, Look look, List<Condition> conditions, String sort) {

        boolean admits(EventDetails event) {
            return conditions.stream().allMatch(it -> it.meaning().admits(event, look));
        }
    }

    @BeforeEach
    void list() {
        seed = Long.getLong("kalends.test.seed", new Random().nextLong());
        LOG.infof("kalends.test.seed=%d", seed);
        random = new RandomEvents(new Random(seed));
        AnEvent[] some = Stream.generate(random::next).limit(EVENTS).toArray(AnEvent[]::new);
        List<UUID> ids = listed.only(some);
        for (int i = 0; i < some.length; i++) {
            events.put(ids.get(i), some[i].details());
        }
        random.know(events.values());
    }

    @Test
    void everyCombinationFindsWhatAPlainFilterFinds() {
        int found = 0;
        for (int i = 0; i < COMBINATIONS; i++) {
            Asked asked = ask();
            List<UUID> expected = expected(asked);
            compare(asked, expected, i, inProcess(asked, expected));
            if (i % (COMBINATIONS / OVER_HTTP) == 0) {
                compare(asked, expected, i, overHttp(asked));
            }
            found += expected.isEmpty() ? 0 : 1;
        }
        assertThat(found).as("searches that find something").isGreaterThan(COMBINATIONS / 4);
    }

    /** What a facet promises, its filter keeps, whatever else is asked for. */
    @Test
    void everyFacetCountsWhatASearchForItsValueFinds() {
        int counted = 0;
        for (int i = 0; i < COUNTED_COMBINATIONS; i++) {
            Map<String, List<String>> query = new LinkedHashMap<>(ask().parameters());
            List<String> facets = Stream.concat(
                            Stream.of(Facet.values()).filter(it -> query.containsKey(it.parameter())),
                            some(List.of(Facet.values()), 2).stream())
                    .map(Facet::parameter)
                    .distinct()
                    .toList();
            query.put("facets", facets);
            for (Map.Entry<Facet, List<Selection.Count>> facet :
                    find(query).facets().entrySet()) {
                for (Selection.Count count : facet.getValue()) {
                    query.remove("facets");
                    Map<String, List<String>> forIt = new LinkedHashMap<>(query);
                    forIt.put(facet.getKey().parameter(), List.of(count.value()));
                    assertThat(count.count())
                            .as("seed %d: %s of %s beside %s", seed, forIt, facets, query)
                            .isEqualTo(find(forIt).total());
                    counted++;
                }
            }
        }
        assertThat(counted).isGreaterThan(COUNTED_COMBINATIONS);
    }

    private Selection find(Map<String, List<String>> query) {
        MultivaluedMap<String, String> read = new MultivaluedHashMap<>();
        query.forEach((name, values) -> read.put(name, new ArrayList<>(values)));
        return search.find(parameters.read(read));
    }

    private Asked ask() {
        ZoneId zone = ZoneId.of(random.of(RandomEvents.ZONES));
        Instant now = random.chance(50)
                ? random.turningPoint()
                : RandomEvents.FIRST_DAY
                        .plusDays(random.of(List.of(5, 10, 20, 38, 40, 60)))
                        .atTime(random.of(List.of(0, 9, 11, 23)), random.of(List.of(0, 30)))
                        .toInstant(ZoneOffset.UTC);
        RandomFilters filters = new RandomFilters(random, zone);
        List<Condition> conditions = new ArrayList<>();
        Map<String, List<String>> query = new LinkedHashMap<>();
        if (random.chance(80) || !zone.getId().equals("UTC")) {
            query.put("tz", List.of(zone.getId()));
        }
        query.put("asOf", List.of(now.toString()));
        for (Supplier<Condition> each : some(filters.all(), 1 + random.of(List.of(0, 1, 2, 3, 4)))) {
            Condition condition = each.get();
            if (Collections.disjoint(query.keySet(), condition.parameters().keySet())) {
                query.putAll(condition.parameters());
                conditions.add(condition);
            }
        }
        if (Stream.of("when", "from", "to", "month").noneMatch(query::containsKey)) {
            conditions.add(new Condition(Map.of(), RandomWindows::isUpcoming));
        }
        String sort = random.of(List.of("", "start", "-start", "-modified", "registrationCloses"));
        if (query.containsKey("near") && random.chance(50)) {
            sort = "distance";
        }
        if (!sort.isEmpty()) {
            query.put("sort", List.of(sort));
        }
        query.put("limit", List.of(random.chance(10) ? "37" : "100"));
        return new Asked(query, filters.look(now), conditions, sort);
    }

    private <T> List<T> some(List<T> all, int count) {
        List<T> rest = new ArrayList<>(all);
        return Stream.generate(() -> rest.remove(random.of(range(rest.size())).intValue()))
                .limit(count)
                .toList();
    }

    private static List<Integer> range(int size) {
        return Stream.iterate(0, it -> it + 1).limit(size).toList();
    }

    private List<UUID> expected(Asked asked) {
        ZoneId zone = asked.look().zone();
        Comparator<UUID> start = Comparator.comparing(it -> RandomWindows.start(events.get(it), zone));
        Comparator<UUID> closing = Comparator.comparing(
                it -> RandomRegistrations.closes(events.get(it)).orElse(Instant.MAX));
        Comparator<UUID> order = switch (asked.sort()) {
            case "-start" -> start.reversed();
            case "registrationCloses" -> closing;
            default -> start;
        };
        return events.keySet().stream()
                .filter(it -> asked.admits(events.get(it)))
                .sorted(order.thenComparing(UUID::toString))
                .toList();
    }

    private List<UUID> inProcess(Asked asked, List<UUID> expected) {
        MultivaluedMap<String, String> query = new MultivaluedHashMap<>();
        asked.parameters().forEach((name, values) -> query.put(name, new ArrayList<>(values)));
        List<UUID> ids = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            cursor.ifPresent(it -> query.putSingle("cursor", it));
            Selection page = search.find(parameters.read(query));
            if (page.total() != expected.size()
                    || page.months().values().stream().mapToLong(it -> it).sum() != page.total()) {
                fail(told(asked) + "\ntotal " + page.total() + ", months " + page.months() + " instead of "
                        + expected.size());
            }
            page.page().forEach(it -> ids.add(it.id()));
            cursor = page.next();
        } while (cursor.isPresent());
        return ids;
    }

    private static List<UUID> overHttp(Asked asked) {
        List<JsonPath> pages = new ASearch(asked.parameters()).pages();
        return pages.stream()
                .flatMap(it -> it.getList("items.id", String.class).stream())
                .map(UUID::fromString)
                .toList();
    }

    private void compare(Asked asked, List<UUID> expected, int number, List<UUID> found) {
        boolean ordered = !asked.sort().equals("-modified") && !asked.sort().equals("distance");
        boolean same =
                ordered ? found.equals(expected) : found.size() == expected.size() && found.containsAll(expected);
        if (!same) {
            List<UUID> missing = new ArrayList<>(expected);
            missing.removeAll(found);
            List<UUID> surplus = new ArrayList<>(found);
            surplus.removeAll(expected);
            fail("combination " + number + ", " + told(asked) + "\nmissing: " + told(missing) + "\nsurplus: "
                    + told(surplus) + "\nexpected: " + expected + "\nfound:    " + found);
        }
    }

    private String told(Asked asked) {
        return "seed " + seed + ": " + asked.parameters();
    }

    private String told(List<UUID> ids) {
        return ids.stream()
                .limit(5)
                .map(it -> "\n  " + it + " " + events.get(it))
                .toList()
                .toString();
    }
}
