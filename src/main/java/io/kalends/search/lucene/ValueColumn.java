package io.kalends.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * What the events of a segment have in a field that is counted by, in memory, as numbers of {@link ValueNumbers}. They
 * begin at one, so that zero is an event without a value.
 */
interface ValueColumn {

    int SOME = 512;

    /** Adds the first so many of these events to the counts of their values. What is counted at zero means nothing. */
    void count(int[] events, int many, long[] counts);

    /** Adds those of some events that stand from one place to another, the second excluded. */
    default void count(EventSet events, int from, int to, long[] counts) {
        int[] some = new int[SOME];
        int many = 0;
        for (int event = events.next(from); event < to; event = events.next(event + 1)) {
            some[many++] = event;
            if (many == SOME) {
                count(some, many, counts);
                many = 0;
            }
        }
        count(some, many, counts);
    }

    /**
     * Reads the column of a segment.
     *
     * @param events how many the segment has, deleted ones too
     * @param across the number of each value of the segment
     */
    static ValueColumn read(SortedSetDocValues held, int events, int[] across) throws IOException {
        int[] places = new int[events + 1];
        int[] single = new int[events];
        int[] all = new int[events];
        int count = 0;
        int begun = 0;
        boolean several = false;
        for (int event = held.nextDoc(); event != DocIdSetIterator.NO_MORE_DOCS; event = held.nextDoc()) {
            Arrays.fill(places, begun, event + 1, count);
            begun = event + 1;
            several |= held.docValueCount() > 1;
            for (int left = held.docValueCount(); left > 0; left--) {
                single[event] = across[(int) held.nextOrd()];
                all = count == all.length ? Arrays.copyOf(all, count * 2) : all;
                all[count++] = single[event];
            }
        }
        Arrays.fill(places, begun, places.length, count);
        return several ? new SeveralValues(places, Arrays.copyOf(all, count)) : SingleValues.of(single);
    }
}
