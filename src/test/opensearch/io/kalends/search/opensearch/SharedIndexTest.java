package io.kalends.search.opensearch;

import static io.kalends.event.AnEvent.anEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kalends.change.Position;
import io.kalends.http.problem.Problem;
import io.kalends.search.ListedEvents;
import io.kalends.search.index.EventDocument;
import io.kalends.search.index.EventDocuments;
import io.kalends.search.index.IndexField;
import io.kalends.search.index.IndexSnapshot;
import io.kalends.search.index.SearchEngine;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What keeps instances that share an index of a cluster from harming each other. */
@QuarkusTest
class SharedIndexTest {

    private static final Position FIRST = new Position(1, 1);
    private static final Position SECOND = new Position(2, 2);

    @Inject
    OpenSearchConfig config;

    @Inject
    EventDocuments documents;

    @Inject
    ListedEvents listed;

    private final String log = UUID.randomUUID().toString();
    private OpenSearchEngine one;
    private OpenSearchEngine other;

    @BeforeEach
    void open() {
        one = new OpenSearchEngine(new OwnIndexes(config, log), log);
        other = new OpenSearchEngine(new OwnIndexes(config, log), log);
        one.writeAs(1);
        one.clear();
        one.keep(FIRST);
    }

    @AfterEach
    void close() {
        one.close();
        other.close();
    }

    @Test
    void whatOneWritesTheOtherFinds() {
        write(one, document("one"));
        one.keep(SECOND);

        assertThat(other.position()).contains(SECOND);
        assertThat(names(other)).containsExactly("one");
    }

    @Test
    void whoHadTheDutyBeforeIsRefused() {
        EventDocument before = document("as it was");
        other.writeAs(2);
        other.keep(other.position().orElseThrow());
        write(other, before);

        assertThatThrownBy(() -> write(one, before)).isInstanceOf(OpenSearchEngine.SupersededException.class);
        assertThatThrownBy(() -> one.write(List.of(), Set.of(UUID.fromString(before.id))))
                .isInstanceOf(OpenSearchEngine.SupersededException.class);
        assertThatThrownBy(() -> one.keep(SECOND)).isInstanceOf(OpenSearchEngine.SupersededException.class);
        assertThat(names(other)).containsExactly("as it was");
        assertThat(other.position()).contains(FIRST);
    }

    @Test
    void whoHadTheDutyBeforePutsNoCopyInPlace() {
        one.clear();
        other.writeAs(2);
        other.keep(FIRST);
        write(other, document("kept"));

        assertThatThrownBy(() -> one.keep(SECOND)).isInstanceOf(OpenSearchEngine.SupersededException.class);
        assertThat(names(other)).containsExactly("kept");
    }

    @Test
    void searchesGoOnWhileACopyIsBuilt() {
        write(one, document("old"));
        one.clear();
        write(one, document("new"));
        assertThat(names(other)).containsExactly("old");

        one.keep(SECOND);
        assertThat(names(other)).containsExactly("new");
        assertThat(other.position()).contains(SECOND);
    }

    @Test
    void aCopyThatWasNotFinishedIsNoneAndIsRemoved() {
        one.clear();
        other.writeAs(2);
        assertThat(other.position()).contains(FIRST);

        other.clear();
        other.keep(SECOND);
        assertThatThrownBy(() -> write(one, document("lost"))).isInstanceOf(IllegalStateException.class);
        assertThat(names(other)).isEmpty();
    }

    @Test
    void thePositionInAnotherLogIsNotKnown() {
        try (OpenSearchEngine restored = new OpenSearchEngine(new OwnIndexes(config, log), "another log")) {
            assertThat(restored.position()).isEmpty();
        }
    }

    @Test
    void anEventThatCannotBeTakenInIsRefused() {
        EventDocument fine = document("fine");
        listed.only(anEvent().named("x".repeat(40_000)));
        EventDocument endless =
                documents.of(documents.inOrder().subList(0, 1)).live().get(0);

        assertThatThrownBy(() -> one.write(List.of(fine, endless), Set.of()))
                .isInstanceOf(SearchEngine.RefusedException.class);
        one.show();
        assertThat(names(one)).containsExactly("fine");
    }

    @Test
    void withoutAClusterSearchesAreToBeTriedLater() {
        try (OpenSearchEngine nowhere = new OpenSearchEngine(OwnIndexes.nowhere(config), log);
                IndexSnapshot snapshot = nowhere.snapshot()) {
            assertThatThrownBy(() -> snapshot.values(IndexField.ID))
                    .isInstanceOfSatisfying(
                            Problem.class, it -> assertThat(it.headers()).containsKey("Retry-After"));
        }
    }

    private EventDocument document(String name) {
        UUID id = listed.only(anEvent().named(name)).get(0);
        return documents.of(List.of(id)).live().get(0);
    }

    private static void write(OpenSearchEngine engine, EventDocument event) {
        engine.write(List.of(event), Set.of());
        engine.show();
    }

    private static Set<String> names(OpenSearchEngine engine) {
        try (IndexSnapshot snapshot = engine.snapshot()) {
            return snapshot.values(IndexField.NAME).keySet();
        }
    }
}
