package io.kalends.search;

import static io.kalends.event.AnEvent.anEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.agroal.api.AgroalDataSource;
import io.kalends.change.ChangeLog;
import io.kalends.change.Position;
import io.kalends.event.AnEvent;
import io.kalends.http.Problem;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The index is derived and disposable. A ghost tells whether it was rebuilt: an event that stands in the index and nowhere
 * else outlives a restart that catches up, and no rebuild.
 */
@QuarkusTest
class IndexLifeTest {

    @Inject
    ChangeLog log;

    @Inject
    AgroalDataSource database;

    @Inject
    EventDocuments documents;

    @Inject
    ListedEvents listed;

    @TempDir
    Path data;

    private EventDocument ghost;
    private UUID kept;

    @BeforeEach
    void list() {
        UUID vanishing = listed.only(anEvent().named("ghost")).get(0);
        ghost = documents.of(Set.of(vanishing)).live().get(0);
        kept = listed.only(anEvent().named("kept")).get(0);
    }

    private Path index() {
        return data.resolve("index");
    }

    private EventIndex start() {
        EventIndex index = new EventIndex(log, database, documents, new SearchConfig() {
            @Override
            public ZoneId timeZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Optional<Path> dataDir() {
                return Optional.of(data);
            }
        });
        index.start(new StartupEvent());
        return index;
    }

    private Set<String> found() {
        EventIndex index = start();
        try {
            return ids(index.store());
        } finally {
            index.stop(new ShutdownEvent());
        }
    }

    private static Set<String> ids(IndexStore store) {
        try (var session = store.session()) {
            return session
                    .search(store.scope())
                    .select(f -> f.id(String.class))
                    .where(f -> f.matchAll())
                    .fetchAllHits()
                    .stream()
                    .collect(Collectors.toSet());
        }
    }

    /** Builds an index, closes it, and puts the ghost into it. */
    private void keptWithAGhost() {
        found();
        try (IndexStore store = new IndexStore(Optional.of(index()))) {
            store.write(List.of(ghost), Set.of());
            store.commit();
        }
    }

    private Path position() {
        return index().resolve("position");
    }

    private void isRebuilt() {
        assertThat(found()).containsExactly(kept.toString());
    }

    @Test
    void isBuiltWhenMissing() {
        assertThat(found()).containsExactly(kept.toString());
        assertThat(position()).exists();
    }

    @Test
    void isNotRebuiltWithoutNeed() {
        keptWithAGhost();

        assertThat(found()).containsExactlyInAnyOrder(kept.toString(), ghost.id);
    }

    @Test
    void catchesUpFromTheRecordedPosition() {
        UUID leaving = listed.also(anEvent().named("leaving")).get(0);
        keptWithAGhost();
        UUID joining = listed.also(anEvent().named("joining")).get(0);
        listed.deleted(leaving);

        assertThat(found()).containsExactlyInAnyOrder(kept.toString(), joining.toString(), ghost.id);
    }

    @Test
    void catchesUpWithMoreThanOneBatch() {
        keptWithAGhost();
        listed.also(Stream.generate(AnEvent::anEvent).limit(1_100).toArray(AnEvent[]::new));

        assertThat(found()).hasSize(1_102);
    }

    @Test
    void followsWhileItRuns() throws IOException {
        EventIndex index = start();
        try {
            index.store();
            UUID joining = listed.also(anEvent()).get(0);
            index.awaitTransaction(log.head().transaction());
            assertThat(ids(index.store())).contains(joining.toString());
        } finally {
            index.stop(new ShutdownEvent());
        }
        assertThat(Files.readAllLines(position()).get(1)).isEqualTo(log.head().toString());
    }

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

    @Test
    void anIndexThatAnotherWritesToIsLeftAlone() {
        EventIndex first = start();
        try {
            first.store();
            EventIndex second = start();

            assertThatExceptionOfType(Problem.class).isThrownBy(second::store);
            assertThat(second.isReady()).isFalse();
            assertThat(second.progress()).contains("could not be opened");
            assertThat(ids(first.store())).containsExactly(kept.toString());
            second.stop(new ShutdownEvent());
        } finally {
            first.stop(new ShutdownEvent());
        }
    }

    @Test
    void aChangeGivenTwiceCountsOnce() {
        try (IndexFeed feed = new IndexFeed(
                new IndexStore(Optional.empty()), documents, Optional.empty(), Optional.of(Position.START))) {
            Position before = log.head();
            UUID joining = listed.also(anEvent()).get(0);
            feed.read(log.after(before, 10));
            Position behind = feed.position();
            feed.read(log.after(before, 10));

            assertThat(feed.position()).isEqualTo(behind).isEqualTo(log.head());
            assertThat(joining).isNotNull();
        }
    }

    @Test
    void anEventThatTheIndexRefusesKeepsNoOtherOut() {
        String immense = "x".repeat(40_000);
        List<UUID> ids = listed.also(
                anEvent().named("before"),
                anEvent().inCity(immense, "BE"),
                anEvent().named("behind"));

        assertThat(found())
                .as("built anew")
                .containsExactlyInAnyOrder(
                        kept.toString(), ids.get(0).toString(), ids.get(2).toString());
        UUID again = listed.also(anEvent().inCity(immense, "BE"), anEvent().named("again"))
                .get(1);
        assertThat(found())
                .as("caught up")
                .containsExactlyInAnyOrder(
                        kept.toString(), ids.get(0).toString(), ids.get(2).toString(), again.toString());
    }

    @Test
    void thePositionReadIsThePositionWritten() {
        IndexPosition position = new IndexPosition(data, "a log");

        assertThat(position.read()).isEmpty();
        position.write(new Position(7, 8));
        assertThat(position.read()).contains(new Position(7, 8));
        position.clear();
        assertThat(position.read()).isEmpty();
        assertThat(data).isEmptyDirectory();
    }
}
