package io.kalends.search.lucene;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;

/**
 * How often each value of a column is there before every so many events of a segment. What lies between two events is a
 * difference of two such counts, and only few at either end are looked at one by one.
 */
final class RunningCounts {

    private static final long OCTETS = 16 << 20;

    /** What a key and its place take, about. */
    private static final int BESIDES = 1_000;

    /** As many of the events lie between two counts, about, or more. */
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

    /** Segments whose counts are forgotten when they are. */
    private static final Set<IndexReader.CacheKey> WATCHED = ConcurrentHashMap.newKeySet();

    private record Key(IndexReader.CacheKey segment, Object counted) {}

    /**
     * Those of some events of a segment; made once, and kept as long as they are asked for more than others.
     *
     * @param segment how long its events and their column stay as they are
     * @param counted tells these events and this column from others of the segment
     * @param values how many numbers there are, zero among them
     */
    static RunningCounts of(
            IndexReader.CacheHelper segment, Object counted, EventSet events, ValueColumn column, int values) {
        IndexReader.CacheKey key = segment.getKey();
        if (WATCHED.add(key)) {
            segment.addClosedListener(RunningCounts::forget);
        }
        return KEPT.get(new Key(key, counted), it -> make(events, column, values));
    }

    /** The same, if they are kept. */
    static Optional<RunningCounts> known(IndexReader.CacheHelper segment, Object counted) {
        return Optional.ofNullable(KEPT.getIfPresent(new Key(segment.getKey(), counted)));
    }

    private static void forget(IndexReader.CacheKey segment) {
        WATCHED.remove(segment);
        KEPT.asMap().keySet().removeIf(it -> it.segment().equals(segment));
    }

    /** One at a time, since each takes some memory. */
    private static synchronized RunningCounts make(EventSet events, ValueColumn column, int values) {
        return new RunningCounts(events, column, values);
    }

    RunningCounts(EventSet events, ValueColumn column, int values) {
        this.values = values;
        int many = Math.max(1, events.count(0, events.size()));
        long least = (long) LEAST_STEP * events.size() / many;
        this.step = (int) Math.min(Integer.MAX_VALUE / 2, Math.max(least, (long) STEP_PER_VALUE * values));
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
