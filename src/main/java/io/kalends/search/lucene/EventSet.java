package io.kalends.search.lucene;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.lucene.util.FixedBitSet;

/**
 * Some events of one segment: all of it, or those that are in each of several sets. Sets are put together as they are
 * counted, 64 events at a time.
 */
final class EventSet {

    private static final int WORD = Long.SIZE;

    private final int size;
    private final long[][] sets;

    private EventSet(int size, long[][] sets) {
        this.size = size;
        this.sets = sets;
    }

    /** All of a segment of so many events. */
    static EventSet all(int size) {
        return new EventSet(size, new long[0][]);
    }

    /** Those that are in another set too. */
    EventSet and(FixedBitSet other) {
        long[][] more = new long[sets.length + 1][];
        System.arraycopy(sets, 0, more, 0, sets.length);
        more[sets.length] = other.getBits();
        return new EventSet(size, more);
    }

    /** How many there would be in all. */
    int size() {
        return size;
    }

    boolean has(int event) {
        return (word(event / WORD) >>> event & 1) != 0;
    }

    private long word(int place) {
        long word = -1;
        for (long[] set : sets) {
            word &= set[place];
        }
        return word;
    }

    /** How many there are from one event to another, the second excluded. */
    int count(int from, int to) {
        if (from >= to || sets.length == 0) {
            return Math.max(0, to - from);
        }
        int first = from / WORD;
        int last = (to - 1) / WORD;
        if (first == last) {
            return Long.bitCount(word(first) & from(from) & before(to));
        }
        int count = Long.bitCount(word(first) & from(from)) + Long.bitCount(word(last) & before(to));
        for (int place = first + 1; place < last; place++) {
            count += Long.bitCount(word(place));
        }
        return count;
    }

    /** Those from one event to another, the second excluded, that another set does not have. */
    int[] without(EventSet other, int from, int to) {
        IntStream.Builder without = IntStream.builder();
        if (from < to && !Arrays.asList(sets).containsAll(Arrays.asList(other.sets))) {
            int last = (to - 1) / WORD;
            for (int place = from / WORD; place <= last; place++) {
                long word = word(place) & ~other.word(place);
                for (; word != 0; word &= word - 1) {
                    int event = place * WORD + Long.numberOfTrailingZeros(word);
                    if (event >= from && event < to) {
                        without.add(event);
                    }
                }
            }
        }
        return without.build().toArray();
    }

    private static long from(int event) {
        return -1L << event;
    }

    private static long before(int event) {
        return -1L >>> -event;
    }

    /** The first one from an event on; when there is none, the size of the segment. */
    int next(int event) {
        if (sets.length == 0) {
            return Math.min(size, event);
        }
        int place = event / WORD;
        long mask = from(event);
        for (int begin = place * WORD; begin < size; begin += WORD) {
            long word = word(place++) & mask;
            if (word != 0) {
                return Math.min(size, begin + Long.numberOfTrailingZeros(word));
            }
            mask = -1;
        }
        return size;
    }

    /** The last one up to an event, that one included; when there is none, -1. */
    int previous(int event) {
        if (event < 0) {
            return -1;
        }
        long mask = before(event + 1);
        for (int place = event / WORD; place >= 0; place--) {
            long word = word(place) & mask;
            if (word != 0) {
                return place * WORD + WORD - 1 - Long.numberOfLeadingZeros(word);
            }
            mask = -1;
        }
        return -1;
    }
}
