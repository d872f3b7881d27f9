package io.kalends.search.lucene;

import java.util.Arrays;

/** Numbers that are not negative, one after the other, in as little memory as they need; to be counted. */
interface Numbers {

    /** Counts those at the first so many of these places. */
    void count(int[] at, int many, long[] counts);

    /** Counts those from one place to another, the second excluded. */
    void countBetween(int from, int to, long[] counts);

    static Numbers of(int[] all) {
        int greatest = Arrays.stream(all).max().orElse(0);
        if (greatest < 1 << Byte.SIZE) {
            return new Small(all);
        }
        return greatest < 1 << Short.SIZE ? new Middling(all) : new Large(all);
    }

    final class Small implements Numbers {

        private final byte[] numbers;

        Small(int[] all) {
            numbers = new byte[all.length];
            for (int i = 0; i < all.length; i++) {
                numbers[i] = (byte) all[i];
            }
        }

        @Override
        public void count(int[] at, int many, long[] counts) {
            for (int i = 0; i < many; i++) {
                counts[numbers[at[i]] & 0xFF]++;
            }
        }

        @Override
        public void countBetween(int from, int to, long[] counts) {
            for (int i = from; i < to; i++) {
                counts[numbers[i] & 0xFF]++;
            }
        }
    }

    final class Middling implements Numbers {

        private final short[] numbers;

        Middling(int[] all) {
            numbers = new short[all.length];
            for (int i = 0; i < all.length; i++) {
                numbers[i] = (short) all[i];
            }
        }

        @Override
        public void count(int[] at, int many, long[] counts) {
            for (int i = 0; i < many; i++) {
                counts[numbers[at[i]] & 0xFFFF]++;
            }
        }

        @Override
        public void countBetween(int from, int to, long[] counts) {
            for (int i = from; i < to; i++) {
                counts[numbers[i] & 0xFFFF]++;
            }
        }
    }

    final class Large implements Numbers {

        private final int[] numbers;

        Large(int[] all) {
            numbers = all;
        }

        @Override
        public void count(int[] at, int many, long[] counts) {
            for (int i = 0; i < many; i++) {
                counts[numbers[at[i]]]++;
            }
        }

        @Override
        public void countBetween(int from, int to, long[] counts) {
            for (int i = from; i < to; i++) {
                counts[numbers[i]]++;
            }
        }
    }
}
