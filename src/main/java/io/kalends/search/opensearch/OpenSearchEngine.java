package io.kalends.search.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import io.kalends.change.Position;
import io.kalends.search.index.EventDocument;
import io.kalends.search.index.IndexSnapshot;
import io.kalends.search.index.SearchEngine;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * OpenSearch, in which all instances find the events that one of them writes. A new copy of the events is written beside
 * the one that is searched, and takes its place once a position is kept; how far the copy has followed the log is kept in
 * an index of its own. Whatever is written bears the mandate of its writer, and OpenSearch refuses an older one.
 */
public final class OpenSearchEngine implements SearchEngine {

    private static final int CONFLICT = 409;

    /** Even, since an event takes two. */
    private static final int MOST_LINES = 1_000;

    private final OpenSearchClient client;
    private final String events;
    private final String positions;
    private final String position;
    private final int shards;
    private final OpenSearchAsking asking;
    private volatile Optional<Position> known = Optional.empty();
    private volatile Spoken spoken = new Spoken(Optional.empty(), Set.of());

    private long mandate;
    private String target = "none";
    private boolean beside;

    private record Spoken(Optional<Position> at, Set<String> languages) {}

    /**
     * @param log the name of the log that the events follow
     */
    public OpenSearchEngine(OpenSearchConfig config, String log) {
        this.client = new OpenSearchClient(config);
        this.events = name(config) + "-events";
        this.positions = name(config) + "-positions";
        this.position = "/" + positions + "/_doc/" + URLEncoder.encode(log, StandardCharsets.UTF_8);
        this.shards = config.shards();
        this.asking = new OpenSearchAsking(client, events);
    }

    /** What the names of its indexes begin with; other forms of the index have others, and may be searched meanwhile. */
    public static String name(OpenSearchConfig config) {
        return config.prefix() + "-" + EventDocument.VERSION;
    }

    /** From now on this instance writes, until one with a later mandate does. */
    public void writeAs(long ours) {
        mandate = ours;
        beside = false;
        target = live().stream().findFirst().orElse("none");
    }

    @Override
    public Optional<Position> position() {
        Set<String> live = live();
        known = client.find(position)
                .map(it -> it.path("_source"))
                .filter(it -> live.contains(it.path("index").asText()))
                .map(it -> Position.parse(it.path("position").asText()));
        return known;
    }

    /** The index that is searched, if there is one. */
    private Set<String> live() {
        return client.find("/_alias/" + events).map(OpenSearchEngine::names).orElse(Set.of());
    }

    private static Set<String> names(JsonNode answer) {
        Set<String> names = new HashSet<>();
        answer.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Override
    public void clear() {
        Set<String> live = live();
        client.find("/" + events + "-*").map(OpenSearchEngine::names).orElse(Set.of()).stream()
                .filter(it -> !live.contains(it))
                .forEach(it -> client.delete("/" + it));
        if (client.find("/" + positions).isEmpty()) {
            client.put("/" + positions, OpenSearchForm.ofPositions());
        }
        target = events + "-" + UUID.randomUUID();
        beside = true;
        client.put("/" + target, OpenSearchForm.of(shards, writing()));
    }

    /** An alias of the index that is written: one that was removed is not made anew by writing. */
    private String writing() {
        return target + "-writing";
    }

    @Override
    public void write(Collection<EventDocument> written, Collection<UUID> gone) {
        List<Map<String, ?>> lines = new ArrayList<>();
        written.parallelStream()
                .<List<Map<String, ?>>>map(it -> List.of(Map.of("index", versioned(it.id)), OpenSearchDocument.of(it)))
                .forEachOrdered(lines::addAll);
        gone.forEach(it -> lines.add(Map.of("delete", versioned(it.toString()))));
        for (int from = 0; from < lines.size(); from += MOST_LINES) {
            List<Map<String, ?>> some = lines.subList(from, Math.min(lines.size(), from + MOST_LINES));
            client.postLines("/" + writing() + "/_bulk?require_alias=true", some)
                    .path("items")
                    .forEach(OpenSearchEngine::check);
        }
    }

    private Map<String, ?> versioned(String id) {
        return Map.of("_id", id, "version", mandate, "version_type", "external_gte");
    }

    private static void check(JsonNode item) {
        for (JsonNode done : item) {
            int status = done.path("status").asInt();
            if (status == CONFLICT) {
                throw new SupersededException();
            }
            if (status == 400) {
                throw new RefusedException(
                        new IllegalArgumentException(done.path("error").toString()));
            }
            // A deleted event need not have been there.
            if (status > 400 && done.has("error")) {
                throw new IllegalStateException("OpenSearch did not take in an event: " + done.path("error"));
            }
        }
    }

    @Override
    public void show() {
        client.post("/" + target + "/_refresh", Map.of());
    }

    /** The position first, since it is refused to an old mandate: such a writer puts nothing in place. */
    @Override
    public void keep(Position reached) {
        try {
            client.put(
                    position + "?version_type=external_gte&version=" + mandate,
                    Map.of("index", target, "position", reached.toString()));
        } catch (OpenSearchClient.RefusedException e) {
            throw e.status() == CONFLICT ? new SupersededException() : e;
        }
        Set<String> live = live();
        if (beside) {
            takePlaceOf(live);
        } else if (!live.contains(target)) {
            throw new IllegalStateException(target + " is no longer the index that is searched");
        }
        known = Optional.of(reached);
    }

    /** All at once: no search finds neither or both. */
    private void takePlaceOf(Set<String> replaced) {
        List<Map<String, ?>> actions = new ArrayList<>();
        actions.add(Map.of("add", Map.of("index", target, "alias", events)));
        replaced.forEach(it -> actions.add(Map.of("remove_index", Map.of("index", it))));
        client.post("/_aliases", Map.of("actions", actions));
        beside = false;
    }

    @Override
    public IndexSnapshot snapshot() {
        return new OpenSearchSnapshot(asking, known, this::languages);
    }

    private Set<String> languages() {
        Optional<Position> at = known;
        Spoken last = spoken;
        if (!last.at().equals(at) || at.isEmpty()) {
            last = new Spoken(
                    at,
                    OpenSearchSnapshot.values(asking, OpenSearchForm.UNDERSTOOD).keySet());
            spoken = last;
        }
        return last.languages();
    }

    @Override
    public void close() {
        client.close();
    }

    /** Another instance has the duty to write by now. */
    public static final class SupersededException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        SupersededException() {
            super("another instance writes to the search cluster");
        }
    }
}
