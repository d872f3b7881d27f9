package io.kalends.search;

import static io.kalends.event.AnEvent.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.kalends.change.ChangeLog;
import io.kalends.change.Position;
import io.kalends.search.index.EventDocument;
import io.kalends.search.index.EventDocuments;
import io.kalends.search.index.IndexSnapshot;
import io.kalends.search.index.Question;
import io.kalends.search.index.SearchEngine;
import io.kalends.search.lucene.LuceneEngine;
import io.kalends.search.opensearch.OpenSearchConfig;
import io.kalends.search.query.DateWindow;
import io.kalends.search.query.EventQuery;
import io.kalends.search.query.SearchConfig;
import io.kalends.search.query.Sort;
import io.kalends.search.query.When;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * An index of its own in a directory of its own. A ghost tells whether it was rebuilt: an event that stands in the index
 * and nowhere else outlives a restart that catches up, and no rebuild.
 */
abstract class IndexInADirectory {

    private static final int MANY = 10_000;

    @Inject
    ChangeLog log;

    @Inject
    AgroalDataSource database;

    @Inject
    EventDocuments documents;

    @Inject
    OpenSearchConfig shared;

    @Inject
    ListedEvents listed;

    @TempDir
    Path data;

    EventDocument ghost;
    UUID kept;

    @BeforeEach
    void list() {
        UUID vanishing = listed.only(anEvent().named("ghost")).get(0);
        ghost = documents.of(List.of(vanishing)).live().get(0);
        kept = listed.only(anEvent().named("kept")).get(0);
    }

    Path index() {
        return data.resolve("index");
    }

    EventIndex start() {
        SearchConfig config = new SearchConfig() {
            @Override
            public ZoneId timeZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Optional<Path> dataDir() {
                return Optional.of(data);
            }
        };
        EventIndex index = new EventIndex(log, database, documents, config, shared);
        index.start(new StartupEvent());
        return index;
    }

    List<String> found() {
        EventIndex index = start();
        try (IndexSnapshot snapshot = index.snapshot()) {
            return ids(snapshot);
        } finally {
            index.stop(new ShutdownEvent());
        }
    }

    /** Of all events that can be found; terms of deleted ones stay until they are merged away. */
    static List<String> ids(IndexSnapshot snapshot) {
        DateWindow ever = new DateWindow(Optional.empty(), Optional.empty(), ZoneOffset.UTC, Instant.EPOCH, When.ANY);
        EventQuery everything = Queries.unfiltered(Optional.empty(), ever, Sort.START);
        return snapshot
                .find(new Question(
                        everything, Optional.empty(), Set.of(), Optional.empty(), false, 0, MANY, Set.of(), false))
                .hits()
                .stream()
                .map(it -> it.id().toString())
                .toList();
    }

    /** Builds an index, closes it, and puts the ghost into it. */
    void keptWithAGhost() {
        found();
        withTheIndex(log.name(), engine -> {
            Position position = engine.position().orElseThrow();
            engine.write(List.of(ghost), Set.of());
            engine.keep(position);
        });
    }

    void withTheIndex(String followed, Consumer<SearchEngine> work) {
        try (SearchEngine engine = LuceneEngine.open(Optional.of(index()), followed)) {
            work.accept(engine);
        }
    }

    Optional<Position> position() {
        List<Position> kept = new ArrayList<>();
        withTheIndex(log.name(), engine -> engine.position().ifPresent(kept::add));
        return kept.stream().findFirst();
    }

    void isRebuilt() {
        assertThat(found()).containsExactly(kept.toString());
    }
}
