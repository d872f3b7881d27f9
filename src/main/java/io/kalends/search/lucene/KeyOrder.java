package io.kalends.search.lucene;

import io.kalends.search.query.EventQuery;
import io.kalends.search.query.Sort;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.IntroSorter;

/**
 * The events of a segment by keys that are the same for every search, and by id among equals, the deleted ones included: four
 * octets for each, found when they are first asked for, and forgotten when the segment is.
 */
final class KeyOrder extends IntroSorter {

    private static final Map<Key, int[]> KNOWN = new ConcurrentHashMap<>();

    /** By event: keys, and the two halves of ids. */
    private final long[][] keys;

    private final int[] events;
    private int pivot;

    private record Key(IndexReader.CacheKey segment, Sort sort) {}

    private KeyOrder(long[][] keys) {
        this.keys = keys;
        this.events = IntStream.range(0, keys[0].length).toArray();
    }

    /** The events in the order of a search. */
    static int[] of(EventQuery query, LeafReader segment) throws IOException {
        Key key = new Key(life(segment).getKey(), query.sort());
        int[] known = KNOWN.get(key);
        return known == null ? read(key, query, segment) : known;
    }

    /** One at a time, since each takes some memory, and others may wait for the same. */
    private static synchronized int[] read(Key key, EventQuery query, LeafReader segment) throws IOException {
        int[] known = KNOWN.get(key);
        if (known != null) {
            return known;
        }
        int[] read = sorted(query, segment);
        KNOWN.put(key, read);
        life(segment).addClosedListener(it -> KNOWN.remove(key));
        return read;
    }

    private static IndexReader.CacheHelper life(LeafReader segment) {
        return Objects.requireNonNull(segment.getCoreCacheHelper());
    }

    private static int[] sorted(EventQuery query, LeafReader segment) throws IOException {
        Placing placing = Placing.of(query, segment, Timeline.of(segment));
        PlacedReader placed = new PlacedReader(segment);
        long[][] keys = new long[3][segment.maxDoc()];
        for (int event = 0; event < segment.maxDoc(); event++) {
            FirstHits.Placed place = placed.read(event, placing.key(event, Placing.UNSCORED), 0);
            keys[0][event] = place.key();
            keys[1][event] = place.idHigh();
            keys[2][event] = place.idLow();
        }
        KeyOrder order = new KeyOrder(keys);
        order.sort(0, order.events.length);
        return order.events;
    }

    @Override
    protected void setPivot(int place) {
        pivot = events[place];
    }

    @Override
    protected int comparePivot(int place) {
        return compared(pivot, events[place]);
    }

    @Override
    protected int compare(int one, int other) {
        return compared(events[one], events[other]);
    }

    private int compared(int one, int other) {
        int compared = 0;
        for (int i = 0; compared == 0 && i < keys.length; i++) {
            compared = Long.compare(keys[i][one], keys[i][other]);
        }
        return compared;
    }

    @Override
    protected void swap(int one, int other) {
        int event = events[one];
        events[one] = events[other];
        events[other] = event;
    }
}
