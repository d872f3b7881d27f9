package io.kalends.change;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The log that the database keeps of every change of an event, a topic or an organizer.
 *
 * <p>It is read in the order (transaction, id), and a change is given out only when its transaction lies below every
 * transaction still running ({@code pg_snapshot_xmin}): one that began earlier and commits later can then never fall
 * behind a reader, as it would with a plain sequence.
 */
@ApplicationScoped
public class ChangeLog {

    private static final String NAME =
            "select name || '@' || (select system_identifier from pg_control_system()) from event_change_log";
    private static final String HEAD = """
            select transaction::text, id from event_change
            where transaction < pg_snapshot_xmin(pg_current_snapshot())
            order by event_change.transaction desc, id desc limit 1
            """;
    private static final String AFTER = """
            with horizon as materialized (select pg_snapshot_xmin(pg_current_snapshot()) as xmin)
            select h.xmin::text, c.transaction::text, c.id, c.event_id
            from horizon h left join lateral (
              select transaction, id, event_id from event_change
              where (transaction, id) > (cast(? as xid8), ?) and transaction < h.xmin
              order by transaction, id limit ?) c on true
            order by c.transaction, c.id
            """;
    /** A copy of the database in another cluster has transaction ids from its former life, maybe ahead of its own. */
    private static final String RENUMBER = """
            update event_change set transaction = pg_current_xact_id()
            where transaction > pg_current_xact_id()
            """;

    private final AgroalDataSource database;

    ChangeLog(AgroalDataSource database) {
        this.database = database;
    }

    /** Which log this is: positions mean nothing in another one. */
    public String name() {
        return query(NAME, row -> row.getString(1)).get(0);
    }

    /** The last change that can be read now; the start when there is none. */
    public Position head() {
        return query(HEAD, row -> new Position(Long.parseLong(row.getString(1)), row.getLong(2))).stream()
                .findFirst()
                .orElse(Position.START);
    }

    /** The next changes after a position, at most so many. */
    public Changes after(Position position, int limit) {
        List<Change> changes = new ArrayList<>();
        List<Long> horizon = query(
                AFTER,
                row -> {
                    if (row.getString(2) != null) {
                        Position at = new Position(Long.parseLong(row.getString(2)), row.getLong(3));
                        changes.add(new Change(at, Optional.ofNullable(row.getObject(4, UUID.class))));
                    }
                    return Long.parseLong(row.getString(1));
                },
                Long.toString(position.transaction()),
                position.id(),
                limit);
        boolean more = changes.size() == limit;
        return new Changes(
                List.copyOf(changes), more ? changes.get(limit - 1).position().transaction() : horizon.get(0));
    }

    /** Makes a restored copy readable again. Call it before the first reader starts. */
    public void adopt() {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(RENUMBER)) {
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new ChangeLogUnavailable(e);
        }
    }

    private <T> List<T> query(String sql, Row<T> mapper, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            List<T> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(mapper.map(result));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new ChangeLogUnavailable(e);
        }
    }

    private interface Row<T> {
        T map(ResultSet row) throws SQLException;
    }
}
