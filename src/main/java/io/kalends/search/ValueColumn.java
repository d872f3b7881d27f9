package io.kalends.search;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.packed.PackedInts;
import org.jspecify.annotations.Nullable;

/** What the events of a segment have in a field that is counted by, in memory, as numbers of {@link ValueNumbers}. */
final class ValueColumn {

    /** Where the values of each event begin, and behind the last one's; absent when no event has two. */
    private final PackedInts.@Nullable Reader places;

    /** Without places, one for each event, and nothing is zero. */
    private final PackedInts.Reader numbersFromOne;

    private ValueColumn(PackedInts.@Nullable Reader places, PackedInts.Reader numbersFromOne) {
        this.places = places;
        this.numbersFromOne = numbersFromOne;
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
        int[] numbers = new int[events];
        int count = 0;
        int begun = 0;
        boolean several = false;
        for (int event = held.nextDoc(); event != DocIdSetIterator.NO_MORE_DOCS; event = held.nextDoc()) {
            Arrays.fill(places, begun, event + 1, count);
            begun = event + 1;
            several |= held.docValueCount() > 1;
            for (int left = held.docValueCount(); left > 0; left--) {
                single[event] = across[(int) held.nextOrd()] + 1;
                numbers = count == numbers.length ? Arrays.copyOf(numbers, count * 2) : numbers;
                numbers[count++] = single[event];
            }
        }
        Arrays.fill(places, begun, places.length, count);
        return several
                ? new ValueColumn(packed(places), packed(Arrays.copyOf(numbers, count)))
                : new ValueColumn(null, packed(single));
    }

    private static PackedInts.Reader packed(int[] values) {
        int greatest = Arrays.stream(values).max().orElse(0);
        PackedInts.Mutable packed =
                PackedInts.getMutable(values.length, PackedInts.bitsRequired(greatest), PackedInts.FAST);
        for (int place = 0; place < values.length; place++) {
            packed.set(place, values[place]);
        }
        return packed;
    }

    /** Adds an event to the counts of its values. */
    void count(int event, long[] counts) {
        if (places == null) {
            int number = (int) numbersFromOne.get(event);
            if (number > 0) {
                counts[number - 1]++;
            }
            return;
        }
        long end = places.get(event + 1);
        for (int place = (int) places.get(event); place < end; place++) {
            counts[(int) numbersFromOne.get(place) - 1]++;
        }
    }
}
