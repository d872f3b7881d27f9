package io.kalends.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;

/** Counts events by the values of a field. */
final class ValueCounts {

    private final ValueNumbers numbers;
    private final IndexField field;
    private long[] counts;

    ValueCounts(IndexField field) {
        this.field = field;
        this.numbers = ValueNumbers.of(field);
        this.counts = new long[0];
    }

    /** Counts events of one segment, each once and in order. */
    final class OfSegment {

        private final SortedSetDocValues values;
        private final int[] across;

        OfSegment(LeafReader segment) throws IOException {
            values = DocValues.getSortedSet(segment, field.path());
            across = numbers.in(segment);
            if (counts.length < numbers.size()) {
                counts = Arrays.copyOf(counts, numbers.size());
            }
        }

        void count(int event) throws IOException {
            if (values.advanceExact(event)) {
                for (int left = values.docValueCount(); left > 0; left--) {
                    counts[across[(int) values.nextOrd()]]++;
                }
            }
        }
    }

    Map<String, Long> read() {
        Map<String, Long> read = new HashMap<>();
        for (int number = 0; number < counts.length; number++) {
            if (counts[number] > 0) {
                read.put(numbers.value(number), counts[number]);
            }
        }
        return read;
    }
}
