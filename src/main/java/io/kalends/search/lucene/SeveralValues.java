package io.kalends.search.lucene;

import java.util.Arrays;

/**
 * Any number of values for each event. As many as fit stand side by side in the 63 bits that each event has, so that one
 * look tells them all; of an event that has more, the bits tell where all of its values stand.
 */
final class SeveralValues implements ValueColumn {

    private static final int BITS = Long.SIZE - 1;
    private static final int AT_ONCE = 6;

    private final int width;
    private final long mask;
    private final long[] packed;

    /** How many values an event has, and then those. */
    private int[] elsewhere = {};

    private int used;

    /**
     * @param places where the values of each event begin, and behind the last one's
     * @param all the values of all events
     */
    SeveralValues(int[] places, int[] all) {
        int greatest = Arrays.stream(all).max().orElse(0);
        width = Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(greatest));
        mask = (1L << width) - 1;
        packed = new long[places.length - 1];
        for (int event = 0; event < packed.length; event++) {
            int first = places[event];
            int many = places[event + 1] - first;
            packed[event] = many * width <= BITS ? pack(all, first, many) : ~(long) lay(all, first, many);
        }
        elsewhere = Arrays.copyOf(elsewhere, used);
    }

    private long pack(int[] all, int first, int many) {
        long bits = 0;
        for (int i = first + many - 1; i >= first; i--) {
            bits = (bits << width) | all[i];
        }
        return bits;
    }

    private int lay(int[] all, int first, int many) {
        int place = used;
        used += 1 + many;
        if (used > elsewhere.length) {
            elsewhere = Arrays.copyOf(elsewhere, Math.max(used, 2 * elsewhere.length));
        }
        elsewhere[place] = many;
        System.arraycopy(all, first, elsewhere, place + 1, many);
        return place;
    }

    /** Six are counted whether there are as many or not: to find that out for each takes longer. */
    @Override
    public void count(int[] events, int many, long[] counts) {
        for (int i = 0; i < many; i++) {
            long left = packed[events[i]];
            if (left < 0) {
                countElsewhere((int) ~left, counts);
                continue;
            }
            do {
                for (int value = 0; value < AT_ONCE; value++) {
                    counts[(int) (left & mask)]++;
                    left >>>= width;
                }
            } while (left != 0);
        }
    }

    private void countElsewhere(int place, long[] counts) {
        int end = place + 1 + elsewhere[place];
        for (int i = place + 1; i < end; i++) {
            counts[elsewhere[i]]++;
        }
    }
}
