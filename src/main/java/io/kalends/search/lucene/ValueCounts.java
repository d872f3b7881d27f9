package io.kalends.search.lucene;

import io.kalends.search.index.IndexField;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.LeafReader;

/** Counts events by the values of a field. */
final class ValueCounts {

    private final ValueNumbers numbers;
    private long[] counts = {};

    ValueCounts(IndexField field) {
        this.numbers = ValueNumbers.of(field);
    }

    /** Counts those of a stretch. */
    void count(FilteredStretch events) throws IOException {
        events.count(Optional.of(numbers), column(events.segment()), counts);
    }

    /** Counts events of one segment, each once. */
    EventCounter in(LeafReader segment) throws IOException {
        ValueColumn values = column(segment);
        return (events, many) -> values.count(events, many, counts);
    }

    private ValueColumn column(LeafReader segment) throws IOException {
        ValueColumn values = numbers.in(segment);
        if (counts.length <= numbers.last()) {
            counts = Arrays.copyOf(counts, numbers.last() + 1);
        }
        return values;
    }

    Map<String, Long> read() {
        Map<String, Long> read = new HashMap<>();
        for (int number = 1; number < counts.length; number++) {
            if (counts[number] > 0) {
                read.put(numbers.value(number), counts[number]);
            }
        }
        return read;
    }
}
