package io.kalends.search;

import static io.kalends.event.AnEvent.anEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.kalends.change.Position;
import io.kalends.event.AnEvent;
import io.kalends.http.problem.Problem;
import io.kalends.search.index.IndexSnapshot;
import io.kalends.search.index.SearchEngine;
import io.kalends.search.lucene.LuceneEngine;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The index is derived and disposable: it is built when missing, otherwise it catches up and follows. */
@QuarkusTest
class IndexLifeTest extends IndexInADirectory {

    @Test
    void isBuiltWhenMissing() {
        assertThat(found()).containsExactly(kept.toString());
        assertThat(position()).contains(log.head());
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
    void followsWhileItRuns() {
        EventIndex index = start();
        try {
            index.snapshot().close();
            UUID joining = listed.also(anEvent()).get(0);
            index.awaitTransaction(log.head().transaction());
            try (IndexSnapshot snapshot = index.snapshot()) {
                assertThat(ids(snapshot)).contains(joining.toString());
            }
        } finally {
            index.stop(new ShutdownEvent());
        }
        assertThat(position()).contains(log.head());
    }

    @Test
    void anIndexThatAnotherWritesToIsLeftAlone() {
        EventIndex first = start();
        try {
            first.snapshot().close();
            EventIndex second = start();

            assertThatExceptionOfType(Problem.class).isThrownBy(second::snapshot);
            assertThat(second.isReady()).isFalse();
            assertThat(second.progress()).contains("could not be opened");
            try (IndexSnapshot snapshot = first.snapshot()) {
                assertThat(ids(snapshot)).containsExactly(kept.toString());
            }
            second.stop(new ShutdownEvent());
        } finally {
            first.stop(new ShutdownEvent());
        }
    }

    /** As it may restart while an index of a million events is built. */
    @Test
    @Timeout(60)
    void theDatabaseIsWaitedFor() throws SQLException, InterruptedException {
        execute("alter table event_change_log rename to away");
        EventIndex index = start();
        try {
            while (!index.progress().contains("waiting for the database")) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
            assertThat(index.isReady()).isFalse();
            execute("alter table away rename to event_change_log");

            try (IndexSnapshot snapshot = index.snapshot()) {
                assertThat(ids(snapshot)).containsExactly(kept.toString());
            }
        } finally {
            execute("alter table if exists away rename to event_change_log");
            index.stop(new ShutdownEvent());
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void aChangeGivenTwiceCountsOnce() {
        SearchEngine engine = LuceneEngine.open(Optional.empty(), "a log");
        engine.keep(Position.START);
        try (IndexFeed feed = new IndexFeed(engine, documents, log)) {
            Position before = log.head();
            UUID joining = listed.also(anEvent()).get(0);
            feed.read(log.after(before, 10));
            Position behind = feed.position();
            feed.read(log.after(before, 10));

            assertThat(feed.position()).isEqualTo(behind).isEqualTo(log.head());
            try (IndexSnapshot snapshot = engine.snapshot()) {
                assertThat(ids(snapshot)).containsOnlyOnce(joining.toString());
            }
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
        withTheIndex("a log", engine -> {
            assertThat(engine.position()).isEmpty();
            engine.keep(new Position(7, 8));
            assertThat(engine.position()).contains(new Position(7, 8));
        });
        withTheIndex("a log", engine -> assertThat(engine.position()).contains(new Position(7, 8)));
    }
}
