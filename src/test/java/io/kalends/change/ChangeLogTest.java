package io.kalends.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChangeLogTest {

    @Inject
    ChangeLog log;

    @Inject
    AgroalDataSource database;

    @Test
    void aTransactionThatBeganEarlierAndCommitsLaterIsNotMissed() throws SQLException {
        Position start = log.head();
        UUID early = UUID.randomUUID();
        UUID late = UUID.randomUUID();
        try (Connection beganFirst = transaction();
                Connection beganSecond = transaction()) {
            change(beganFirst, early);
            change(beganSecond, late);

            beganSecond.commit();
            Changes whileTheFirstRuns = log.after(start, 10);
            assertThat(events(whileTheFirstRuns))
                    .as("nothing may overtake the first")
                    .isEmpty();

            beganFirst.commit();
        }
        assertThat(events(log.after(start, 10))).containsExactly(early, late);
    }

    @Test
    void aTransactionThatBeganLaterAndNumberedItsChangeEarlierIsNotMissed() throws SQLException {
        Position start = log.head();
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        try (Connection older = transaction();
                Connection newer = transaction()) {
            assignTransactionId(older);
            change(newer, second); // takes the smaller number of the sequence
            change(older, first);
            newer.commit();
            assertThat(events(log.after(start, 10))).isEmpty();
            older.commit();
        }
        Changes all = log.after(start, 10);
        assertThat(events(all)).containsExactly(first, second);
        assertThat(all.changes())
                .extracting(Change::position)
                .isSortedAccordingTo((a, b) -> a.transaction() != b.transaction()
                        ? Long.compare(a.transaction(), b.transaction())
                        : Long.compare(a.id(), b.id()));
    }

    @Test
    void whatIsRolledBackNeverHappened() throws SQLException {
        Position start = log.head();
        try (Connection connection = transaction()) {
            change(connection, UUID.randomUUID());
            connection.rollback();
        }
        assertThat(log.after(start, 10).changes()).isEmpty();
    }

    @Test
    void aReaderThatFollowsMeetsEveryChangeOnceWhileManyWrite() throws Exception {
        List<UUID> read = new CopyOnWriteArrayList<>();
        Position start = log.head();
        ChangeReader reader = new ChangeReader() {
            private Position position = start;

            @Override
            public Position position() {
                return position;
            }

            @Override
            public void read(Changes changes) {
                changes.changes().forEach(it -> {
                    it.event().ifPresent(read::add);
                    position = it.position();
                });
            }
        };
        List<UUID> written = new CopyOnWriteArrayList<>();
        try (ChangeTail tail = new ChangeTail("test-tail", log, database, reader)) {
            List<Thread> writers = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                Thread writer = new Thread(() -> write(written));
                writer.start();
                writers.add(writer);
            }
            for (Thread writer : writers) {
                writer.join();
            }
            assertThat(tail.await(currentTransaction(), Duration.ofSeconds(20))).isTrue();
        }
        assertThat(read).containsExactlyInAnyOrderElementsOf(written);
    }

    private void write(List<UUID> written) {
        try {
            for (int i = 0; i < 40; i++) {
                try (Connection connection = transaction()) {
                    UUID event = UUID.randomUUID();
                    change(connection, event);
                    Thread.sleep(ThreadLocalRandom.current().nextInt(5));
                    connection.commit();
                    written.add(event);
                }
            }
        } catch (SQLException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection transaction() throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static void change(Connection connection, UUID event) throws SQLException {
        try (var statement = connection.prepareStatement("insert into event_change (event_id) values (?)")) {
            statement.setObject(1, event);
            statement.executeUpdate();
        }
    }

    private static void assignTransactionId(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeQuery("select pg_current_xact_id()").close();
        }
    }

    private long currentTransaction() throws SQLException {
        try (Connection connection = transaction();
                Statement statement = connection.createStatement();
                var result = statement.executeQuery("select pg_current_xact_id()::text")) {
            result.next();
            long id = Long.parseLong(result.getString(1));
            connection.commit();
            return id;
        }
    }

    private static List<UUID> events(Changes changes) {
        return changes.changes().stream().flatMap(it -> it.event().stream()).toList();
    }
}
