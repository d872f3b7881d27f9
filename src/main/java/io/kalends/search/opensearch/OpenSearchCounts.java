package io.kalends.search.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import io.kalends.event.Choice;
import io.kalends.event.RegistrationState;
import io.kalends.search.index.Criterion;
import io.kalends.search.index.Filters;
import io.kalends.search.index.IndexField;
import io.kalends.search.index.Question;
import io.kalends.search.query.Facet;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is counted while the matches are looked for. A facet leaves out its own filter: the filters of the facets asked
 * for therefore hold back matches only after they were counted, and each count minds those of the others by itself.
 */
final class OpenSearchCounts {

    /** More values than any facet has that somebody looks at. */
    private static final int VALUES = 10_000;

    private static final String TIMED = "timed";
    private static final String FLOATING = "floating";
    private static final String MONTH = "yyyy-MM";
    private static final String INSIDE = "values";

    private final Question question;
    private final Map<Facet, Criterion> own = new EnumMap<>(Facet.class);

    OpenSearchCounts(Question question) {
        this.question = question;
        question.facets()
                .forEach(facet -> Filters.of(question.query(), facet.filter()).ifPresent(it -> own.put(facet, it)));
    }

    /** What must be fulfilled to be counted by whatever facet. */
    List<Criterion> before() {
        return Filters.of(
                question.query(), own.keySet().stream().map(Facet::filter).collect(Collectors.toSet()));
    }

    /** What must be fulfilled besides to be a match. */
    List<Criterion> after() {
        return List.copyOf(own.values());
    }

    /** The counts asked for, by name. */
    Map<String, ?> asked() {
        Map<String, Object> asked = new HashMap<>();
        for (Facet facet : question.facets()) {
            asked.put(facet.parameter(), among(othersThan(facet), facet(facet)));
        }
        if (question.overview()) {
            asked.put(TIMED, among(after(), months(OpenSearchForm.TIMED_START, zone())));
            asked.put(FLOATING, among(after(), months(OpenSearchForm.FLOATING_START, "UTC")));
        }
        return asked;
    }

    private List<Criterion> othersThan(Facet facet) {
        return own.entrySet().stream()
                .filter(it -> it.getKey() != facet)
                .map(Map.Entry::getValue)
                .toList();
    }

    private static Map<String, ?> among(List<Criterion> criteria, Map<String, ?> counted) {
        return Map.of("filter", OpenSearchCriteria.of(criteria), "aggs", Map.of(INSIDE, counted));
    }

    private Map<String, ?> facet(Facet facet) {
        return facet == Facet.REGISTRATION
                ? Map.of("filters", Map.of("filters", registrationStates()))
                : Map.of("terms", Map.of("field", IndexField.of(facet).path(), "size", VALUES));
    }

    private Map<String, ?> registrationStates() {
        Map<String, Object> states = new HashMap<>();
        for (RegistrationState state : RegistrationState.values()) {
            Criterion inState =
                    Filters.registration(state, question.query().window().asOf());
            states.put(Choice.name(state), OpenSearchCriteria.of(inState));
        }
        return states;
    }

    private String zone() {
        return question.query().window().zone().getId();
    }

    private static Map<String, ?> months(String field, String zone) {
        return Map.of(
                "date_histogram",
                Map.of(
                        "field", field,
                        "calendar_interval", "month",
                        "time_zone", zone,
                        "format", MONTH,
                        "min_doc_count", 1));
    }

    /** The facets, each with its values, the most frequent first. */
    Map<Facet, Map<String, Long>> facets(JsonNode answered) {
        Map<Facet, Map<String, Long>> facets = new LinkedHashMap<>();
        for (Facet facet : question.facets()) {
            JsonNode buckets = buckets(answered, facet.parameter());
            facets.put(facet, facet == Facet.REGISTRATION ? named(buckets) : listed(buckets));
        }
        return facets;
    }

    /** The months in which something starts, in calendar order. */
    Map<YearMonth, Long> months(JsonNode answered) {
        Map<YearMonth, Long> months = new TreeMap<>();
        for (String kind : List.of(TIMED, FLOATING)) {
            buckets(answered, kind)
                    .forEach(it -> months.merge(
                            YearMonth.parse(it.path("key_as_string").asText()), count(it), Long::sum));
        }
        return months;
    }

    private static JsonNode buckets(JsonNode answered, String name) {
        return answered.path(name).path(INSIDE).path("buckets");
    }

    private static Map<String, Long> listed(JsonNode buckets) {
        Map<String, Long> counts = new LinkedHashMap<>();
        buckets.forEach(it -> counts.put(it.path("key").asText(), count(it)));
        return counts;
    }

    private static Map<String, Long> named(JsonNode buckets) {
        return buckets.properties().stream()
                .filter(it -> count(it.getValue()) > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, it -> count(it.getValue())));
    }

    private static long count(JsonNode bucket) {
        return bucket.path("doc_count").asLong();
    }
}
