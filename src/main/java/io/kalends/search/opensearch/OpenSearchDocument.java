package io.kalends.search.opensearch;

import io.kalends.event.Coordinates;
import io.kalends.search.index.EventDocument;
import io.kalends.search.index.EventWords;
import io.kalends.search.index.IndexField;
import io.kalends.search.words.Languages;
import io.kalends.search.words.WordAnalyzer;
import io.kalends.search.words.WordAnalyzer.Word;
import io.kalends.search.words.WordFields;
import io.kalends.search.words.WordQueries;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** One event as OpenSearch is given it, in the form of {@link OpenSearchForm}. */
final class OpenSearchDocument {

    /**
     * How much a word counts for each time that it would count once: synonyms cannot be weighed when they are looked for,
     * therefore the index knows that a word counts more where it stands as written.
     */
    static final int AS_WRITTEN = 5;

    private static final int OTHER_FORM = Math.round(AS_WRITTEN * WordQueries.OTHER_FORM);

    private OpenSearchDocument() {}

    static Map<String, ?> of(EventDocument event) {
        Map<String, Object> document = new HashMap<>();
        for (IndexField field : IndexField.values()) {
            Collection<?> values = field.of(event);
            if (!values.isEmpty()) {
                document.put(
                        field.path(),
                        values.stream().map(OpenSearchDocument::value).toList());
            }
        }
        document.put(WordFields.WORDS, counted(event.words));
        document.put(
                OpenSearchForm.PHRASES,
                event.text.all().map(OpenSearchDocument::written).toList());
        document.put(WordFields.NAME, String.join(OpenSearchForm.LINE, WordFields.ofName(event.name)));
        document.put(OpenSearchForm.UNDERSTOOD, event.text.languages());
        addStart(event, document);
        if (event.geo != null) {
            document.put(OpenSearchForm.LATITUDE, event.geo.latitude());
            document.put(OpenSearchForm.LONGITUDE, event.geo.longitude());
        }
        return document;
    }

    private static void addStart(EventDocument event, Map<String, Object> document) {
        long start = event.start >> 1;
        if (event.startsAt != null) {
            document.put(OpenSearchForm.TIMED_START, start);
        } else {
            document.put(OpenSearchForm.FLOATING_START, start);
            document.put(OpenSearchForm.FIRST_DAY, day(start));
            document.put(OpenSearchForm.DAY_AFTER, day(event.end >> 1));
        }
    }

    private static long day(long millis) {
        return Math.floorDiv(millis, TimeUnit.DAYS.toMillis(1));
    }

    private static Object value(Object value) {
        return value instanceof Coordinates place ? place(place) : value;
    }

    static Map<String, ?> place(Coordinates place) {
        return Map.of("lat", place.latitude(), "lon", place.longitude());
    }

    private static String counted(EventWords words) {
        Map<String, Integer> counts = new HashMap<>();
        words.written().forEach((term, count) -> counts.merge(term, count * AS_WRITTEN, Integer::sum));
        words.forms().forEach((term, count) -> counts.merge(term, count * OTHER_FORM, Integer::sum));
        return counts.entrySet().stream()
                .map(it -> it.getKey() + OpenSearchForm.COUNT + it.getValue())
                .collect(Collectors.joining(OpenSearchForm.LINE));
    }

    private static String written(String text) {
        List<Word> words = WordAnalyzer.words(Languages.PHRASE, text);
        return words.stream().map(Word::term).collect(Collectors.joining(OpenSearchForm.LINE));
    }
}
