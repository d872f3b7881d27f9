package io.kalends.search.opensearch;

import io.kalends.search.index.EventText;
import io.kalends.search.index.IndexField;
import io.kalends.search.words.Terms;
import io.kalends.search.words.WordFields;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The form of an index in OpenSearch. Nothing is analysed there: the words of {@link WordFields} arrive cut and
 * reduced, one a line, and behind those that count how much they do.
 */
final class OpenSearchForm {

    /** Words as written, with places; all {@link Terms} are counted beside, in {@link WordFields#WORDS}. */
    static final String PHRASES = "phrases";

    /** {@link EventText#languages}. */
    static final String UNDERSTOOD = "understood";

    /** A floating event has its first day and the day after its last, */
    static final String FIRST_DAY = "firstDay";

    static final String DAY_AFTER = "dayAfter";

    /** and the months in which events start are counted over these. */
    static final String TIMED_START = "timedStart";

    static final String FLOATING_START = "floatingStart";

    /** An event that takes place somewhere has these, beside {@link IndexField#GEO}. */
    static final String LATITUDE = "latitude";

    static final String LONGITUDE = "longitude";

    /** Between words. */
    static final String LINE = "\n";

    /** Between a word and how much it counts. */
    static final String COUNT = "\t";

    /** Lucene's own, for words that count as much more as {@link OpenSearchDocument} makes them. */
    private static final double SATURATION = 1.2 * OpenSearchDocument.AS_WRITTEN;

    /** A cursor by relevance is walked to from the beginning, however far it leads. */
    private static final int DEEPEST = 1_000_000;

    /** A typing error in a long word is looked for by all the ways in which it can be made. */
    private static final int LONGEST_EXPRESSION = 10_000;

    private OpenSearchForm() {}

    static Map<String, ?> of(int shards, String alias) {
        return Map.of("settings", settings(shards), "mappings", mappings(), "aliases", Map.of(alias, Map.of()));
    }

    /** Of the index that keeps how far others have followed which log. */
    static Map<String, ?> ofPositions() {
        Map<String, ?> name = Map.of("type", "keyword");
        return Map.of(
                "settings", Map.of("index", Map.of("number_of_shards", 1, "auto_expand_replicas", "0-1")),
                "mappings", Map.of("dynamic", "strict", "properties", Map.of("index", name, "position", name)));
    }

    private static Map<String, ?> settings(int shards) {
        Map<String, Object> index = new TreeMap<>();
        index.put("number_of_shards", shards);
        index.put("auto_expand_replicas", "0-1");
        // What is written is made visible by who writes.
        index.put("refresh_interval", "-1");
        // So long an instance that is no longer to write cannot bring back what was deleted.
        index.put("gc_deletes", "1h");
        index.put("max_result_window", DEEPEST);
        index.put("max_regex_length", LONGEST_EXPRESSION);
        index.put("similarity", Map.of("default", Map.of("type", "BM25", "k1", SATURATION)));
        index.put("analysis", analysis());
        return Map.of("index", index);
    }

    private static Map<String, ?> analysis() {
        return Map.of(
                "tokenizer",
                Map.of(
                        "line",
                        Map.of("type", "char_group", "tokenize_on_chars", List.of(LINE), "max_token_length", 1_000)),
                "filter",
                Map.of(
                        "counted", Map.of("type", "delimited_term_freq", "delimiter", COUNT),
                        // Words that stand in one place are synonyms to OpenSearch, and count as one.
                        "one_place",
                                Map.of(
                                        "type",
                                        "pattern_capture",
                                        "preserve_original",
                                        false,
                                        "patterns",
                                        List.of("([^\\n]+)"))),
                "analyzer",
                Map.of(
                        "lines", Map.of("tokenizer", "line"),
                        "counted_lines", Map.of("tokenizer", "line", "filter", List.of("counted")),
                        "synonyms", Map.of("tokenizer", "keyword", "filter", List.of("one_place"))));
    }

    private static Map<String, ?> mappings() {
        Map<String, Object> properties = new TreeMap<>();
        for (IndexField field : IndexField.values()) {
            properties.put(field.path(), property(field.kind()));
        }
        properties.put(
                WordFields.WORDS,
                Map.of(
                        "type", "text",
                        "analyzer", "counted_lines",
                        "search_analyzer", "synonyms",
                        "index_options", "freqs"));
        properties.put(PHRASES, Map.of("type", "text", "analyzer", "lines", "norms", false));
        properties.put(
                WordFields.NAME, Map.of("type", "text", "analyzer", "lines", "norms", false, "index_options", "docs"));
        properties.put(UNDERSTOOD, Map.of("type", "keyword"));
        properties.put(FIRST_DAY, Map.of("type", "long"));
        properties.put(DAY_AFTER, Map.of("type", "long"));
        properties.put(LATITUDE, Map.of("type", "double"));
        properties.put(LONGITUDE, Map.of("type", "double"));
        properties.put(TIMED_START, Map.of("type", "date", "format", "epoch_millis"));
        properties.put(FLOATING_START, Map.of("type", "date", "format", "epoch_millis"));
        return Map.of(
                "dynamic",
                "strict",
                "_source",
                Map.of("includes", List.of(IndexField.NAME.path(), IndexField.SLUG.path())),
                "properties",
                properties);
    }

    private static Map<String, ?> property(IndexField.Kind kind) {
        return switch (kind) {
            case KEYWORD, FACET, KEY, KEPT -> Map.of("type", "keyword");
            case NUMBER -> Map.of("type", "long");
            case GIVEN -> Map.of("type", "long", "index", false);
            case DECIMAL -> Map.of("type", "double");
            case PLACE -> Map.of("type", "geo_point");
        };
    }
}
