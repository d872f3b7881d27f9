package io.kalends.search.opensearch;

import io.kalends.search.index.Criterion;
import io.kalends.search.index.IndexField;
import io.kalends.search.index.StartOrder;
import io.kalends.search.query.Box;
import io.kalends.search.query.DateWindow;
import io.kalends.search.query.Near;
import io.kalends.search.query.When;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says in OpenSearch's language what an event must fulfil. */
final class OpenSearchCriteria implements Criterion.Dialect<Map<String, ?>> {

    private static final OpenSearchCriteria DIALECT = new OpenSearchCriteria();

    private OpenSearchCriteria() {}

    static Map<String, ?> of(Criterion criterion) {
        return criterion.in(DIALECT);
    }

    /** What fulfils all of these. */
    static Map<String, ?> of(Collection<Criterion> criteria) {
        return DIALECT.all(
                criteria.stream().<Map<String, ?>>map(it -> it.in(DIALECT)).toList());
    }

    @Override
    public Map<String, ?> anyOf(IndexField field, Set<String> values) {
        return Map.of("terms", Map.of(field.path(), values));
    }

    @Override
    public Map<String, ?> between(IndexField field, @Nullable Long from, @Nullable Long below) {
        Map<String, Long> bounds = new HashMap<>();
        if (from != null) {
            bounds.put("gte", from);
        }
        if (below != null) {
            bounds.put("lt", below);
        }
        return Map.of("range", Map.of(field.path(), bounds));
    }

    @Override
    public Map<String, ?> atMost(IndexField field, double most) {
        return bounded(field.path(), "lte", most);
    }

    private static Map<String, ?> bounded(String field, String how, Number bound) {
        return Map.of("range", Map.of(field, Map.of(how, bound)));
    }

    @Override
    public Map<String, ?> around(IndexField field, Near near) {
        return Map.of(
                "geo_distance",
                Map.of("distance", near.radius() + "km", field.path(), OpenSearchDocument.place(near.centre())));
    }

    /** OpenSearch's own boxes may not be as narrow as a line. */
    @Override
    public Map<String, ?> inside(IndexField field, Box box) {
        Map<String, ?> between = range(OpenSearchForm.LATITUDE, box.south(), box.north());
        Map<String, ?> across = box.crossesTheDateLine()
                ? any(List.of(
                        range(OpenSearchForm.LONGITUDE, box.west(), 180),
                        range(OpenSearchForm.LONGITUDE, -180, box.east())))
                : range(OpenSearchForm.LONGITUDE, box.west(), box.east());
        return all(List.of(between, across));
    }

    private static Map<String, ?> range(String field, double least, double most) {
        return Map.of("range", Map.of(field, Map.of("gte", least, "lte", most)));
    }

    @Override
    public Map<String, ?> during(DateWindow window) {
        if (window.when() == When.PAST) {
            return not(endsAfter(window.asOf(), window));
        }
        Optional<Map<String, ?>> from = window.from().map(it -> endsAfter(it, window));
        Optional<Map<String, ?>> to = window.to().map(it -> startsBefore(it, window));
        return all(Stream.of(from, to).flatMap(Optional::stream).toList());
    }

    private Map<String, ?> endsAfter(Instant instant, DateWindow window) {
        return any(List.of(
                bounded(IndexField.ENDS_AT.path(), "gt", instant.toEpochMilli()),
                bounded(OpenSearchForm.DAY_AFTER, "gt", StartOrder.lastDayBegun(instant, window.zone()))));
    }

    private Map<String, ?> startsBefore(Instant instant, DateWindow window) {
        int lastDay = StartOrder.lastDayBegun(instant.minusNanos(1), window.zone());
        return any(List.of(
                bounded(IndexField.STARTS_AT.path(), "lt", instant.toEpochMilli()),
                bounded(OpenSearchForm.FIRST_DAY, "lte", lastDay)));
    }

    @Override
    public Map<String, ?> not(Map<String, ?> criterion) {
        return Map.of("bool", Map.of("must_not", List.of(criterion)));
    }

    @Override
    public Map<String, ?> all(List<Map<String, ?>> criteria) {
        return criteria.isEmpty() ? Map.of("match_all", Map.of()) : Map.of("bool", Map.of("filter", criteria));
    }

    @Override
    public Map<String, ?> any(List<Map<String, ?>> criteria) {
        return Map.of("bool", Map.of("should", criteria, "minimum_should_match", 1));
    }
}
