package io.kalends.search;

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
 * look up what a number stands for takes it longer than to count.
 */
final class ValueNumbers {

    private static final Map<IndexField, ValueNumbers> ALL = new ConcurrentHashMap<>();

    private final IndexField field;
    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    private final List<String> values = new ArrayList<>();
    private final Map<IndexReader.CacheKey, int[]> segments = new ConcurrentHashMap<>();

    private ValueNumbers(IndexField field) {
        this.field = field;
    }

    static ValueNumbers of(IndexField field) {
        return ALL.computeIfAbsent(field, ValueNumbers::new);
    }

    /** What the numbers of a segment are across segments. They are read once. */
    int[] in(LeafReader segment) throws IOException {
        IndexReader.CacheHelper life = Objects.requireNonNull(segment.getCoreCacheHelper());
        int[] known = segments.get(life.getKey());
        if (known == null) {
            known = read(DocValues.getSortedSet(segment, field.path()));
            if (segments.putIfAbsent(life.getKey(), known) == null) {
                life.addClosedListener(segments::remove);
            }
        }
        return known;
    }

    private int[] read(SortedSetDocValues held) throws IOException {
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
            return values.size() - 1;
        });
    }

    /** How many numbers have been given; all lie below. */
    synchronized int size() {
        return values.size();
    }

    synchronized String value(int number) {
        return values.get(number);
    }
}
