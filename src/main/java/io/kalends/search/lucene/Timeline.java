package io.kalends.search.lucene;

import io.kalends.search.index.IndexField;
import io.kalends.search.index.StartOrder;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * When the events of a segment start and end, in memory, 16 bytes for each. A segment is sorted by start, so that most
 * questions about time are questions about its ends and its middle.
 */
final class Timeline {

    private static final int BLOCK = 128;
    private static final int NEAR = 64;

    private static final Map<IndexReader.CacheKey, Timeline> KNOWN = new ConcurrentHashMap<>();

    private final long[] starts;
    private final long[] ends;
    private final long[] latestEnds;
    private final int[] floating;

    private Timeline(long[] starts, long[] ends) {
        this.starts = starts;
        this.ends = ends;
        this.latestEnds = new long[(ends.length + BLOCK - 1) / BLOCK];
        Arrays.fill(latestEnds, Long.MIN_VALUE);
        int[] found = new int[starts.length];
        int count = 0;
        for (int event = 0; event < ends.length; event++) {
            latestEnds[event / BLOCK] = Math.max(latestEnds[event / BLOCK], ends[event]);
            if ((starts[event] & 1) == 1) {
                found[count++] = event;
            }
        }
        this.floating = Arrays.copyOf(found, count);
    }

    /** That of a segment; it is read once, and forgotten when the segment is. */
    static Timeline of(LeafReader segment) throws IOException {
        IndexReader.CacheHelper life = Objects.requireNonNull(segment.getCoreCacheHelper());
        Timeline known = KNOWN.get(life.getKey());
        if (known == null) {
            known = new Timeline(read(segment, IndexField.START), read(segment, IndexField.END));
            if (KNOWN.putIfAbsent(life.getKey(), known) == null) {
                life.addClosedListener(KNOWN::remove);
            }
        }
        return known;
    }

    private static long[] read(LeafReader segment, IndexField field) throws IOException {
        long[] keys = new long[segment.maxDoc()];
        NumericDocValues values = segment.getNumericDocValues(field.path());
        if (values != null) {
            for (int event = values.nextDoc(); event != DocIdSetIterator.NO_MORE_DOCS; event = values.nextDoc()) {
                keys[event] = values.longValue();
            }
        }
        return keys;
    }

    /** That of some of these events, which are given in order, and numbered anew. */
    Timeline of(int[] some) {
        return new Timeline(
                Arrays.stream(some).mapToLong(it -> starts[it]).toArray(),
                Arrays.stream(some).mapToLong(it -> ends[it]).toArray());
    }

    int size() {
        return starts.length;
    }

    /** Key of {@link StartOrder}. */
    long start(int event) {
        return starts[event];
    }

    long end(int event) {
        return ends[event];
    }

    /** The first event whose key is at these milliseconds or behind. */
    int firstFrom(long millis) {
        return firstFrom(millis, 0);
    }

    /** The same, looked for from an event on, which it mostly is not far behind. */
    int firstFrom(long millis, int from) {
        if (millis >= Long.MAX_VALUE >> 1) {
            return starts.length;
        }
        long wanted = millis << 1;
        int before = from;
        int step = from == 0 ? starts.length : NEAR;
        while (step < starts.length - before && starts[before + step] < wanted) {
            before += step;
            step *= 2;
        }
        return lowerBound(starts, wanted, before, (int) Math.min(starts.length, (long) before + step));
    }

    /** How many floating events there are from one to another, the second excluded. */
    int floatingBetween(int from, int to) {
        return Math.max(0, lowerBound(floating, to) - lowerBound(floating, from));
    }

    /** The events before one that end behind a bound. */
    int[] endingBehind(KeyBound bound, int before) {
        int[] found = new int[16];
        int count = 0;
        for (int block = 0; block * BLOCK < before; block++) {
            if (latestEnds[block] >> 1 > bound.least()) {
                int last = Math.min(before, (block + 1) * BLOCK);
                for (int event = block * BLOCK; event < last; event++) {
                    if (bound.isBehind(ends[event])) {
                        found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
                        found[count++] = event;
                    }
                }
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** How many events do not end behind a bound. */
    int endedBy(KeyBound bound) {
        int begun = firstFrom(bound.greatest());
        return begun - endingBehind(bound, begun).length;
    }

    /** How many events from one on start before a bound. */
    int startingBefore(KeyBound bound, int from) {
        int timed = Math.max(from, firstFrom(bound.timed()));
        int days = Math.max(from, firstFrom(bound.floating()));
        return timed - from - floatingBetween(from, timed) + floatingBetween(from, days);
    }

    private static int lowerBound(long[] sorted, long wanted, int from, int to) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int lowerBound(int[] sorted, int wanted) {
        int place = Arrays.binarySearch(sorted, wanted);
        return place >= 0 ? place : -place - 1;
    }
}
