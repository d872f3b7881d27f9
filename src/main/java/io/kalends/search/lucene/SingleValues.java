package io.kalends.search.lucene;

import java.util.Arrays;

/** One value for each event, or zero, in as little memory as the numbers need. */
final class SingleValues {

    private SingleValues() {}

    static ValueColumn of(int[] all) {
        int greatest = Arrays.stream(all).max().orElse(0);
        if (greatest < 1 << Byte.SIZE) {
            return new Small(small(all));
        }
        return greatest < 1 << Short.SIZE ? new Middling(all) : new Large(all);
    }

    private static byte[] small(int[] all) {
        byte[] values = new byte[all.length];
        for (int i = 0; i < all.length; i++) {
            values[i] = (byte) all[i];
        }
        return values;
    }

    /** Of values that are small enough; the array is the column's from now on. */
    static ValueColumn of(byte[] all) {
        return new Small(all);
    }

    private static final class Small implements ValueColumn {

        private final byte[] values;

        Small(byte[] values) {
            this.values = values;
        }

        @Override
        public void count(int[] events, int many, long[] counts) {
            for (int i = 0; i < many; i++) {
                counts[values[events[i]] & 0xFF]++;
            }
        }
    }

    private static final class Middling implements ValueColumn {

        private final short[] values;

        Middling(int[] all) {
            values = new short[all.length];
            for (int i = 0; i < all.length; i++) {
                values[i] = (short) all[i];
            }
        }

        @Override
        public void count(int[] events, int many, long[] counts) {
            for (int i = 0; i < many; i++) {
                counts[values[events[i]] & 0xFFFF]++;
            }
        }
    }

    private static final class Large implements ValueColumn {

        private final int[] values;

        Large(int[] all) {
            values = all;
        }

        @Override
        public void count(int[] events, int many, long[] counts) {
            for (int i = 0; i < many; i++) {
                counts[values[events[i]]]++;
            }
        }
    }
}
