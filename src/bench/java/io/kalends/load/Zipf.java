package io.kalends.load;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Ranks as often as words have them in real texts: rank r comes up in proportion to 1 / (r + 2.7) (Zipf, Mandelbrot). */
final class Zipf {

    private static final double SHIFT = 2.7;

    private final double[] cumulated;

    /**
     * @param ranks how many ranks there are, counted from 0
     */
    Zipf(int ranks) {
        cumulated = new double[ranks];
        double sum = 0;
        for (int rank = 0; rank < ranks; rank++) {
            sum += 1 / (rank + 1 + SHIFT);
            cumulated[rank] = sum;
        }
    }

    int rank(RandomGenerator random) {
        double drawn = random.nextDouble() * cumulated[cumulated.length - 1];
        int found = Arrays.binarySearch(cumulated, drawn);
        return found >= 0 ? found : -found - 1;
    }
}
