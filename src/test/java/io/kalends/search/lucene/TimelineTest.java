package io.kalends.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import io.kalends.search.index.IndexField;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What ends behind a bound is what one finds who looks at the end of each event. */
class TimelineTest {

    private static final int LONG = 5_000;

    private final Random random = new Random(13);

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 8, 9, 64, 65, 511, 512, 513, 2_000})
    void findsWhatEndsBehindABound(int size) throws IOException {
        long[] starts = IntStream.range(0, size)
                .mapToLong(it -> random.nextInt(LONG))
                .sorted()
                .toArray();
        long[] ends = Arrays.stream(starts).map(it -> it + duration()).toArray();
        int[] kinds = IntStream.range(0, size).map(it -> random.nextInt(2)).toArray();
        Timeline timeline = timeline(starts, ends, kinds);

        for (int turn = 0; turn < 300; turn++) {
            KeyBound bound = new KeyBound(random.nextInt(LONG), random.nextInt(LONG));
            int before = random.nextInt(size + 1);
            FixedBitSet some = some(size, 1 + random.nextInt(40));
            int[] expected = IntStream.range(0, before)
                    .filter(some::get)
                    .filter(it -> ends[it] > (kinds[it] == 0 ? bound.timed() : bound.floating()))
                    .toArray();
            assertThat(timeline.endingBehind(bound, before, EventSet.all(size).and(some)))
                    .isEqualTo(expected);
        }
    }

    private FixedBitSet some(int size, int oneOf) {
        FixedBitSet some = new FixedBitSet(size);
        IntStream.range(0, size).filter(it -> random.nextInt(oneOf) == 0).forEach(some::set);
        return some;
    }

    private long duration() {
        return random.nextInt(20) == 0 ? random.nextInt(LONG) : random.nextInt(10);
    }

    private static Timeline timeline(long[] starts, long[] ends, int... kinds) throws IOException {
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
                for (int event = 0; event < starts.length; event++) {
                    Document document = new Document();
                    document.add(new NumericDocValuesField(IndexField.START.path(), starts[event] * 2 + kinds[event]));
                    document.add(new NumericDocValuesField(IndexField.END.path(), ends[event] * 2 + kinds[event]));
                    writer.addDocument(document);
                }
                writer.forceMerge(1);
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                return Timeline.of(reader.leaves().get(0).reader());
            }
        }
    }
}
