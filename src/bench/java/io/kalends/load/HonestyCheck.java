package io.kalends.load;

import java.io.IOException;
import java.time.LocalDate;
import java.util.SplittableRandom;

/** Checks that the made-up events are what the figures rest on, before anything is measured. */
final class HonestyCheck {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private HonestyCheck() {}

    static void run() throws IOException {
        sameSeedSameEvents();
        frequenciesFallOff();
    }

    private static void sameSeedSameEvents() throws IOException {
        EventGenerator one = new EventGenerator(1, DAY);
        EventGenerator other = new EventGenerator(1, DAY);
        String first = one.event(7, 0);
        other.event(3, 0);
        require(first.equals(other.event(7, 0)), "an event does not follow from seed and number alone");
        require(!first.equals(new EventGenerator(2, DAY).event(7, 0)), "another seed makes the same event");
        require(!first.equals(one.event(7, 1)), "a changed event says the same");
    }

    /** By Zipf's law, ten times the rank has about a tenth of the frequency. */
    private static void frequenciesFallOff() {
        Zipf zipf = new Zipf(10_000);
        SplittableRandom random = new SplittableRandom(1);
        int[] drawn = new int[10_000];
        for (int i = 0; i < 2_000_000; i++) {
            drawn[zipf.rank(random)]++;
        }
        double fallOff = (double) sum(drawn, 100, 110) / sum(drawn, 1_000, 1_010);
        require(fallOff > 8 && fallOff < 12, "words of rank 1,000 are not a tenth as frequent as those of rank 100");
    }

    private static int sum(int[] counts, int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            sum += counts[i];
        }
        return sum;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
