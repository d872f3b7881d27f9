package io.kalends.search.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import io.kalends.event.EventVersion;
import io.kalends.search.index.Hit;
import io.kalends.search.index.IndexField;
import io.kalends.search.index.StartOrder;
import io.kalends.search.query.DateWindow;
import io.kalends.search.query.EventId;
import io.kalends.search.query.EventQuery;
import io.kalends.search.query.Near;
import io.kalends.search.query.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The order of a search in OpenSearch's language, and where its matches stand in it. */
final class OpenSearchOrder {

    /** As {@link StartOrder#decode} does it. */
    private static final String START = """
            long key = doc['start'].value;
            long start = key >> 1;
            if ((key & 1) == 1) {
              start = LocalDate.ofEpochDay(start / 86400000L)
                .atStartOfDay(ZoneId.of(params.zone)).toEpochSecond() * 1000;
            }
            """;

    private static final String BY_START = START + "return start;";

    /** Those to come before those that began, within what the numbers of an order can hold. */
    private static final String BY_SOONNESS = START + """
            long now = params.now;
            return start >= now ? start - now : (1L << 51) + now - start;
            """;

    private final EventQuery query;
    private final boolean backwards;

    OpenSearchOrder(EventQuery query, boolean backwards) {
        this.query = query;
        this.backwards = backwards;
    }

    /** The whole order, which ends in the id. */
    List<Map<String, ?>> steps() {
        List<Map<String, ?>> steps = new ArrayList<>();
        switch (query.sort()) {
            case START -> steps.add(byStart("asc"));
            case START_DESCENDING -> steps.add(byStart("desc"));
            case RELEVANCE -> {
                steps.add(Map.of("_score", Map.of("order", directed("desc"))));
                steps.add(bySoonness(query.window(), directed("asc")));
            }
            case MODIFIED_DESCENDING -> steps.add(by(IndexField.MODIFIED_AT, "desc"));
            case DISTANCE -> steps.add(byDistance(query.near().orElseThrow()));
            case REGISTRATION_CLOSES ->
                steps.add(Map.of(
                        IndexField.REGISTRATION_CLOSES.path(),
                        Map.of("order", directed("asc"), "missing", backwards ? "_first" : "_last")));
        }
        steps.add(by(IndexField.ID_HIGH, "asc"));
        steps.add(by(IndexField.ID_LOW, "asc"));
        return steps;
    }

    static Map<String, ?> bySoonness(DateWindow window, String direction) {
        return script(
                BY_SOONNESS,
                Map.of("zone", window.zone().getId(), "now", window.asOf().toEpochMilli()),
                direction);
    }

    /** What OpenSearch goes on behind, in the terms of {@link #steps}. */
    static List<Long> behind(Hit hit, Sort sort) {
        long place = isNegated(sort) ? -hit.key() : hit.key();
        return List.of(place, EventId.high(hit.id()), EventId.low(hit.id()));
    }

    /** A match, as it was answered together with its steps; of a version that nobody has kept where none is told. */
    static Hit hit(JsonNode answered, Sort sort) {
        JsonNode place = answered.path("sort").path(0);
        return new Hit(
                new EventVersion(
                        UUID.fromString(answered.path("_id").asText()),
                        given(IndexField.VERSION, answered, Integer.MAX_VALUE),
                        given(IndexField.WEIGHT, answered, 0)),
                key(place, sort));
    }

    private static int given(IndexField field, JsonNode answered, int otherwise) {
        return answered.path("fields").path(field.path()).path(0).asInt(otherwise);
    }

    private static long key(JsonNode place, Sort sort) {
        return switch (sort) {
            case START, REGISTRATION_CLOSES -> place.asLong();
            case START_DESCENDING, MODIFIED_DESCENDING -> -place.asLong();
            case RELEVANCE -> -Float.floatToIntBits(place.floatValue());
            // An event without a place is infinitely far away, which JSON has no number for.
            case DISTANCE -> place.isNumber() ? Double.doubleToLongBits(place.doubleValue()) : Long.MAX_VALUE;
        };
    }

    private static boolean isNegated(Sort sort) {
        return sort == Sort.START_DESCENDING || sort == Sort.MODIFIED_DESCENDING;
    }

    private Map<String, ?> byStart(String direction) {
        return script(BY_START, Map.of("zone", query.window().zone().getId()), directed(direction));
    }

    private Map<String, ?> by(IndexField field, String direction) {
        return Map.of(field.path(), Map.of("order", directed(direction)));
    }

    private Map<String, ?> byDistance(Near near) {
        return Map.of(
                "_geo_distance",
                Map.of(
                        IndexField.GEO.path(),
                        OpenSearchDocument.place(near.centre()),
                        "order",
                        directed("asc"),
                        "unit",
                        "m"));
    }

    private String directed(String direction) {
        return backwards ? direction.equals("asc") ? "desc" : "asc" : direction;
    }

    private static Map<String, ?> script(String source, Map<String, ?> parameters, String direction) {
        return Map.of(
                "_script",
                Map.of("type", "number", "order", direction, "script", Map.of("source", source, "params", parameters)));
    }
}
