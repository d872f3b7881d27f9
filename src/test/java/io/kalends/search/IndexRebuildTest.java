package io.kalends.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An index that cannot be trusted is thrown away and built anew. */
@QuarkusTest
class IndexRebuildTest extends IndexInADirectory {

    @Test
    void withoutItsPositionItIsRebuilt() throws IOException {
        keptWithAGhost();
        Files.delete(position());

        isRebuilt();
    }

    @Test
    void ofAnotherVersionItIsRebuilt() throws IOException {
        keptWithAGhost();
        Files.writeString(
                position(),
                Files.readString(position())
                        .replaceFirst("^" + EventDocument.VERSION, "" + (EventDocument.VERSION + 1)));

        isRebuilt();
    }

    @Test
    void fedByAnotherLogItIsRebuilt() {
        keptWithAGhost();
        new IndexPosition(index(), "another log").write(log.head());

        isRebuilt();
    }

    @Test
    void withAnUnreadablePositionItIsRebuilt() throws IOException {
        keptWithAGhost();
        Files.writeString(position(), "nonsense");

        isRebuilt();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1 a log", "1 a log\n7-8\n9", "1 a log\nfar\n", "1 a log\n7\n", "9 a log\n7-8\n"})
    void whatIsNoPositionIsNone(String kept) throws IOException {
        Files.writeString(data.resolve("position"), kept);

        assertThat(new IndexPosition(data, "a log").read()).isEmpty();
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
    void withoutAnyOfItsFilesButThePositionItIsRebuilt() throws IOException {
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
                    .filter(it -> !it.equals(position()))
                    .filter(it -> it.getFileName().toString().startsWith(beginning))
                    .toList();
            assertThat(found).isNotEmpty();
            return found;
        }
    }
}
