package io.kalends.search.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import io.kalends.search.index.Criterion;
import io.kalends.search.index.Filtered;
import io.kalends.search.index.Filters;
import io.kalends.search.index.IndexField;
import io.kalends.search.index.Suggestion;
import io.kalends.search.query.DateWindow;
import io.kalends.search.query.EventQuery;
import io.kalends.search.words.Typed;
import io.kalends.search.words.WordFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The events in OpenSearch that some filters leave. */
final class OpenSearchFiltered implements Filtered {

    /** A short beginning fits half of all events: of so many in each part of the index the soonest are taken. */
    private static final int MOST_LOOKED_AT = 2_000;

    private final OpenSearchAsking asking;
    private final DateWindow window;
    private final List<Criterion> criteria;

    OpenSearchFiltered(OpenSearchAsking asking, EventQuery query) {
        this.asking = asking;
        this.window = query.window().toTheMinute();
        this.criteria = new ArrayList<>(Filters.of(query, Set.of()));
        criteria.add(new Criterion.During(window));
    }

    @Override
    public long count(IndexField field, String value) {
        List<Criterion> both = new ArrayList<>(criteria);
        both.add(new Criterion.AnyOf(field, Set.of(value)));
        JsonNode answer = asking.search(
                Map.of("query", OpenSearchCriteria.of(both), "size", 0, "track_total_hits", Suggestion.COUNTED));
        return Math.min(Suggestion.COUNTED, OpenSearchSnapshot.total(answer));
    }

    @Override
    public List<Named> named(Typed typed, int most) {
        List<Map<String, ?>> all = new ArrayList<>(List.of(OpenSearchCriteria.of(criteria)));
        typed.beginnings().forEach(it -> all.add(beginning(it, typed.forgiving())));
        JsonNode answer = asking.search(Map.of(
                "query", Map.of("bool", Map.of("filter", all)),
                "size", most,
                "terminate_after", MOST_LOOKED_AT,
                "sort", List.of(OpenSearchOrder.bySoonness(window, "asc")),
                "_source", List.of(IndexField.NAME.path(), IndexField.SLUG.path())));
        return OpenSearchSnapshot.hits(answer)
                .map(it -> it.path("_source"))
                .map(it -> new Named(first(it, IndexField.NAME), first(it, IndexField.SLUG)))
                .toList();
    }

    private static String first(JsonNode source, IndexField field) {
        return source.path(field.path()).path(0).asText();
    }

    private static Map<String, ?> beginning(String letters, boolean forgiving) {
        if (letters.length() <= WordFields.OPENING) {
            return Map.of("term", Map.of(WordFields.NAME, WordFields.opening(letters)));
        }
        return forgiving && Typed.forgives(letters)
                ? Map.of("regexp", Map.of(WordFields.NAME, Map.of("value", near(letters), "flags", "NONE")))
                : Map.of("prefix", Map.of(WordFields.NAME, letters));
    }

    /** Whatever begins with these letters, one of them wrong: other, missing, too many, or exchanged with the next. */
    static String near(String letters) {
        List<String> ways = new ArrayList<>();
        int[] signs = letters.codePoints().toArray();
        for (int at = 0; at < signs.length; at++) {
            String before = quoted(signs, 0, at);
            String behind = quoted(signs, at + 1, signs.length);
            ways.add(before + ".?" + behind);
            ways.add(before + "." + quoted(signs, at, signs.length));
            if (at + 1 < signs.length) {
                ways.add(before
                        + quoted(signs, at + 1, at + 2)
                        + quoted(signs, at, at + 1)
                        + quoted(signs, at + 2, signs.length));
            }
        }
        return "(" + String.join("|", ways) + ").*";
    }

    /** In an expression letters stand for themselves, except behind a backslash, and other signs only behind one. */
    private static String quoted(int[] signs, int from, int to) {
        StringBuilder quoted = new StringBuilder();
        for (int sign : Arrays.copyOfRange(signs, from, to)) {
            (Character.isLetterOrDigit(sign) ? quoted : quoted.append('\\')).appendCodePoint(sign);
        }
        return quoted.toString();
    }
}
