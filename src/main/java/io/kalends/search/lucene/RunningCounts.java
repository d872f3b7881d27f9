package io.kalends.search.lucene;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.apache.lucene.index.IndexReader;

/**
 * How often each value of a column is there before every so many events of a segment, the deleted ones included. What lies
 * between two events is a difference of two such counts, and only few at either end are looked at one by one.
 */
final class RunningCounts {

    private static final long OCTETS = 16 << 20;

    /** What a key and its place take, about. */
    private static final int BESIDES = 1_000;

    private static final int LEAST_STEP = 1_024;

    /** At four octets a number, counts take no more than one for each event. */
    private static final int STEP_PER_VALUE = 4;

    private static final Cache<Key, RunningCounts> KEPT = Caffeine.newBuilder()
            .maximumWeight(OCTETS)
            .weigher((Key key, RunningCounts counts) -> BESIDES + counts.before.length * Integer.BYTES)
            .executor(Runnable::run)
            .build();

    private final int step;
    private final int values;
    private final int[] before;

    private record Key(IndexReader.CacheKey segment, Object counted) {}

    /**
     * Those of some events of a segment; made once, and kept as long as they are asked for more than others.
     *
     * @param counted tells these events and this column from others of the segment
     * @param values how many numbers there are, zero among them
     */
    static RunningCounts of(
            IndexReader.CacheKey segment, Object counted, EventSet events, ValueColumn column, int values) {
        return KEPT.get(new Key(segment, counted), it -> new RunningCounts(events, column, values));
    }

    RunningCounts(EventSet events, ValueColumn column, int values) {
        this.values = values;
        this.step = Math.max(LEAST_STEP, STEP_PER_VALUE * values);
        int steps = events.size() / step;
        this.before = new int[(steps + 1) * values];
        long[] counts = new long[values];
        for (int i = 0; i < steps; i++) {
            column.count(events, i * step, (i + 1) * step, counts);
            for (int value = 0; value < values; value++) {
                before[(i + 1) * values + value] = (int) counts[value];
            }
        }
    }

    /** Adds those from one event to another, the second excluded; events and column are those that were counted. */
    void add(EventSet events, ValueColumn column, int from, int to, long[] counts) {
        int first = (from + step - 1) / step;
        int last = to / step;
        if (first >= last) {
            column.count(events, from, to, counts);
            return;
        }
        column.count(events, from, first * step, counts);
        int known = Math.min(values, counts.length); // the segment has none of those that were given since
        for (int value = 0; value < known; value++) {
            counts[value] += before[last * values + value] - before[first * values + value];
        }
        column.count(events, last * step, to, counts);
    }
}
