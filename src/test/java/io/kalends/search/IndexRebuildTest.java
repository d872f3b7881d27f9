package io.kalends.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.kalends.search.lucene.LuceneEngine;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An index that cannot be trusted is thrown away and built anew. */
@QuarkusTest
class IndexRebuildTest extends IndexInADirectory {

    @Test
    void withoutItsPositionItIsRebuilt() throws IOException {
        keptWithAGhost();
        try (Directory files = FSDirectory.open(index());
                IndexWriter writer = new IndexWriter(files, settings())) {
            writer.setLiveCommitData(Map.<String, String>of().entrySet());
            writer.commit();
        }

        isRebuilt();
    }

    @Test
    void fedByAnotherLogItIsRebuilt() {
        keptWithAGhost();
        withTheIndex("another log", engine -> engine.keep(log.head()));

        isRebuilt();
    }

    @ParameterizedTest
    @CsvSource({"position, far", "position, 7", "index, 1 another form"})
    void withWhatIsNoPositionItIsRebuilt(String key, String value) throws IOException {
        keptWithAGhost();
        try (Directory files = FSDirectory.open(index());
                IndexWriter writer = new IndexWriter(files, settings())) {
            Map<String, String> kept = new HashMap<>();
            writer.getLiveCommitData().forEach(it -> kept.put(it.getKey(), it.getValue()));
            kept.put(key, value);
            writer.setLiveCommitData(kept.entrySet());
            writer.commit();
        }

        isRebuilt();
    }

    private static IndexWriterConfig settings() {
        return new IndexWriterConfig().setIndexSort(LuceneEngine.BY_START);
    }

    @Test
    void damagedItIsRebuilt() throws IOException {
        keptWithAGhost();
        overwrite("segments_");

        isRebuilt();
    }

    @Test
    void withATruncatedSegmentItIsRebuilt() throws IOException {
        keptWithAGhost();
        overwrite("_");

        isRebuilt();
    }

    @Test
    void withoutItsSegmentsItIsRebuilt() throws IOException {
        keptWithAGhost();
        for (Path file : files("_")) {
            Files.delete(file);
        }

        isRebuilt();
    }

    @Test
    void withoutAnyOfItsFilesItIsRebuilt() throws IOException {
        keptWithAGhost();
        for (Path file : files("")) {
            Files.delete(file);
        }

        isRebuilt();
    }

    private void overwrite(String beginning) throws IOException {
        for (Path file : files(beginning)) {
            Files.writeString(file, "damaged");
        }
    }

    private List<Path> files(String beginning) throws IOException {
        try (Stream<Path> files = Files.walk(index())) {
            List<Path> found = files.filter(Files::isRegularFile)
                    .filter(it -> !it.getFileName().toString().equals("write.lock"))
                    .filter(it -> it.getFileName().toString().startsWith(beginning))
                    .toList();
            assertThat(found).isNotEmpty();
            return found;
        }
    }
}
