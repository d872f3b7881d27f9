package io.kalends.bare;

import io.agroal.api.AgroalDataSource;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The upcoming page as one would write it first: three statements on the table of the service, rows as maps, JSON by
 * Jackson. The benchmark gives the table an index by start while this is measured.
 */
@Path("/upcoming")
@Produces(MediaType.APPLICATION_JSON)
public class UpcomingResource {

    private static final String START = "coalesce(starts_at, first_day::timestamp at time zone 'UTC')";
    private static final String UPCOMING = " from event where deleted_at is null and " + START + " >= ?";

    private final AgroalDataSource database;

    UpcomingResource(AgroalDataSource database) {
        this.database = database;
    }

    /** A page of events, how many there are, and in which months they start. */
    public record Upcoming(long total, Map<String, Long> months, List<Map<String, Object>> items) {}

    @GET
    public Upcoming list(@QueryParam("asOf") String asOf) throws SQLException {
        Timestamp from = Timestamp.from(Instant.parse(asOf));
        try (Connection connection = database.getConnection()) {
            Map<String, Long> total = counts(connection, "select 'all', count(*)" + UPCOMING, from);
            Map<String, Long> months = counts(
                    connection,
                    "select to_char(" + START + " at time zone 'UTC', 'YYYY-MM') as month, count(*)" + UPCOMING
                            + " group by month order by month",
                    from);
            return new Upcoming(total.getOrDefault("all", 0L), months, page(connection, from));
        }
    }

    private static Map<String, Long> counts(Connection connection, String sql, Timestamp from) throws SQLException {
        Map<String, Long> counts = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setTimestamp(1, from);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    counts.put(rows.getString(1), rows.getLong(2));
                }
            }
        }
        return counts;
    }

    private static List<Map<String, Object>> page(Connection connection, Timestamp from) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select *" + UPCOMING + " order by " + START + ", id limit 20")) {
            statement.setTimestamp(1, from);
            return Rows.of(statement);
        }
    }
}
