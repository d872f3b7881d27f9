package io.kalends.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class FewSegmentsTest {

    private static final int OCTETS = 200;

    private final Random random = new Random(7);
    private final Directory directory = new ByteBuffersDirectory();
    private IndexWriter writer;
    private int documents;
    private boolean searched = true;
    private long room = Long.MAX_VALUE;

    @BeforeEach
    void open() throws IOException {
        writer = new IndexWriter(
                directory,
                new IndexWriterConfig()
                        .setMergePolicy(new FewSegments(() -> searched, () -> room))
                        .setMergeScheduler(new SerialMergeScheduler())
                        .setUseCompoundFile(false));
    }

    @AfterEach
    void close() throws IOException {
        writer.close();
    }

    private void segment(int size) throws IOException {
        for (int i = 0; i < size; i++) {
            byte[] octets = new byte[OCTETS];
            random.nextBytes(octets);
            Document document = new Document();
            document.add(new StringField("id", Integer.toString(documents++), Field.Store.NO));
            document.add(new StoredField("octets", octets));
            writer.addDocument(document);
        }
        writer.flush();
    }

    private record Segment(String name, int documents, long octets) {}

    private List<Segment> largeFirst() throws IOException {
        List<Segment> segments = new ArrayList<>();
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                SegmentReader segment = (SegmentReader) leaf.reader();
                segments.add(new Segment(
                        segment.getSegmentName(),
                        segment.numDocs(),
                        segment.getSegmentInfo().sizeInBytes()));
            }
        }
        segments.sort(Collections.reverseOrder((one, other) -> Long.compare(one.octets(), other.octets())));
        return segments;
    }

    @RepeatedTest(20)
    void eachIsManyTimesLargerThanAllSmallerOnesOnceItIsAskedFor() throws IOException {
        for (int left = 2 + random.nextInt(12); left > 0; left--) {
            segment(1 + random.nextInt(1 << (1 + random.nextInt(11))));
        }

        writer.maybeMerge();

        List<Segment> segments = largeFirst();
        assertThat(segments.stream().mapToInt(Segment::documents).sum()).isEqualTo(documents);
        for (int place = 0; place < segments.size(); place++) {
            long smaller = segments.stream()
                    .skip(place + 1L)
                    .mapToLong(Segment::octets)
                    .sum();
            assertThat(segments.get(place).octets()).isGreaterThanOrEqualTo(8 * smaller);
        }
    }

    @Test
    void aLargeOneIsLeftAloneBySmallOnes() throws IOException {
        segment(5_000);
        String large = largeFirst().get(0).name();
        segment(20);
        segment(30);

        writer.maybeMerge();

        assertThat(largeFirst()).extracting(Segment::documents).containsExactly(5_000, 50);
        assertThat(largeFirst().get(0).name()).isEqualTo(large);
    }

    @Test
    void whatIsDeletedMakesASegmentSmaller() throws IOException {
        segment(1_000);
        segment(100);
        for (int id = 0; id < 500; id++) {
            writer.deleteDocuments(new Term("id", Integer.toString(id)));
        }
        writer.flush();

        writer.maybeMerge();

        assertThat(largeFirst()).extracting(Segment::documents).containsExactly(600);
    }

    @Test
    void whatWouldNotFitIsNotMerged() throws IOException {
        segment(500);
        segment(500);
        room = 250_000;

        writer.maybeMerge();
        assertThat(largeFirst()).hasSize(2);

        room = 1_000_000;
        writer.maybeMerge();
        assertThat(largeFirst()).hasSize(1);
    }

    @Test
    void whileDocumentsAreWrittenTheyAreMergedByTiersOnly() throws IOException {
        segment(500);
        segment(500);
        assertThat(largeFirst()).hasSize(2);

        for (int left = 10; left > 0; left--) {
            segment(500);
        }
        assertThat(largeFirst()).hasSizeLessThan(12);
    }

    @Test
    void whileNobodySearchesNothingIsMergedUntilItIsAskedFor() throws IOException {
        searched = false;
        for (int left = 12; left > 0; left--) {
            segment(500);
        }
        assertThat(largeFirst()).hasSize(12);

        writer.maybeMerge();
        assertThat(largeFirst()).hasSize(1);
    }
}
