package io.kalends.search.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import io.kalends.search.index.Criterion;
import io.kalends.search.index.Filtered;
import io.kalends.search.index.Filters;
import io.kalends.search.index.IndexField;
import io.kalends.search.index.IndexSnapshot;
import io.kalends.search.index.Matches;
import io.kalends.search.index.Question;
import io.kalends.search.query.DateWindow;
import io.kalends.search.query.EventQuery;
import io.kalends.search.words.Terms;
import io.kalends.search.words.TextPredicates;
import io.kalends.search.words.WordFields;
import io.kalends.search.words.Wording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What OpenSearch finds. A snapshot by name only: each question sees what is shown when it is asked. */
final class OpenSearchSnapshot implements IndexSnapshot {

    /** More values than any field has, and no more than OpenSearch is willing to count. */
    private static final int MOST_VALUES = 50_000;

    private static final int MOST_SIMILAR = 10;
    private static final String COUNTED = "counted";
    private static final List<IndexField> TURNS = List.of(
            IndexField.STARTS_AT,
            IndexField.ENDS_AT,
            IndexField.REGISTRATION_OPENS,
            IndexField.REGISTRATION_CLOSES,
            IndexField.REGISTRATION_ENDS);

    private final OpenSearchAsking asking;
    private final Object version;
    private final Supplier<Set<String>> spoken;

    /**
     * @param version changes when something is written
     * @param spoken the languages in which some event is understood: asked for with each search, and better remembered
     */
    OpenSearchSnapshot(OpenSearchAsking asking, Object version, Supplier<Set<String>> spoken) {
        this.asking = asking;
        this.version = version;
        this.spoken = spoken;
    }

    @Override
    public Matches find(Question question) {
        OpenSearchCounts counts = new OpenSearchCounts(question);
        List<Map<String, ?>> searches = new ArrayList<>(List.of(search(question, counts)));
        if (question.overview()) {
            searches.add(past(question));
        }
        List<JsonNode> answers = asking.searches(searches, question.query().binding());
        JsonNode found = answers.get(0);
        JsonNode counted = found.path("aggregations");
        return new Matches(
                hits(found)
                        .map(it -> OpenSearchOrder.hit(it, question.query().sort()))
                        .toList(),
                total(found),
                true,
                answers.stream().skip(1).mapToLong(OpenSearchSnapshot::total).sum(),
                counts.months(counted),
                counts.facets(counted));
    }

    private static Map<String, ?> search(Question question, OpenSearchCounts counts) {
        EventQuery query = question.query();
        Map<String, Object> search = new HashMap<>();
        search.put("query", within(query.window(), counts.before(), question));
        search.put("post_filter", OpenSearchCriteria.of(counts.after()));
        search.put("aggs", counts.asked());
        search.put("from", question.offset());
        search.put("size", question.size());
        search.put("sort", new OpenSearchOrder(query, question.backwards()).steps());
        search.put("track_total_hits", true);
        search.put("_source", false);
        search.put("docvalue_fields", List.of(IndexField.VERSION.path(), IndexField.WEIGHT.path()));
        question.beyond().ifPresent(it -> search.put("search_after", OpenSearchOrder.behind(it, query.sort())));
        return search;
    }

    private static Map<String, ?> past(Question question) {
        EventQuery query = question.query();
        return counting(within(query.window().past(), Filters.of(query, Set.of()), question));
    }

    private static Map<String, ?> within(DateWindow window, List<Criterion> filters, Question question) {
        List<Criterion> criteria = new ArrayList<>(filters);
        criteria.add(new Criterion.During(window));
        Map<String, ?> filter = OpenSearchCriteria.of(criteria);
        return question.words().isEmpty()
                ? filter
                : Map.of(
                        "bool",
                        Map.of("must", List.of(words(question.words().get(), question)), "filter", List.of(filter)));
    }

    private static Map<String, ?> words(Wording wording, Question question) {
        return wording.words().isEmpty()
                ? Map.of("match_none", Map.of())
                : OpenSearchWords.of(new TextPredicates(question.languages(), wording).query());
    }

    @Override
    public Filtered filtered(EventQuery query) {
        return new OpenSearchFiltered(asking, query);
    }

    @Override
    public Set<String> languages() {
        return spoken.get();
    }

    @Override
    public boolean hasTerm(String term) {
        Map<String, Object> search = new HashMap<>(counting(Map.of("term", Map.of(WordFields.WORDS, term))));
        search.put("terminate_after", 1);
        return total(asking.search(search)) > 0;
    }

    /** OpenSearch remembers words of events deleted lately: each that it offers is looked for. */
    @Override
    public List<String> similar(String word) {
        Map<String, ?> wanted = Map.of(
                "field",
                WordFields.WORDS,
                "analyzer",
                "keyword",
                "suggest_mode",
                "always",
                "min_word_length",
                3,
                "prefix_length",
                0,
                "size",
                MOST_SIMILAR);
        JsonNode answer =
                asking.search(Map.of("size", 0, "suggest", Map.of(COUNTED, Map.of("text", word, "term", wanted))));
        JsonNode options = answer.path("suggest").path(COUNTED).path(0).path("options");
        List<String> written = stream(options)
                .map(it -> it.path("text").asText())
                .filter(Terms::isAsWritten)
                .toList();
        Set<String> living = living(written);
        return written.stream().filter(living::contains).toList();
    }

    private Set<String> living(List<String> terms) {
        if (terms.isEmpty()) {
            return Set.of();
        }
        Map<String, Object> each = new HashMap<>();
        terms.forEach(it -> each.put(it, Map.of("term", Map.of(WordFields.WORDS, it))));
        JsonNode answer =
                asking.search(Map.of("size", 0, "aggs", Map.of(COUNTED, Map.of("filters", Map.of("filters", each)))));
        return answer.path("aggregations").path(COUNTED).path("buckets").properties().stream()
                .filter(it -> it.getValue().path("doc_count").asLong() > 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    @Override
    public Map<String, Integer> values(IndexField field) {
        return values(asking, field.path());
    }

    static Map<String, Integer> values(OpenSearchAsking asking, String field) {
        JsonNode answer = asking.search(Map.of(
                "size", 0, "aggs", Map.of(COUNTED, Map.of("terms", Map.of("field", field, "size", MOST_VALUES)))));
        Map<String, Integer> values = new LinkedHashMap<>();
        answer.path("aggregations")
                .path(COUNTED)
                .path("buckets")
                .forEach(it ->
                        values.put(it.path("key").asText(), it.path("doc_count").asInt()));
        return values;
    }

    @Override
    public Instant turnBetween(Instant after, Instant latest) {
        Map<String, Object> turns = new HashMap<>();
        for (IndexField field : TURNS) {
            Criterion between = new Criterion.Between(field, after.toEpochMilli() + 1, latest.toEpochMilli());
            turns.put(
                    field.path(),
                    Map.of(
                            "filter", OpenSearchCriteria.of(between),
                            "aggs", Map.of(COUNTED, Map.of("min", Map.of("field", field.path())))));
        }
        JsonNode answer = asking.search(Map.of("size", 0, "aggs", turns));
        return Instant.ofEpochMilli(stream(answer.path("aggregations"))
                .map(it -> it.path(COUNTED).path("value"))
                .filter(JsonNode::isNumber)
                .mapToLong(JsonNode::asLong)
                .min()
                .orElse(latest.toEpochMilli()));
    }

    @Override
    public Object version() {
        return version;
    }

    @Override
    public void close() {
        // nothing is held
    }

    static Map<String, ?> counting(Map<String, ?> query) {
        return Map.of("query", query, "size", 0, "track_total_hits", true);
    }

    static Stream<JsonNode> hits(JsonNode answer) {
        return stream(answer.path("hits").path("hits"));
    }

    static long total(JsonNode answer) {
        return answer.path("hits").path("total").path("value").asLong();
    }

    private static Stream<JsonNode> stream(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false);
    }
}
