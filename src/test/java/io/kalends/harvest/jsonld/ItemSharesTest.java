package io.kalends.harvest.jsonld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kalends.http.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class ItemSharesTest {

    @TempDir
    Path directory;

    private Path file(String json) throws IOException {
        return Files.writeString(directory.resolve("items.jsonld"), json);
    }

    private static String items(int count) {
        return IntStream.range(0, count).mapToObj(it -> "{\"n\":" + it + "}").collect(Collectors.joining(","));
    }

    private static List<Integer> numbers(Path file) throws IOException {
        List<Integer> numbers = new ArrayList<>();
        ItemShares.forEach(
                Document.of(file), new References(), it -> it.node().path("n").asInt(), numbers::addAll);
        return numbers;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 31, 32, 33, 1_000})
    void allItemsAreHandedOverInTheirOrder(int count) throws IOException {
        assertThat(numbers(file("[" + items(count) + "]")))
                .isEqualTo(IntStream.range(0, count).boxed().toList());
    }

    @Test
    void whatStandsBeforeADefectIsHandedOver() throws IOException {
        List<Item> before = new ArrayList<>();
        Path file = file("[" + items(64) + ",{]");

        assertThatThrownBy(() -> ItemShares.forEach(Document.of(file), new References(), it -> it, before::addAll))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("line 1");
        assertThat(before).hasSize(64);
    }

    @Test
    void whatCannotBeMadeOfAnItemEndsTheReading() throws IOException {
        List<Integer> before = new ArrayList<>();
        Path file = file("[" + items(64) + "]");

        assertThatThrownBy(() -> ItemShares.forEach(
                        Document.of(file), new References(), ItemSharesTest::atMost40, before::addAll))
                .isInstanceOf(IllegalStateException.class);
        assertThat(before).hasSize(32);
    }

    private static int atMost40(Item item) {
        if (item.index() > 40) {
            throw new IllegalStateException("too many");
        }
        return item.index();
    }

    @Test
    void aFileThatCannotBeReadSaysSo() {
        assertThatThrownBy(() -> ItemShares.forEach(
                        Document.of(directory.resolve("missing")), new References(), it -> it, share -> {}))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void whoStopsTakingStopsTheReading() throws IOException {
        Path file = file("[" + items(10_000) + "]");

        assertThatThrownBy(() -> ItemShares.forEach(Document.of(file), new References(), it -> it, share -> {
                    throw new IllegalStateException("enough");
                }))
                .isInstanceOf(IllegalStateException.class);
        while (reads()) {
            Thread.onSpinWait();
        }
    }

    private static boolean reads() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(it -> it.getName().equals("import-reading"));
    }
}
