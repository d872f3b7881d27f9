package io.kalends.change;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Which of several instances writes for all: the one that holds a lock of the database. The lock ends with the connection
 * that it was taken over, and so with the instance; the others try for it all the time.
 *
 * <p>Who held it before may not have noticed that it is over. Each holder therefore has a mandate, a number greater than
 * any before it, which what is written to can tell an old one by.
 */
public final class Duty implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Duty.class);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);
    private static final int SECONDS_TO_ANSWER = 5;

    private static final String TAKE = "select pg_try_advisory_lock(hashtextextended(?, 0))";
    private static final String MANDATE = "select pg_current_xact_id()::text";

    /** A holder that vanished without a word, with its machine, is found to be gone within ten seconds. */
    private static final String NOTICE =
            "set tcp_keepalives_idle = 2; set tcp_keepalives_interval = 2; set tcp_keepalives_count = 3";

    private final AgroalDataSource database;
    private final String what;
    private final Thread thread;
    private @Nullable Connection connection;
    private volatile OptionalLong mandate = OptionalLong.empty();
    private volatile boolean lost;
    private volatile boolean closed;

    /** Starts to try for the duty to write something, named by {@code what}. */
    public Duty(AgroalDataSource database, String what) {
        this.database = database;
        this.what = what;
        this.thread = new Thread(this::tryOn, "duty");
        thread.setDaemon(true);
        thread.start();
    }

    /** The number of the mandate; empty when it is not this instance that writes. */
    public OptionalLong mandate() {
        return mandate;
    }

    /** Another one has been seen to write: whatever we hold is no longer the lock. */
    public void lost() {
        lost = true;
        mandate = OptionalLong.empty();
    }

    private void tryOn() {
        while (!closed) {
            try {
                look();
            } catch (SQLException e) {
                if (mandate.isPresent()) {
                    LOG.warnf("No longer writes %s: %s", what, e.getMessage());
                }
                lost();
            }
            if (lost) {
                letGo();
            }
            rest();
        }
        letGo();
    }

    private void look() throws SQLException {
        Connection held = connection;
        if (held == null) {
            held = database.getConnection();
            connection = held;
            try (Statement statement = held.createStatement()) {
                statement.execute(NOTICE);
            }
        }
        if (mandate.isPresent()) {
            if (!held.isValid(SECONDS_TO_ANSWER)) {
                throw new SQLException("the connection that held the lock is lost");
            }
        } else if (!lost && isTaken(held)) {
            mandate = OptionalLong.of(newMandate(held));
            LOG.infof("Writes %s for all instances from now on", what);
        }
    }

    private boolean isTaken(Connection held) throws SQLException {
        try (PreparedStatement statement = held.prepareStatement(TAKE)) {
            statement.setString(1, what);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** The id of a transaction, which every later one exceeds. */
    private static long newMandate(Connection held) throws SQLException {
        try (Statement statement = held.createStatement();
                ResultSet row = statement.executeQuery(MANDATE)) {
            row.next();
            return Long.parseLong(row.getString(1));
        }
    }

    /** Ends the connection itself: given back to its pool it would hold the lock on. */
    private void letGo() {
        mandate = OptionalLong.empty();
        Connection held = connection;
        connection = null;
        lost = false;
        if (held != null) {
            try (Connection ours = held) {
                ours.abort(Runnable::run);
            } catch (SQLException e) {
                LOG.debugf(e, "The connection was lost already");
            }
        }
    }

    private void rest() {
        try {
            TimeUnit.NANOSECONDS.sleep(BETWEEN_TRIES.toNanos());
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(SECONDS_TO_ANSWER));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
