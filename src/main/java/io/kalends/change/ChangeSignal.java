package io.kalends.change;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Waits for the database's word that the log has grown. A lost word costs one wait, never a change. */
final class ChangeSignal implements AutoCloseable {

    private final AgroalDataSource database;
    private @Nullable Connection connection;

    ChangeSignal(AgroalDataSource database) {
        this.database = database;
    }

    /** Returns when the log has grown, or when the time is over. */
    void await(Duration longest) throws SQLException {
        Connection listening = connection;
        if (listening == null) {
            listening = database.getConnection();
            connection = listening;
            try (Statement statement = listening.createStatement()) {
                statement.execute("listen event_change");
            }
            return; // something may have happened before we listened
        }
        listening.unwrap(PGConnection.class).getNotifications(Math.toIntExact(longest.toMillis()));
    }

    @Override
    public void close() {
        if (connection != null) {
            try (Connection ours = connection;
                    Statement statement = ours.createStatement()) {
                connection = null;
                statement.execute("unlisten *");
            } catch (SQLException e) {
                // The connection was lost already, and with it what there was to give back.
            }
        }
    }
}
