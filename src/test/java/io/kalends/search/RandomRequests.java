package io.kalends.search;

import io.kalends.http.Asking;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Random requests for everything whose answers are kept, right and wrong ones. */
final class RandomRequests {

    private static final List<String> SEARCHES =
            List.of("/v1/events", "/v1/events", "/v1/events", "/v1/topics", "/v1/organizers", "/", "/embed/events");
    private static final List<String> FEEDS = List.of("ics", "rss", "atom", "json", "jsonld", "csv");
    private static final List<String> OF_AN_EVENT = List.of(
            "/v1/events/%s",
            "/v1/events/%s/registration",
            "/v1/events/%s.ics",
            "/v1/events/%s.jsonld",
            "/events/%s",
            "/embed/events/%s");
    private static final List<String> ACCEPTED = List.of(
            "*/*",
            "application/json",
            "text/calendar, application/json;q=0.5",
            "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
            "application/rss+xml",
            "image/png");
    private static final List<String> LANGUAGES = List.of("de", "de-AT,de;q=0.9,en;q=0.8", "nl", "xx", "fr;q=0.3, es");

    private final RandomEvents random;
    private final URI site;
    private final List<UUID> events;

    RandomRequests(RandomEvents random, URI site, List<UUID> events) {
        this.random = random;
        this.site = site;
        this.events = events;
    }

    Asking next() {
        Asking asking = Asking.of(site.resolve(address()));
        if (random.chance(30)) {
            asking = asking.with("Accept", random.of(ACCEPTED));
        }
        if (random.chance(30)) {
            asking = asking.with("Accept-Language", random.of(LANGUAGES));
        }
        if (random.chance(30)) {
            asking = asking.with("Accept-Encoding", random.of(List.of("gzip", "gzip, deflate, br", "identity", "br")));
        }
        return random.chance(8) ? asking.by("HEAD") : asking;
    }

    private String address() {
        if (random.chance(20)) {
            return random.of(OF_AN_EVENT).formatted(random.chance(5) ? "nowhere" : random.of(events)) + clock();
        }
        if (random.chance(3)) {
            return "/v1/registrations?url=" + encoded("https://example.org/register");
        }
        if (random.chance(3)) {
            return "/oembed?url="
                    + encoded(site.resolve("/embed/events/" + random.of(events)).toString());
        }
        if (random.chance(5)) {
            return "/v1/topics/" + random.of(RandomFilters.topics());
        }
        String path = random.chance(15) ? "/feeds/events." + random.of(FEEDS) : random.of(SEARCHES);
        return path + "?" + query(search(path));
    }

    private String clock() {
        return random.chance(80) ? "" : "?asOf=" + random.turningPoint();
    }

    private Map<String, List<String>> search(String path) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        ZoneId zone = ZoneId.of(random.of(RandomEvents.ZONES));
        if (random.chance(40)) {
            query.put("tz", List.of(zone.getId()));
        }
        List<Supplier<Condition>> filters = new RandomFilters(random, zone).all();
        for (int i = random.of(List.of(0, 1, 1, 2)); i > 0; i--) {
            Condition condition = random.of(filters).get();
            if (Collections.disjoint(query.keySet(), condition.parameters().keySet())) {
                query.putAll(condition.parameters());
            }
        }
        if (random.chance(20)) {
            query.put("q", List.of(random.of(List.of("event", "Event 7", "climate", "evnet", "gent", "java kotlin"))));
            query.put("sort", List.of("start")); // the index tidies itself up, and weights of words move a little
        }
        if (random.chance(40)) {
            query.put("limit", List.of(random.of(List.of("1", "3", "20"))));
        }
        if (random.chance(15)) {
            query.put("lang", List.of(random.of(List.of("de", "fr", "ar", "nowhere"))));
        }
        if (random.chance(5)) {
            query.put("asOf", List.of(random.turningPoint().toString()));
        }
        if (path.equals("/v1/events")) {
            more(query);
        }
        if (path.startsWith("/embed") && random.chance(50)) {
            query.put("layout", List.of(random.of(List.of("compact", "card", "month"))));
        }
        return query;
    }

    private void more(Map<String, List<String>> query) {
        if (random.chance(30)) {
            query.put("facets", List.of("topic,registration,organizer,weekday"));
        }
        if (random.chance(30)) {
            query.put("page", List.of("2"));
        }
        if (random.chance(30)) {
            query.put("include", List.of("registration,source"));
        }
        if (random.chance(5)) {
            query.put("topik", List.of("mistyped"));
        }
    }

    private static String query(Map<String, List<String>> parameters) {
        return parameters.entrySet().stream()
                .flatMap(it -> it.getValue().stream().map(value -> it.getKey() + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
