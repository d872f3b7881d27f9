package io.kalends.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sets of events count and go on as sets of bits do that look at one bit after the other. */
class EventSetTest {

    private static final int[] DENSITIES = {0, 2, 50, 98, 100};

    private final Random random = new Random(7);

    @ParameterizedTest
    @ValueSource(ints = {1, 63, 64, 65, 128, 129, 300})
    void itIsWhatAllOfItsSetsHave(int size) {
        for (int sets = 0; sets < 4; sets++) {
            for (int density : DENSITIES) {
                BitSet expected = new BitSet();
                expected.set(0, size);
                EventSet events = EventSet.all(size);
                for (int i = 0; i < sets; i++) {
                    FixedBitSet some = some(size, density);
                    events = events.and(some);
                    expected.and(BitSet.valueOf(some.getBits()));
                }
                compare(events, expected, size);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 64, 65, 300})
    void anotherSetIsTakenOff(int size) {
        for (int density : DENSITIES) {
            FixedBitSet first = some(size, 70);
            FixedBitSet second = some(size, density);
            EventSet one = EventSet.all(size).and(first);
            compareWithout(one, one.and(second), size);
            compareWithout(one.and(second), one, size);
            compareWithout(one, EventSet.all(size).and(second), size);
            compareWithout(EventSet.all(size), one, size);
        }
    }

    private static void compareWithout(EventSet one, EventSet other, int size) {
        for (int from = 0; from <= size; from += 7) {
            for (int to = 0; to <= size; to += 5) {
                assertThat(one.without(other, from, to))
                        .isEqualTo(IntStream.range(from, Math.max(from, to))
                                .filter(it -> one.has(it) && !other.has(it))
                                .toArray());
            }
        }
    }

    private FixedBitSet some(int size, int percent) {
        FixedBitSet some = new FixedBitSet(size);
        for (int event = 0; event < size; event++) {
            if (random.nextInt(100) < percent) {
                some.set(event);
            }
        }
        return some;
    }

    private static void compare(EventSet events, BitSet expected, int size) {
        for (int from = 0; from <= size; from++) {
            int next = expected.nextSetBit(from);
            assertThat(events.next(from)).isEqualTo(next < 0 ? size : next);
            assertThat(events.previous(from - 1)).isEqualTo(expected.previousSetBit(from - 1));
            assertThat(from < size && events.has(from)).isEqualTo(expected.get(from));
            for (int to = 0; to <= size; to++) {
                assertThat(events.count(from, to))
                        .isEqualTo(from < to ? expected.get(from, to).cardinality() : 0);
            }
        }
    }
}
