package io.kalends.search.lucene;

import io.kalends.search.index.IndexField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;

/**
 * The values of a field that is counted by, numbered across segments: Lucene numbers them in each segment anew, and to
 * look up what a number stands for, or what an event has, takes it longer than to count.
 */
final class ValueNumbers {

    private static final Map<IndexField, ValueNumbers> ALL = new ConcurrentHashMap<>();

    private final IndexField field;
    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    private final List<String> values = new ArrayList<>();
    private final Map<IndexReader.CacheKey, ValueColumn> segments = new ConcurrentHashMap<>();

    private ValueNumbers(IndexField field) {
        this.field = field;
    }

    static ValueNumbers of(IndexField field) {
        return ALL.computeIfAbsent(field, ValueNumbers::new);
    }

    /** The values of a segment. They are read once, and forgotten when the segment is. */
    ValueColumn in(LeafReader segment) throws IOException {
        IndexReader.CacheHelper life = Objects.requireNonNull(segment.getCoreCacheHelper());
        ValueColumn known = segments.get(life.getKey());
        if (known == null) {
            SortedSetDocValues held = DocValues.getSortedSet(segment, field.path());
            known = ValueColumn.read(held, segment.maxDoc(), numbered(held));
            if (segments.putIfAbsent(life.getKey(), known) == null) {
                life.addClosedListener(segments::remove);
            }
        }
        return known;
    }

    private int[] numbered(SortedSetDocValues held) throws IOException {
        int[] numbered = new int[Math.toIntExact(held.getValueCount())];
        for (int number = 0; number < numbered.length; number++) {
            numbered[number] = number(held.lookupOrd(number).utf8ToString());
        }
        return numbered;
    }

    private int number(String value) {
        Integer known = numbers.get(value);
        return known != null ? known : give(value);
    }

    private synchronized int give(String value) {
        return numbers.computeIfAbsent(value, it -> {
            values.add(it);
            return values.size();
        });
    }

    /** The greatest number that has been given; they begin at one. */
    synchronized int last() {
        return values.size();
    }

    synchronized String value(int number) {
        return values.get(number - 1);
    }
}
