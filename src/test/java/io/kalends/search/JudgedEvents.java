package io.kalends.search;

import static io.restassured.RestAssured.given;

import io.kalends.event.Event;
import io.kalends.event.EventVersion;
import io.kalends.event.Events;
import io.kalends.search.index.EventText;
import io.kalends.search.index.Hit;
import io.kalends.search.index.IndexSnapshot;
import io.kalends.search.index.Question;
import io.kalends.search.query.EventQuery;
import io.kalends.search.query.SearchParameters;
import io.kalends.search.query.TopicNames;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;

/** The events of the two data sets beside the project, listed, and asked for by words and filters. */
@ApplicationScoped
class JudgedEvents {

    /** What a judgement can know of an event. */
    record Listed(UUID id, String slug, Set<String> topics) {}

    /** As many as are looked at. */
    static final int DEPTH = 10;

    private static final String CLOCK = "2025-06-01";

    private final Events events;
    private final EventSearch search;
    private final EventIndex index;
    private final SearchParameters parameters;
    private final TopicNames topics;
    private final Map<UUID, Listed> listed = new LinkedHashMap<>();
    private final Map<UUID, EventText> texts = new LinkedHashMap<>();

    JudgedEvents(Events events, EventSearch search, EventIndex index, SearchParameters parameters, TopicNames topics) {
        this.events = events;
        this.search = search;
        this.index = index;
        this.parameters = parameters;
        this.topics = topics;
    }

    /** Lists them as the README says; whoever asks is skipped where the data sets are absent. */
    void list() {
        imported("conferences.jsonld", "UTC");
        imported("toronto-festivals-events.jsonld", "America/Toronto");
        QuarkusTransaction.requiringNew().run(this::read);
    }

    private static void imported(String file, String zone) {
        Path path = Path.of(System.getProperty("kalends.shared-data", "../shared/data"), file);
        Assumptions.assumeTrue(Files.isReadable(path), () -> "skipped: there is no " + path);
        given().header("X-API-Key", "test-admin-key")
                .contentType("application/ld+json")
                .queryParam("source", file.replaceAll("\\W.*", ""))
                .queryParam("timeZone", zone)
                .queryParam("language", "en")
                .body(path.toFile())
                .post("/v1/imports")
                .then()
                .statusCode(200);
    }

    private void read() {
        events.listByIds(events.listIdsByStart()).forEach(this::read);
    }

    private void read(Event event) {
        listed.put(
                event.id(),
                new Listed(event.id(), event.slug(), Set.copyOf(event.details().topics())));
        texts.put(event.id(), EventText.of(event.details(), topics.tree()));
    }

    Collection<Listed> all() {
        return listed.values();
    }

    /** The words of each, as the index gets them. */
    Map<UUID, EventText> texts() {
        return texts;
    }

    List<Listed> found(Judgement judgement) {
        MultivaluedMap<String, String> request = request(judgement);
        request.add("q", judgement.words());
        return listed(search.find(parameters.read(request)).page().stream()
                .map(EventVersion::id)
                .toList());
    }

    /** Everything that the filters leave, whatever the words. */
    List<Listed> left(Judgement judgement) {
        EventQuery query = parameters.read(request(judgement));
        Question everything = new Question(
                query, Optional.empty(), Set.of(), Optional.empty(), false, 0, SearchParameters.REACH, Set.of(), false);
        try (IndexSnapshot snapshot = index.snapshot()) {
            return listed(snapshot.find(everything).hits().stream().map(Hit::id).toList());
        }
    }

    List<Listed> listed(List<UUID> ids) {
        return ids.stream().map(listed::get).toList();
    }

    private static MultivaluedMap<String, String> request(Judgement judgement) {
        MultivaluedMap<String, String> request = new MultivaluedHashMap<>();
        request.add("asOf", CLOCK);
        request.add("limit", Integer.toString(DEPTH));
        for (String filter : new ArrayList<>(List.of(judgement.filters().split("&", 0)))) {
            if (!filter.isEmpty()) {
                request.add(filter.replaceAll("=.*", ""), filter.replaceAll("^[^=]*=", ""));
            }
        }
        if (!request.containsKey("from") && !request.containsKey("to") && !request.containsKey("month")) {
            request.add("when", "any");
        }
        return request;
    }
}
