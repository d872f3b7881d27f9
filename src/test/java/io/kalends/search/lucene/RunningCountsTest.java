package io.kalends.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Running counts give what one counts who looks at each event between two places. */
class RunningCountsTest {

    private static final int EVENTS = 20_000;

    private final Random random = new Random(5);

    @ParameterizedTest(name = "of {0} values, {1} of another table, among {2} %")
    @CsvSource({"3, 3, 100", "3, 9, 50", "400, 400, 100", "400, 100, 10", "9000, 9000, 90"})
    void countsWhatLiesBetweenTwoPlaces(int values, int held, int percent) {
        int[] all = random.ints(EVENTS, 0, Math.min(values, held)).toArray();
        ValueColumn column = SingleValues.of(all);
        FixedBitSet some = new FixedBitSet(EVENTS);
        IntStream.range(0, EVENTS).filter(it -> random.nextInt(100) < percent).forEach(some::set);
        EventSet events =
                percent == 100 ? EventSet.all(EVENTS) : EventSet.all(EVENTS).and(some);

        RunningCounts running = new RunningCounts(events, column, values);

        for (int i = 0; i < 200; i++) {
            int from = random.nextInt(EVENTS + 1);
            int to = random.nextInt(EVENTS + 1);
            long[] counts = new long[random.nextBoolean() ? Math.min(values, held) : Math.max(values, held)];
            running.add(events, column, from, to, counts);
            long[] expected = new long[counts.length];
            IntStream.range(from, Math.max(from, to)).filter(events::has).forEach(it -> expected[all[it]]++);
            assertThat(counts).as("from %d to %d", from, to).isEqualTo(expected);
        }
    }
}
