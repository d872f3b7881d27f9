package io.kalends.search;

import static io.kalends.event.AnEvent.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.kalends.change.ChangeLog;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * An index of its own in a directory of its own. A ghost tells whether it was rebuilt: an event that stands in the index
 * and nowhere else outlives a restart that catches up, and no rebuild.
 */
abstract class IndexInADirectory {

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

    EventDocument ghost;
    UUID kept;

    @BeforeEach
    void list() {
        UUID vanishing = listed.only(anEvent().named("ghost")).get(0);
        ghost = documents.of(Set.of(vanishing)).live().get(0);
        kept = listed.only(anEvent().named("kept")).get(0);
    }

    Path index() {
        return data.resolve("index");
    }

    EventIndex start() {
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

    Set<String> found() {
        EventIndex index = start();
        try {
            return ids(index.store());
        } finally {
            index.stop(new ShutdownEvent());
        }
    }

    static Set<String> ids(IndexStore store) {
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
    void keptWithAGhost() {
        found();
        try (IndexStore store = new IndexStore(Optional.of(index()))) {
            store.write(List.of(ghost), Set.of());
            store.commit();
        }
    }

    Path position() {
        return index().resolve("position");
    }

    void isRebuilt() {
        assertThat(found()).containsExactly(kept.toString());
    }
}
