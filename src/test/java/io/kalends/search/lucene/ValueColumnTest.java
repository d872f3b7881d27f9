package io.kalends.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counts by column are the counts of who asks Lucene for the values of one event after the other. */
class ValueColumnTest {

    private static final int EVENTS = 700;

    /** As texts, values have the order that they have as numbers. */
    private static final int FIRST = 100_000;

    private final Random random = new Random(11);

    @ParameterizedTest(name = "up to {1} of {0} values")
    @CsvSource({
        "1, 1",
        "200, 1",
        "300, 1",
        "70000, 1",
        "1, 0",
        "2, 2",
        "5, 5",
        "40, 3",
        "40, 9",
        "127, 4",
        "128, 4",
        "200, 4",
        "127, 12",
        "200, 12",
        "300, 3",
        "300, 4",
        "70000, 2",
        "70000, 40"
    })
    void countsTheValuesOfEvents(int values, int atMost) throws IOException {
        List<TreeSet<Integer>> held = new ArrayList<>();
        for (int event = 0; event < EVENTS; event++) {
            TreeSet<Integer> some = new TreeSet<>();
            for (int left = random.nextInt(atMost + 1); left > 0; left--) {
                some.add(1 + random.nextInt(values));
            }
            held.add(some);
        }

        ValueColumn column = column(held);

        int[] asked =
                IntStream.range(0, EVENTS).filter(it -> random.nextBoolean()).toArray();
        int many = asked.length / 2;
        long[] counts = new long[values + 1];
        column.count(asked, many, counts);
        long[] expected = new long[values + 1];
        Arrays.stream(asked, 0, many).forEach(event -> held.get(event).forEach(it -> expected[it]++));
        counts[0] = 0;
        assertThat(counts).isEqualTo(expected);
    }

    private static ValueColumn column(List<TreeSet<Integer>> held) throws IOException {
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
                for (TreeSet<Integer> values : held) {
                    Document event = new Document();
                    values.forEach(it ->
                            event.add(new SortedSetDocValuesField("of", new BytesRef(Integer.toString(FIRST + it)))));
                    writer.addDocument(event);
                }
                writer.forceMerge(1);
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                var values = DocValues.getSortedSet(reader.leaves().get(0).reader(), "of");
                int[] across = new int[(int) values.getValueCount()];
                for (int number = 0; number < across.length; number++) {
                    across[number] = Integer.parseInt(values.lookupOrd(number).utf8ToString()) - FIRST;
                }
                return ValueColumn.read(values, held.size(), across);
            }
        }
    }
}
